"""Writing: a fact is noted for one purpose, and keeps a promise only when it is the evidence for it."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from tests.areas.contacts.writing import draft, write
from tests.refusals import refused
from tests.standing import AT, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.contacts.actions import write_note
from sluitend.areas.contacts.kinds import KINDS
from sluitend.areas.contacts.models import Note
from sluitend.compute.policy.sections import NOTE_KINDS
from sluitend.gate.errors import NotOpen, Refusal
from sluitend.journal.models import Entry
from sluitend.ledger.models import Evidence, Promise
from sluitend.parties.models import Person


def test_a_note_remembers_what_it_says_who_wrote_it_and_for_what(house: House) -> None:
    person = house.admit()
    written = write(house.coach, person, "  Wil in de zorg werken. ", kind="call", purpose="income")
    note = Note.objects.get(id=written.note_id)
    assert (note.text, note.kind, note.purpose, note.visibility) == ("Wil in de zorg werken.", "call", "income", "team")
    assert (note.author_id, note.written_at, note.happened_on) == (house.coach.party_id, AT, TODAY)
    assert written.state == ""


def test_the_journal_tells_of_the_note_without_its_words(house: House) -> None:
    person = house.admit()
    write(house.coach, person, "Kanarie")
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, entry.about, entry.fields) == ("write_note", [person], ["note"])
    assert "Kanarie" not in repr(vars(entry))


def test_a_colleague_who_answers_the_telephone_may_note_it(house: House) -> None:
    person = house.admit()
    assert write(house.colleague, person, kind="call").note_id


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_nobody_writes_about_somebody_out_of_reach(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_found"):
        write(getattr(house, who), person)


@pytest.mark.parametrize("who", ["planner", "council", "administrator"])
def test_whoever_plans_or_counts_writes_no_notes(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_allowed"):
        write(getattr(house, who), person)


def test_what_has_not_happened_yet_is_not_noted(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        write(house.coach, person, on=TODAY + timedelta(days=1))


def test_a_note_without_words_says_nothing(house: House) -> None:
    person = house.admit()
    with refused("says_nothing"):
        write(house.coach, person, "   ", kind="note")


def test_a_no_show_is_a_fact_and_nothing_follows_from_it(house: House) -> None:
    person = house.admit()
    [before] = house.promises(person)
    write(house.coach, person, "", kind="no_show")
    [after] = house.promises(person)
    assert (after.state, after.due_on, after.rung) == (before.state, before.due_on, before.rung)
    assert Person.objects.get(party=person).active
    assert Evidence.objects.count() == 0


@pytest.mark.parametrize(
    ("kind", "evidence"), [("conversation", "spoken_to"), ("call", "spoken_to"), ("home_visit", "home_visit")]
)
def test_a_contact_keeps_the_promise_it_is_evidence_for_in_the_same_act(house: House, kind: str, evidence: str) -> None:
    person = house.admit(kind="first_conversation")
    promise = house.promise(person)
    written = write(house.coach, person, kind=kind, promise_id=promise)
    proof = Evidence.objects.get(promise=promise)
    assert written.state == Promise.objects.get(id=promise).state == "kept"
    assert (proof.kind, proof.reference) == (evidence, f"notitie {written.note_id}")
    assert [each.kind for each in house.promises(person)] == ["plan"]


@pytest.mark.parametrize("kind", ["message", "no_show", "note"])
def test_what_is_no_contact_keeps_no_promise_and_is_not_noted_either(house: House, kind: str) -> None:
    person = house.admit(kind="first_conversation")
    with refused("not_enough"):
        write(house.coach, person, kind=kind, promise_id=house.promise(person))


def test_a_colleague_notes_the_call_but_keeps_no_promise_of_another(house: House) -> None:
    person = house.admit(kind="first_conversation")
    with refused("not_found"):
        write(house.colleague, person, promise_id=house.promise(person))


def test_a_promise_to_somebody_else_is_not_kept_by_it(house: House) -> None:
    person, other = house.admit(), house.admit(kind="first_conversation")
    with refused("not_found"):
        write(house.coach, person, promise_id=house.promise(other))


def test_a_promise_of_work_is_not_kept_behind_the_wall_of_another_purpose(house: House) -> None:
    person = house.admit(kind="first_conversation")
    with refused("wrong_purpose"):
        write(house.coach, person, purpose="income", promise_id=house.promise(person))


def test_intake_may_note_what_was_said_but_settles_nothing(house: House) -> None:
    person = house.admit(kind="first_conversation")
    assert write(house.intake, person).note_id
    with refused("not_found"):
        write(house.intake, person, promise_id=house.promise(person))


def test_two_notes_keep_a_promise_once_and_the_second_is_not_there(house: House) -> None:
    person = house.admit(kind="first_conversation")
    promise = house.promise(person)
    write(house.coach, person, promise_id=promise)
    with pytest.raises(NotOpen):
        write(house.coach, person, promise_id=promise)
    assert Note.objects.count() == 1


def test_of_two_who_keep_a_promise_at_once_one_does_and_the_other_notes_nothing(house: House) -> None:
    with open_track() as race:
        for round_number in range(1, 11):
            person = house.admit(kind="first_conversation")
            promise = house.promise(person)
            outcomes = race(*[lambda p=person, q=promise: write(house.coach, p, promise_id=q)] * 2)
            assert sorted(outcomes) == ["done", "not_open"]
            assert Note.objects.count() == round_number


def test_the_same_form_sent_twice_is_one_note(house: House) -> None:
    person = house.admit()
    actor = replace(house.coach, once=uuid4())
    write_note(actor=actor, at=AT, person_id=person, note=draft())
    with pytest.raises(Refusal) as again:
        write_note(actor=actor, at=AT, person_id=person, note=draft())
    assert again.value.code == "done_before"
    assert Note.objects.count() == 1


def test_a_pack_knows_the_kinds_of_notes_for_which_it_can_have_a_template() -> None:
    assert NOTE_KINDS == KINDS
