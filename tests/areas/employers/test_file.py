"""The file of an employer: numbers that can be, one point of contact, and who is tried first."""

from dataclasses import replace

import pytest
from django.db import IntegrityError
from tests.areas.employers.hiring import BAKERY, HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.areas.employers.actions import (
    NewBranch,
    end_preferred_period,
    hand_over_employer,
    record_branch,
    record_employer,
    record_employer_obstacle,
    start_preferred_period,
)
from sluitend.areas.employers.queries import EmployerFilter, list_employers
from sluitend.gate import errors
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, end_absence, make_promise, start_absence
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_area


def list_names(actor: Actor, **wanted: str) -> list[str]:
    return [row.name for row in list_employers(actor=actor, at=AT, wanted=EmployerFilter(**wanted)).rows]


def test_whoever_adds_an_employer_is_its_point_of_contact(desk: HiringDesk) -> None:
    row = desk.read().row
    assert (row.name, row.kvk, row.manager_id) == ("Bakkerij Zonneveld", "12345678", desk.manager.party_id)
    record_employer(
        actor=desk.colleague, at=AT, new=replace(BAKERY, name="Bakkerij Maanveld"), employer_id=desk.employer
    )
    assert desk.read().row.name == "Bakkerij Maanveld"


@pytest.mark.parametrize("kvk", ["123456789", "1234567", "1234567a"])
def test_a_number_that_is_none_is_refused_in_words(desk: HiringDesk, kvk: str) -> None:
    with pytest.raises(errors.Invalid, match="KvK-nummer") as told:
        record_employer(actor=desk.manager, at=AT, new=replace(BAKERY, kvk=kvk))
    assert f"hier staan {len(kvk)} tekens" in str(told.value)


def test_one_number_stands_in_the_file_of_a_municipality_once(desk: HiringDesk) -> None:
    with refused("employer_known"):
        record_employer(actor=desk.colleague, at=AT, new=replace(BAKERY, name="Nog een bakker"))
    assert record_employer(actor=elsewhere(desk), at=AT, new=BAKERY)


def test_the_system_belongs_to_no_municipality_and_adds_nobody(desk: HiringDesk) -> None:
    with refused("not_found"):
        record_employer(actor=replace(desk.manager, organisation_id=None), at=AT, new=replace(BAKERY, kvk="87654321"))


def test_a_branch_has_twelve_digits_or_none_and_lies_in_our_own_areas(desk: HiringDesk, house: House) -> None:
    asked = {"actor": desk.manager, "at": AT, "employer_id": desk.employer}
    area = add_area(
        actor=house.administrator, at=AT, organisation_id=house.municipality, code="O", name="Oost", from_on=AT.date()
    )
    record_branch(**asked, branch=NewBranch(name="Winkel", number="000012345678", area_id=area))
    with refused("branch_known"):
        record_branch(**asked, branch=NewBranch(name="Winkel"))
    with pytest.raises(errors.Invalid, match="vestigingsnummer"):
        record_branch(**asked, branch=NewBranch(name="Oven", number="12"))
    with refused("not_found"):
        record_branch(**asked, branch=NewBranch(name="Oven", area_id=999_999))
    assert [(each.name, each.area_name) for each in desk.read().branches] == [("Winkel", "Oost")]


def test_the_point_of_contact_is_handed_over_with_what_was_promised(desk: HiringDesk, house: House) -> None:
    record_employer_obstacle(actor=desk.manager, at=AT, employer_id=desk.employer, kind="sick_pay")
    asked = {"actor": house.lead, "at": AT, "employer_id": desk.employer}
    assert hand_over_employer(**asked, to_id=desk.colleague.party_id) == 1
    assert hand_over_employer(**asked, to_id=desk.colleague.party_id) == 0
    assert desk.read().row.manager_id == desk.colleague.party_id
    assert [promise.owner_id for promise in desk.promises()] == [desk.colleague.party_id]
    with refused("not_found"):
        hand_over_employer(**asked, to_id=house.outsider.party_id)


def test_an_employer_whose_point_of_contact_is_away_is_found_by_it(desk: HiringDesk, house: House) -> None:
    assert list_names(desk.manager, sort="unmanaged") == []
    away = {"actor": house.lead, "at": AT, "staff_id": desk.manager.party_id}
    start_absence(**away, team_id=house.team)
    assert list_names(desk.colleague, sort="unmanaged") == ["Bakkerij Zonneveld"]
    end_absence(**away)
    assert list_names(desk.manager, sort="mine") == ["Bakkerij Zonneveld"]


def test_an_employer_never_owes_work_on_a_person(desk: HiringDesk, house: House) -> None:
    person = house.admit()
    opening = Opening(kind="offer", owner_id=desk.employer)
    with refused("not_found"):
        make_promise(actor=house.planner, at=AT, person_id=person, opening=opening)
    with refused("not_found"):
        hand_over_person(actor=house.planner, at=AT, person_id=person, to_id=desk.employer)
    with pytest.raises(IntegrityError, match="has no duty"):
        Promise.objects.filter(beneficiary=person).update(owner=desk.employer)


def test_an_employer_is_preferred_for_a_reason_until_it_is_not(desk: HiringDesk) -> None:
    asked = {"actor": desk.manager, "at": AT, "employer_id": desk.employer}
    with pytest.raises(errors.Invalid, match="reden"):
        start_preferred_period(**asked, because=" ")
    start_preferred_period(**asked, because="Nam er vorig jaar vijf aan")
    with refused("changed_meanwhile"):
        start_preferred_period(**asked, because="Nog eens")
    assert list_names(desk.manager, sort="preferred") == ["Bakkerij Zonneveld"]
    end_preferred_period(**asked)
    with refused("not_found"):
        end_preferred_period(**asked)
    assert list_names(desk.manager, sort="preferred") == []


def test_employers_are_found_by_part_of_their_name_by_number_and_by_sector(desk: HiringDesk) -> None:
    record_employer(actor=desk.manager, at=AT, new=replace(BAKERY, name="Café Één", kvk="87654321", sector="I"))
    assert list_names(desk.manager, text="cafe een") == ["Café Één"]
    assert list_names(desk.manager, text="1234") == ["Bakkerij Zonneveld"]
    assert list_names(desk.manager, sector="I") == ["Café Één"]
    assert list_names(desk.manager, order="-name") == ["Café Één", "Bakkerij Zonneveld"]
    assert list_names(elsewhere(desk)) == []
