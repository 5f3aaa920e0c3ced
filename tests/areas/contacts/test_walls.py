"""The walls between purposes: whoever comes for one meets no note of another, whatever the role or the way in."""

from dataclasses import replace

import pytest
from tests.areas.contacts.writing import write
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.contacts.actions import record_correction
from sluitend.areas.contacts.queries import find_notes, read_note, read_notes
from sluitend.areas.contacts.rows import find_last_contact_days, read_contacts_card
from sluitend.gate.actor import Actor
from sluitend.gate.purposes import PURPOSES, ROLE_PURPOSES

ROLES = ("coach", "colleague", "lead", "intake")
PAIRS = [(written, asked) for written in PURPOSES for asked in PURPOSES]


@pytest.fixture
def notes(house: House) -> dict[str, int]:
    """Give a note for each purpose about one person, open to everybody who reaches that person."""
    person = house.admit(last_name="Bakker")
    return {
        purpose: write(house.coach, person, f"kanarie{purpose}", purpose=purpose, visibility="organisation").note_id
        for purpose in PURPOSES
    } | {"person": person}


def may_come(actor: Actor, purpose: str) -> bool:
    return purpose in ROLE_PURPOSES[actor.role]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_timeline_holds_the_notes_of_its_own_purpose_only(
    house: House, notes: dict[str, int], role: str, purpose: str
) -> None:
    actor = replace(getattr(house, role), purpose=purpose)
    if not may_come(actor, purpose):
        with refused("wrong_purpose"):
            read_notes(actor=actor, at=AT, person_id=notes["person"])
        return
    timeline = read_notes(actor=actor, at=AT, person_id=notes["person"])
    assert [note.text for note in timeline.notes] == [f"kanarie{purpose}"]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("written", "asked"), PAIRS)
def test_a_note_is_found_and_opened_for_its_own_purpose_only(
    house: House, notes: dict[str, int], role: str, written: str, asked: str
) -> None:
    actor = replace(getattr(house, role), purpose=asked)
    if not may_come(actor, asked):
        with refused("wrong_purpose"):
            find_notes(actor=actor, at=AT, text="kanarie")
    elif written == asked:
        assert read_note(actor=actor, at=AT, note_id=notes[written]).row.text == f"kanarie{written}"
        [hit] = find_notes(actor=actor, at=AT, text=f"kanarie{written}").hits
        assert hit.note_id == notes[written]
    else:
        with refused("not_found"):
            read_note(actor=actor, at=AT, note_id=notes[written])
        assert find_notes(actor=actor, at=AT, text=f"kanarie{written}").found == 0


@pytest.mark.parametrize(("written", "asked"), [pair for pair in PAIRS if pair[0] != pair[1]])
def test_a_note_is_not_put_right_from_behind_a_wall(
    house: House, notes: dict[str, int], written: str, asked: str
) -> None:
    actor = replace(house.coach, purpose=asked)
    with refused("not_found"):
        record_correction(actor=actor, at=AT, note_id=notes[written], version=1, text="Anders", because="Fout")


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_card_and_the_days_look_behind_no_wall(house: House, purpose: str) -> None:
    person = house.admit()
    write(house.coach, person, "kanarie", purpose=purpose)
    for asked in PURPOSES:
        card = read_contacts_card(person, actor=replace(house.coach, purpose=asked), today=TODAY)
        assert [note.text for note in card.latest] == (["kanarie"] if asked == purpose else [])
        assert card.days_since == (0 if asked == purpose else None)
        assert find_last_contact_days([person], purpose=asked) == ({person: TODAY} if asked == purpose else {})
