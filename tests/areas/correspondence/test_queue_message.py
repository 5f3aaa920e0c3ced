"""Queueing: which words go where and when, and why nothing is queued."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.areas.correspondence.posting import FIELDS, HOME, MAIL, admit_with, carry, post, queue
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.correspondence.actions import record_return, start_pause
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import NotQueued, cancel_messages
from sluitend.gate.errors import Invalid
from sluitend.gate.models import Restriction
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import Person, PersonContact


def find_objection(person: int, **more: object) -> str:
    queued = queue(person, **more)
    return queued.because if isinstance(queued, NotQueued) else ""


def test_a_message_says_in_words_who_when_and_where(house: House) -> None:
    message = Dispatch.objects.get(id=post(admit_with(house, "email")))
    assert (message.channel, message.to, message.subject) == ("email", MAIL, "Uw afspraak op dinsdag 1 december")
    assert "Wanneer: dinsdag 1 december om 10:30" in message.text
    assert message.text.endswith("Gemeente Voorbeeld")


def test_a_message_is_in_the_language_of_the_person_and_else_in_dutch(house: House) -> None:
    people = [admit_with(house, "email") for _ in range(2)]
    for person, language in zip(people, ("eng", "tir")):
        Person.objects.filter(party=person).update(language=language)
    assert [Dispatch.objects.get(id=post(person)).language for person in people] == ["eng", "nld"]


def test_paper_comes_first_unless_somebody_would_rather_have_mail(house: House) -> None:
    person = admit_with(house, "email", "phone", "post")
    assert Dispatch.objects.get(id=post(person)).to == HOME
    PersonContact.objects.filter(person=person, point__kind="email").update(is_preferred=True)
    assert Dispatch.objects.get(id=post(person, about="appointment:2")).to == MAIL


def test_what_opens_something_stands_beside_the_words_and_is_forgotten_with_what_it_was_about(house: House) -> None:
    message = post(admit_with(house, "post"), "invitation", about="invitation:7")
    kept = Dispatch.objects.get(id=message)
    assert (FIELDS["link"] in kept.text, "{link}" in kept.text, kept.secrets["code"]) == (False, True, "KRTW-29")
    assert cancel_messages(about="invitation:7", at=AT, because="Afspraak gemaakt") == 1
    assert Dispatch.objects.values_list("state", "secrets").get(id=message) == ("cancelled", {})


def test_a_text_with_a_field_that_nobody_filled_in_is_refused(house: House) -> None:
    with pytest.raises(Invalid):
        queue(admit_with(house, "email"), fields={})


def test_the_same_about_the_same_thing_is_queued_once(house: House) -> None:
    person = admit_with(house, "email")
    assert post(person) == post(person)


def test_why_nothing_is_queued_is_told(house: House) -> None:
    assert find_objection(house.admit()) == "no_address"
    assert find_objection(admit_with(house, "email"), channel="sms") == "no_address"
    assert find_objection(admit_with(house, "email"), text="welkom") == "no_text"
    gone, resting, paused = (admit_with(house, "email") for _ in range(3))
    discharge_person(actor=SYSTEM, at=AT, person_id=gone, because="work")
    Restriction.objects.create(party_id=resting, from_on=TODAY)
    start_pause(actor=house.coach, at=AT, person_id=paused, because="In het ziekenhuis", until_on=TODAY)
    assert [find_objection(each) for each in (gone, resting, paused)] == ["not_active", "restricted", "paused"]


def test_nobody_gets_more_messages_in_a_week_than_the_pack_says_and_mishaps_do_not_count(house: House) -> None:
    person = admit_with(house, "email")
    for number in range(3):
        message = post(person, about=f"appointment:{number}")
    assert find_objection(person, about="appointment:9") == "too_often"
    assert find_objection(person, about="appointment:9", at=AT + timedelta(days=8)) == ""
    carry()
    record_return(actor=house.coach, at=AT, dispatch_id=message, because="Onbekend")
    PersonContact.objects.filter(person=person).delete()
    assert find_objection(person, about="appointment:10") == "no_address"


@pytest.mark.parametrize(
    ("asked_at", "opens_at"),
    [
        # Late on the evening before summer time begins: Sunday is quiet, and Monday at eight is six by UTC.
        (datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 3, 30, 6, tzinfo=UTC)),
        (datetime(2026, 12, 25, 12, tzinfo=UTC), datetime(2026, 12, 28, 7, tzinfo=UTC)),
    ],
)
def test_mail_waits_for_the_morning_of_a_working_day_and_paper_does_not(
    house: House, asked_at: datetime, opens_at: datetime
) -> None:
    mail, paper = admit_with(house, "email"), admit_with(house, "post")
    moments = [Dispatch.objects.get(id=post(each, at=asked_at)).not_before_at for each in (mail, paper)]
    assert moments == [opens_at, asked_at]
