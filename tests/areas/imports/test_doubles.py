"""Doubles: files that may be of one person are found with the reason, and nobody is taken for a partner or a twin."""

from datetime import date

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.imports.actions import merge_people, unmerge_people
from sluitend.areas.imports.doubles import Facts, explain_double
from sluitend.areas.imports.models import Merge
from sluitend.areas.imports.queries import find_doubles
from sluitend.gate.actor import Actor
from sluitend.parties.actions import add_contact
from sluitend.parties.models import Party, Person

BORN_ON = date(1980, 3, 12)


def tell(**changed: object) -> Facts:
    usual = {"number": "K1", "first_name": "Noor", "last_name": "Jansen", "born_on": BORN_ON, "has_bsn": False}
    return Facts(**(usual | changed))  # type: ignore[arg-type]


NOOR = tell()


@pytest.mark.parametrize(
    ("other", "because"),
    [
        (tell(number="K2"), ("name_and_birth",)),
        (tell(number="K2", first_name="Noör", last_name="JANSEN"), ("name_and_birth",)),
        (tell(number="K2", first_name="N."), ("initial_and_birth",)),
        (tell(number="K2", born_on=date(1980, 12, 3)), ("birth_turned",)),
        (tell(number="K2", born_on=None), ("name",)),
        (tell(number="k-0001", last_name="Anders"), ()),
        (tell(number="0K1", last_name="Anders"), ("number",)),
        (tell(number="K2", born_on=date(1981, 3, 12)), ()),
        (tell(number="K2", first_name="Sam"), ()),
        (tell(number="K2", last_name="de Vries"), ()),
        (tell(number="K2", first_name="N", born_on=None), ()),
    ],
)
def test_what_two_files_share_explains_why_they_may_be_one(other: Facts, because: tuple[str, ...]) -> None:
    assert explain_double(NOOR, other) == explain_double(other, NOOR) == because


def test_two_people_who_each_have_a_bsn_are_two() -> None:
    assert explain_double(tell(has_bsn=True), tell(has_bsn=True)) == ()
    assert explain_double(tell(has_bsn=True), NOOR) == ("number", "name_and_birth")


def test_a_couple_with_one_address_one_telephone_and_the_same_initials_is_two() -> None:
    shared = frozenset({"0612345678", "thuis@voorbeeld.nl"})
    partner = tell(number="K2", first_name="Nico", born_on=date(1979, 1, 1), reach=shared)
    assert explain_double(tell(reach=shared), partner) == ()
    assert explain_double(tell(reach=shared), tell(number="K2", reach=shared)) == ("name_and_birth", "reach")


@pytest.fixture
def noor(house: House) -> int:
    return enter(house)


def enter(house: House, *, born_on: date | None = BORN_ON, **more: object) -> int:
    """Let a Noor Jansen in."""
    person = house.admit(last_name="Jansen", **more)  # type: ignore[arg-type]
    Person.objects.filter(party=person).update(born_on=born_on)
    return person


def look(actor: Actor, person: int) -> dict[int, tuple[str, ...]]:
    return {each.id: each.because for each in find_doubles(actor=actor, at=AT, person_id=person).found}


def test_a_double_is_found_wherever_it_stands_in_the_municipality(house: House, noor: int) -> None:
    theirs, unsure = enter(house, owner=house.stranger), enter(house, born_on=None)
    enter(house, first_name="Sam")
    for person in (noor, theirs):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="0612345678")
    found = look(house.intake, noor)
    assert list(found.items()) == [(theirs, ("name_and_birth", "reach")), (unsure, ("name",))]


def test_a_coach_finds_doubles_in_reach_only(house: House, noor: int) -> None:
    near, _far = enter(house, owner=house.colleague), enter(house, owner=house.stranger)
    assert list(look(house.coach, noor)) == [near]


def test_another_municipality_is_never_looked_at(house: House, noor: int) -> None:
    elsewhere = enter(house, owner=house.outsider)
    Party.objects.filter(id=elsewhere).update(organisation=house.outsider.organisation_id)
    assert look(SYSTEM, noor) == {}


def test_a_number_with_zeros_before_it_is_the_same_number(house: House) -> None:
    one, other = house.admit(), house.admit()
    Person.objects.filter(party=one).update(number="4711")
    Person.objects.filter(party=other).update(number="00004711", last_name="Anders")
    assert look(house.intake, one) == {other: ("number",)}
    assert look(house.intake, other) == {one: ("number",)}


@pytest.mark.parametrize("name", ["stranger", "outsider"])
def test_the_doubles_of_somebody_elses_person_are_not_there(house: House, noor: int, name: str) -> None:
    with refused("not_found"):
        find_doubles(actor=getattr(house, name), at=AT, person_id=noor)


def test_what_was_merged_is_told_on_both_sides_and_never_proposed_again(house: House, noor: int) -> None:
    double = enter(house)
    merge_people(actor=SYSTEM, at=AT, person_id=noor, gone_id=double)
    kept, gone = (find_doubles(actor=house.intake, at=AT, person_id=each) for each in (noor, double))
    assert (kept.found, gone.found, kept.is_resting, gone.is_resting) == ((), (), False, True)
    assert [line.gone_id for line in kept.merges] == [line.gone_id for line in gone.merges] == [double]
    unmerge_people(actor=SYSTEM, at=AT, merge_id=Merge.objects.get().id)
    again = find_doubles(actor=house.intake, at=AT, person_id=noor)
    assert ([each.id for each in again.found], again.merges) == ([double], ())
