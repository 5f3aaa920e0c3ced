"""Rectification of a BSN: the right one stands there, the wrong one stays under seal, and a file does not undo it."""

from dataclasses import replace

import pytest
from tests.areas.imports.caseload import BSNS, find_row, match, read_in, tell
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.caseloads.queries import find_person
from sluitend.areas.dossiers.actions import NewCorrection, correct_bsn, correct_person
from sluitend.areas.dossiers.models import Correction
from sluitend.areas.dossiers.queries import read_rights
from sluitend.gate.actor import Actor
from sluitend.parties.bsn import hash_bsn, open_bsn
from sluitend.parties.models import Person
from sluitend.parties.queries import read_bsn

RIGHT, WRONG = BSNS[0], BSNS[1]
WHY = "Van de partner overgenomen"
NOOR = ("K1", WRONG, "Noor", "de Vries", "03-04-1980")


def correct(house: House, person: int, bsn: str, *, because: str = WHY, actor: Actor | None = None) -> None:
    by = replace(actor or house.coach, purpose="income")
    correct_bsn(actor=by, at=AT, person_id=person, bsn=bsn, because=because)


@pytest.fixture
def person(house: House) -> int:
    return house.admit(bsn=WRONG)


def test_a_bsn_is_put_right_and_the_person_is_found_by_it(house: House, person: int) -> None:
    correct(house, person, RIGHT)
    assert read_bsn(actor=replace(house.coach, purpose="income"), at=AT, person_id=person) == RIGHT
    assert [each.id for each in find_person(actor=house.coach, at=AT, text=RIGHT)] == [person]
    assert find_person(actor=house.coach, at=AT, text=WRONG) == []


def test_the_trace_holds_both_under_seal_and_shows_their_last_digits(house: House, person: int) -> None:
    correct(house, person, RIGHT)
    trace = Correction.objects.get()
    assert (open_bsn(bytes(trace.before_bsn_sealed)), open_bsn(bytes(trace.after_bsn_sealed))) == (WRONG, RIGHT)
    assert (trace.before, trace.after, trace.because) == ("", "", WHY)
    [shown] = read_rights(actor=house.coach, at=AT, person_id=person).corrections
    assert (shown.field, shown.before, shown.after) == ("bsn", f"*****{WRONG[-4:]}", f"*****{RIGHT[-4:]}")


def test_a_wrong_bsn_can_go_before_the_right_one_is_known(house: House, person: int) -> None:
    correct(house, person, " ")
    assert Person.objects.get(party=person).bsn_hash is None
    correct(house, person, RIGHT)
    assert bytes(Person.objects.get(party=person).bsn_hash) == hash_bsn(RIGHT)


@pytest.mark.parametrize(("bsn", "because"), [("123456789", WHY), (WRONG, WHY), (RIGHT, " ")])
def test_what_makes_no_sense_is_refused(house: House, person: int, bsn: str, because: str) -> None:
    with refused("invalid"):
        correct(house, person, bsn, because=because)


def test_the_bsn_of_somebody_else_leads_to_the_other_file(house: House, person: int) -> None:
    house.admit(bsn=RIGHT, owner=house.stranger)
    with refused("bsn_elsewhere"):
        correct(house, person, RIGHT)


def test_a_bsn_is_for_income_only(house: House, person: int) -> None:
    with refused("wrong_purpose"):
        correct_bsn(actor=house.coach, at=AT, person_id=person, bsn=RIGHT, because=WHY)


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_only_who_serves_the_person_puts_it_right(house: House, person: int, name: str) -> None:
    with refused("not_found"):
        correct(house, person, RIGHT, actor=getattr(house, name))


def put_right(house: House, person: int, **facts: str) -> None:
    for field, value in facts.items():
        correction = NewCorrection(field=field, value=value, because=WHY)
        correct_person(actor=house.intake, at=AT, person_id=person, correction=correction)


def test_a_file_that_repeats_a_mistake_does_not_undo_what_was_put_right(house: House) -> None:
    read_in(house, [NOOR])
    person = Person.objects.get(number="K1").pk
    put_right(house, person, first_name="Nora", last_name="Vriesema", born_on="1981-04-03")
    batch = match(house, [NOOR])
    row = find_row(batch, 2)
    assert (tell(batch), row.changes) == (["same"], "")
    assert row.remarks.split() == ["first_name:rectified", "last_name:rectified", "born_on:rectified"]


def test_what_was_not_put_right_is_still_changed_by_the_same_row(house: House) -> None:
    read_in(house, [NOOR])
    person = Person.objects.get(number="K1").pk
    put_right(house, person, first_name="Nora")
    read_in(house, [(*NOOR[:3], "Bakker", "04-04-1980")])
    again = Person.objects.get(party=person)
    assert (again.first_name, again.last_name, str(again.born_on)) == ("Nora", "Bakker", "1980-04-04")


def test_a_wrong_bsn_that_was_taken_away_does_not_come_back(house: House) -> None:
    read_in(house, [NOOR])
    person = Person.objects.get(number="K1").pk
    correct(house, person, "", actor=house.intake)
    read_in(house, [NOOR])
    assert Person.objects.get(party=person).bsn_hash is None


def test_a_file_with_the_wrong_bsn_again_is_put_to_a_person(house: House) -> None:
    read_in(house, [NOOR])
    person = Person.objects.get(number="K1").pk
    correct(house, person, RIGHT, actor=house.intake)
    assert tell(match(house, [NOOR])) == ["conflict"]
