"""Visibility: who may read a note is its writer, the team that serves the person now, or the organisation."""

import pytest
from tests.areas.contacts.writing import write
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.areas.contacts.queries import find_notes, read_note, read_notes
from sluitend.gate.errors import Refusal
from sluitend.ledger.actions import start_absence

# Who reads which of three notes by the coach about a person of the coach.
READS = {
    "coach": {"own", "team", "organisation"},
    "colleague": {"team", "organisation"},
    "lead": {"team", "organisation"},
    "intake": {"organisation"},
    "stranger": set(),
    "outsider": set(),
    "planner": set(),
    "council": set(),
    "administrator": set(),
}
VISIBILITIES = ("own", "team", "organisation")


@pytest.mark.parametrize("who", READS)
@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_a_note_is_read_by_whom_its_writer_lets_and_nobody_else(house: House, who: str, visibility: str) -> None:
    person = house.admit()
    note = write(house.coach, person, "kanarie", visibility=visibility).note_id
    reader = getattr(house, who)
    seen = []
    for ask in (
        lambda: read_notes(actor=reader, at=AT, person_id=person).notes,
        lambda: read_note(actor=reader, at=AT, note_id=note),
        lambda: find_notes(actor=reader, at=AT, text="kanarie"),
    ):
        try:
            seen.append("kanarie" in repr(ask()))
        except Refusal:
            seen.append(False)
    assert set(seen) == {visibility in READS[who]}


def test_what_is_for_the_team_goes_along_when_the_person_is_handed_over(house: House) -> None:
    person = house.admit()
    for visibility in VISIBILITIES:
        write(house.coach, person, visibility, visibility=visibility)
    hand_over_person(actor=house.planner, at=AT, person_id=person, to_id=house.stranger.party_id or 0)
    texts = {note.text for note in read_notes(actor=house.stranger, at=AT, person_id=person).notes}
    assert texts == {"team", "organisation"}
    with refused("not_found"):
        read_notes(actor=house.coach, at=AT, person_id=person)


def test_whoever_stands_in_reads_what_was_kept_to_oneself(house: House) -> None:
    person = house.admit()
    write(house.coach, person, "kanarie", visibility="own")
    away = {"staff_id": house.coach.party_id or 0, "stand_in_id": house.colleague.party_id}
    start_absence(actor=SYSTEM, at=AT, **away)  # type: ignore[arg-type]
    assert [note.text for note in read_notes(actor=house.colleague, at=AT, person_id=person).notes] == ["kanarie"]
