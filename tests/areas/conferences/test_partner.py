"""Canaries: a partner never meets another case, another field, or anything after closing; each reading is known."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.areas.conferences.meeting import ADVICE, Meeting
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.conferences.actions import Ending, close_conference
from sluitend.areas.conferences.queries import list_shared_cases, read_case, read_cases, read_shared_case
from sluitend.areas.contacts.actions import NewNote, write_note
from sluitend.areas.contacts.queries import read_notes
from sluitend.gate.grants import GRANTS
from sluitend.journal.models import Entry
from sluitend.journal.queries import list_readings
from sluitend.ledger.queries import read_person
from sluitend.parties.actions import add_contact

CANARY = "Kanarie"


@pytest.fixture
def person(house: House) -> int:
    """Give somebody with a canary in every field that is not written for a conference."""
    person = house.admit(first_name="Noor", last_name="Bakker", bsn="999990019")
    note = NewNote(kind="call", happened_on=AT.date(), text=CANARY, visibility="organisation")
    write_note(actor=house.coach, at=AT, person_id=person, note=note)
    add_contact(actor=house.coach, at=AT, person_id=person, kind="email", value=f"{CANARY}@voorbeeld.nl")
    return person


def test_a_partner_reads_what_was_written_for_it_and_the_name(meeting: Meeting, person: int) -> None:
    case = meeting.bring(person=person)
    meeting.share(case)
    [row] = list_shared_cases(actor=meeting.school, at=AT)
    seen = read_shared_case(actor=meeting.school, at=AT, case_id=row.id)
    assert (seen.person_name, seen.question, seen.summary) == ("Noor Bakker", "Wat helpt?", "Zoekt een taalstage.")
    assert seen.items == (("school", "Mbo 2"),)
    shown = f"{row!r} {seen!r}"
    assert CANARY not in shown
    assert "999990019" not in shown


def test_a_partner_that_is_not_invited_sees_no_case(meeting: Meeting) -> None:
    case, other = meeting.bring(), meeting.bring()
    meeting.share(case, meeting.school)
    meeting.share(other, meeting.clinic)
    assert [row.id for row in list_shared_cases(actor=meeting.school, at=AT)] == [case]
    with refused("not_found"):
        read_shared_case(actor=meeting.school, at=AT, case_id=other)


def test_a_case_that_is_not_shared_yet_is_not_there(meeting: Meeting) -> None:
    case = meeting.bring()
    assert list_shared_cases(actor=meeting.school, at=AT) == []
    with refused("not_found"):
        read_shared_case(actor=meeting.school, at=AT, case_id=case)


ENDINGS: dict[str, Callable[[Meeting, int], object]] = {
    "advised": lambda meeting, case: meeting.close(case, ADVICE),
    "withdrawn": lambda meeting, case: meeting.close(case, Ending(ending="withdrawn")),
    "not discussed": lambda meeting, case: meeting.close(case, Ending(ending="not_discussed")),
    "conference closed": lambda meeting, case: close_conference(
        actor=meeting.house.coach, at=AT, conference_id=meeting.conference
    ),
}


@pytest.mark.parametrize("end", ENDINGS.values(), ids=list(ENDINGS))
def test_after_closing_a_partner_sees_nothing_of_it(meeting: Meeting, end: Callable[[Meeting, int], object]) -> None:
    case = meeting.bring()
    meeting.share(case)
    end(meeting, case)
    assert list_shared_cases(actor=meeting.school, at=AT) == []
    with refused("not_found"):
        read_shared_case(actor=meeting.school, at=AT, case_id=case)


def test_each_reading_by_a_partner_stands_in_the_file_of_the_person(meeting: Meeting, person: int) -> None:
    case = meeting.bring(person=person)
    meeting.share(case)
    list_shared_cases(actor=meeting.school, at=AT)
    read_shared_case(actor=meeting.school, at=AT, case_id=case)
    readings = [each.act for each in list_readings(person) if each.role == "partner"]
    assert sorted(readings) == ["list_shared_cases", "read_shared_case"]
    assert Entry.objects.filter(role="partner", about=[person]).count() == 2


def test_a_partner_may_do_nothing_else_in_this_house() -> None:
    own_account = {"read_my_account", "renew_my_password"}
    granted = {act for act, row in GRANTS.items() if "partner" in row}
    assert granted - own_account == {"list_shared_cases", "read_shared_case"}


def test_the_file_itself_stays_closed_to_a_partner(meeting: Meeting, person: int) -> None:
    case = meeting.bring(person=person)
    meeting.share(case)
    for ask, what in ((read_person, person), (read_notes, person), (read_cases, person), (read_case, case)):
        with refused("not_allowed"):
            ask(actor=meeting.school, at=AT, **{"case_id" if ask is read_case else "person_id": what})


def test_a_partner_without_an_organisation_sees_nothing(meeting: Meeting) -> None:
    meeting.share(meeting.bring())
    assert list_shared_cases(actor=replace(meeting.school, organisation_id=None), at=AT) == []
