"""Aftercare on wide and narrow screens, and two questions at 320 pixels without script: nobody is kept out."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext
from tests.areas.aftercare.test_certificate import NEW
from tests.areas.aftercare.test_coaching import COACHING, VISIT
from tests.areas.aftercare.working import begin_work
from tests.browser.conftest import LogIn
from tests.browser.looking import look
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.aftercare.actions import (
    NewReport,
    agree_coaching,
    follow_aftercare,
    record_coaching_visit,
    record_work_report,
    request_report,
    write_skill_certificate,
)

pytestmark = pytest.mark.slow


def fill(house: House) -> tuple[int, str]:
    """Let somebody work of whom everything is known; gives them, and the secret with which the employer is asked."""
    person = house.admit()
    placement = begin_work(person)
    follow_aftercare(actor=SYSTEM, at=AT)
    heard = {"actor": house.coach, "at": AT, "placement_id": placement, "told_on": TODAY}
    record_work_report(**heard, side="person", told=NewReport(is_working=True))
    record_work_report(**heard, side="employer", told=NewReport(is_working=False, needs="Meer uren begeleiding"))
    agreement = agree_coaching(actor=house.coach, at=AT, placement_id=placement, new=COACHING)
    record_coaching_visit(actor=house.coach, at=AT, agreement_id=agreement, visit=VISIT)
    write_skill_certificate(actor=house.coach, at=AT, placement_id=placement, new=NEW)
    asked = request_report(actor=house.coach, at=AT, placement_id=placement, side="employer", address="http://x/")
    return person, asked.token


def test_aftercare_keeps_nobody_out(
    house: House, log_in: LogIn, window: Callable[..., BrowserContext], axe: str
) -> None:
    person, secret = fill(house)
    desk, mine = log_in(house.coach), log_in(replace(house.coach, party_id=person, role="resident"))
    found = look(desk, [reverse("aftercare"), reverse("work-care", args=[person])], axe)
    found += look(mine, [reverse("my-aftercare")], axe, widths=[320])
    anybody = window(320).new_page()
    found += look(anybody, [reverse("report-question", args=[secret])], axe, widths=[320])
    assert found == []
    plain = window(320, java_script_enabled=False).new_page()
    plain.goto(reverse("report-question", args=[secret]))
    plain.get_by_label("Ja", exact=True).check()
    plain.get_by_role("button", name="Versturen").click()
    assert "Uw antwoord is binnen." in plain.inner_text("main")
