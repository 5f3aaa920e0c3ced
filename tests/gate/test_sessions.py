"""Sessions that have ended are forgotten, with whatever was typed in them; the others stay."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from tests.standing import AT

from sluitend.gate.actions import forget_sessions


@pytest.mark.usefixtures("book")
def test_only_sessions_that_have_ended_are_forgotten() -> None:
    for name, minutes in (("ended", -1), ("running", 1)):
        Session.objects.create(session_key=name, session_data="-", expire_date=AT + timedelta(minutes=minutes))
    assert forget_sessions(AT) == 1
    assert list(Session.objects.values_list("session_key", flat=True)) == ["running"]
