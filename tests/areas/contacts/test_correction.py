"""Putting a note right: the old text stays with the reason, and of two who do so at once the second is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.contacts.writing import write
from tests.refusals import refused
from tests.standing import AT, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.contacts.actions import NoteFacts, erase_note, move_note, record_correction
from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.areas.contacts.queries import find_notes, read_note, read_notes
from sluitend.gate.actor import Actor
from sluitend.parties.models import Person


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
    assert find_notes(actor=house.coach, at=AT, text="Breda").found == 0
    assert [hit.note_id for hit in find_notes(actor=house.coach, at=AT, text="Tilburg").hits] == [note]


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


def fix(**given: object) -> NoteFacts:
    told = {"purpose": "work", "kind": "call", "happened_on": TODAY, "visibility": "own", "about_third": True}
    return NoteFacts(**(told | given))  # type: ignore[arg-type]


def test_its_day_its_kind_and_who_may_read_it_are_put_right_with_a_trace(house: House, note: int) -> None:
    yesterday = TODAY - timedelta(days=1)
    correct(house.coach, note, facts=fix(happened_on=yesterday))
    view = read_note(actor=house.coach, at=AT, note_id=note)
    assert (view.row.kind, view.row.happened_on, view.row.visibility) == ("call", yesterday, "own")
    [before] = view.earlier
    assert (before.kind, before.happened_on, before.visibility) == ("conversation", TODAY, "team")
    assert (before.about_third, view.row.about_third) == (False, True)


def test_a_note_that_belongs_to_another_purpose_goes_behind_that_wall(house: House, note: int) -> None:
    correct(house.coach, note, facts=fix(purpose="debt"))
    with refused("not_found"):
        read_note(actor=house.coach, at=AT, note_id=note)
    assert read_note(actor=replace(house.coach, purpose="debt"), at=AT, note_id=note).earlier[0].purpose == "work"


def test_nobody_takes_a_note_behind_a_wall_they_may_not_pass(house: House) -> None:
    note = write(house.intake, house.admit(), "Woont in Breda.").note_id
    with refused("wrong_purpose"):
        correct(house.intake, note, facts=fix(purpose="debt"))


def test_a_note_is_about_what_has_been(house: House, note: int) -> None:
    with refused("invalid"):
        correct(house.coach, note, facts=fix(happened_on=TODAY + timedelta(days=1)))


def test_an_emptied_note_says_nothing_and_tells_why(house: House) -> None:
    note = write(house.coach, house.admit(), "Kanarie", kind="note").note_id
    erase_note(actor=house.coach, at=AT, note_id=note, version=1, because="Hoort hier niet")
    view = read_note(actor=house.coach, at=AT, note_id=note)
    assert (view.row.text, view.row.is_emptied) == ("", True)
    assert [(each.text, each.because) for each in view.earlier] == [("", "Hoort hier niet")]
    assert find_notes(actor=house.coach, at=AT, text="Kanarie").found == 0
    assert NoteCorrection.objects.get(note=note).text == "Kanarie"


def test_a_note_on_the_wrong_person_moves_and_both_files_tell_that_it_did(house: House) -> None:
    wrong, right = house.admit(), house.admit(last_name="Bakker")
    note = write(house.coach, wrong, "Woont in Breda.").note_id
    number = Person.objects.get(party=right).number
    asked = {"note_id": note, "version": 1, "number": f" {number} ", "because": "Ander dossier open"}
    assert move_note(actor=house.coach, at=AT, **asked) == right  # type: ignore[arg-type]
    there, here = (read_notes(actor=house.colleague, at=AT, person_id=each) for each in (wrong, right))
    assert ([each.is_away for each in there.moves], there.notes) == ([True], ())
    assert ([each.is_away for each in here.moves], [each.id for each in here.notes]) == ([False], [note])
    assert read_notes(actor=replace(house.coach, purpose="debt"), at=AT, person_id=wrong).moves == ()


@pytest.mark.parametrize("number", ["", "geen", "zichzelf"])
def test_a_note_moves_to_somebody_else_within_reach_only(house: House, note: int, number: str) -> None:
    person = Person.objects.get(party=Note.objects.get(id=note).person_id)
    number = person.number if number == "zichzelf" else number
    with refused("invalid"):
        move_note(actor=house.coach, at=AT, note_id=note, version=1, number=number, because="Vergist")
    assert Note.objects.get(id=note).version == 1


def test_a_note_does_not_move_to_the_person_of_another_team(house: House, note: int) -> None:
    away = Person.objects.get(party=house.admit(owner=house.stranger)).number
    with refused("invalid"):
        move_note(actor=house.coach, at=AT, note_id=note, version=1, number=away, because="Vergist")


@pytest.mark.parametrize("who", ["colleague", "lead", "intake", "stranger", "outsider"])
def test_only_its_writer_moves_or_empties_a_note(house: House, note: int, who: str) -> None:
    actor, number = getattr(house, who), Person.objects.get(party=house.admit()).number
    with refused("not_found"):
        erase_note(actor=actor, at=AT, note_id=note, version=1, because="Fout")
    with refused("not_found"):
        move_note(actor=actor, at=AT, note_id=note, version=1, number=number, because="Fout")


def test_of_two_who_move_and_empty_a_note_at_once_one_does(house: House, note: int) -> None:
    number = Person.objects.get(party=house.admit()).number
    asked = {"actor": house.coach, "at": AT, "note_id": note, "version": 1, "because": "Vergist"}
    with open_track() as race:
        outcomes = race(lambda: move_note(number=number, **asked), lambda: erase_note(**asked))  # type: ignore[arg-type]
    assert sorted(outcomes) == ["changed_meanwhile", "done"]


def test_a_note_that_kept_a_promise_says_so(house: House) -> None:
    person = house.admit(kind="first_conversation")
    note = write(house.coach, person, kind="conversation", promise_id=house.promise(person)).note_id
    assert read_note(actor=house.coach, at=AT, note_id=note).is_evidence
