"""Putting a note right: the old text stays with the reason, and of two who do so at once the second is told."""

import pytest
from tests.areas.contacts.writing import write
from tests.refusals import refused
from tests.standing import AT, House
from tests.town.racing import open_track

from sluitend.areas.contacts.actions import record_correction
from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.areas.contacts.queries import find_notes, read_note
from sluitend.gate.actor import Actor


@pytest.fixture
def note(house: House) -> int:
    """Give a note by the coach."""
    return write(house.coach, house.admit(), "Woont in Breda.").note_id


def correct(actor: Actor, note: int, **given: object) -> None:
    asked = {"version": 1, "text": "Woont in Tilburg.", "because": "Verkeerde stad"} | given
    record_correction(actor=actor, at=AT, note_id=note, **asked)  # type: ignore[arg-type]


def test_what_it_said_before_stays_with_who_and_why(house: House, note: int) -> None:
    correct(house.coach, note)
    correct(house.coach, note, version=2, text="Woont in Goirle.", because="Toch niet")
    view = read_note(actor=house.colleague, at=AT, note_id=note)
    assert (view.row.text, view.row.version, view.may_correct) == ("Woont in Goirle.", 3, False)
    told = [(each.version, each.text, each.because) for each in view.earlier]
    assert told == [(2, "Woont in Tilburg.", "Toch niet"), (1, "Woont in Breda.", "Verkeerde stad")]


def test_of_two_who_put_a_note_right_at_once_one_does(house: House, note: int) -> None:
    with open_track() as race:
        for version in range(1, 11):
            first, second = (
                lambda text=text, version=version: correct(house.coach, note, version=version, text=text)
                for text in ("Woont in Tilburg.", "Woont in Goirle.")
            )
            assert sorted(race(first, second)) == ["changed_meanwhile", "done"]
    assert NoteCorrection.objects.count() == 10


def test_only_what_it_says_now_is_found(house: House, note: int) -> None:
    correct(house.coach, note)
    assert find_notes(actor=house.coach, at=AT, text="Breda") == []
    assert [hit.note_id for hit in find_notes(actor=house.coach, at=AT, text="Tilburg")] == [note]


def test_whoever_read_an_older_version_is_told_and_overwrites_nothing(house: House, note: int) -> None:
    correct(house.coach, note)
    with refused("changed_meanwhile"):
        correct(house.coach, note, text="Iets anders")


@pytest.mark.parametrize("who", ["colleague", "lead", "intake", "stranger", "outsider"])
def test_only_its_writer_puts_a_note_right(house: House, note: int, who: str) -> None:
    with refused("not_found"):
        correct(getattr(house, who), note)


def test_the_writer_is_offered_to_put_it_right(house: House, note: int) -> None:
    assert read_note(actor=house.coach, at=AT, note_id=note).may_correct


def test_a_plain_note_is_not_emptied(house: House) -> None:
    note = write(house.coach, house.admit(), "Iets", kind="note").note_id
    with refused("says_nothing"):
        correct(house.coach, note, text="")


def test_the_words_of_a_correction_are_not_in_the_note_alone(house: House, note: int) -> None:
    correct(house.coach, note)
    assert Note.objects.get(id=note).text == "Woont in Tilburg."
    assert NoteCorrection.objects.get(note=note).by_id == house.coach.party_id
