"""Staff, teams, organisations and areas: everybody belongs somewhere, and to one municipality."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Taken
from sluitend.parties.actions import (
    NewStaff,
    add_area,
    add_organisation,
    add_staff,
    add_team,
    provide_desk,
)
from sluitend.parties.models import Area, Membership, Organisation, Party, Staff, Team


def hire(actor: Actor, team_id: int, *, days: int = 0) -> int:
    new = NewStaff(name="Sanne", number="S99", team_id=team_id, role="coach", started_on=TODAY + timedelta(days=days))
    return add_staff(actor=actor, at=AT, new=new)


def test_a_colleague_belongs_to_a_team_and_to_its_municipality(house: House) -> None:
    staff = hire(house.lead, house.team)
    assert Party.objects.get(id=staff).organisation_id == house.municipality
    assert Membership.objects.get(staff=staff).team_id == house.team
    assert Staff.objects.get(party=staff).started_on == TODAY


@pytest.mark.parametrize(("days", "from_today"), [(-100, 0), (30, 30)])
def test_somebody_is_a_member_from_today_or_from_the_first_working_day(
    house: House, days: int, from_today: int
) -> None:
    staff = hire(house.lead, house.team, days=days)
    assert Membership.objects.get(staff=staff).from_on == TODAY + timedelta(days=from_today)


def test_a_lead_adds_nobody_to_another_team(house: House) -> None:
    with refused("not_found"):
        hire(house.lead, house.other_team)


@pytest.mark.parametrize("where", ["colleague", "municipality"])
def test_nobody_is_added_to_something_that_is_no_team(house: House, where: str) -> None:
    place = house.colleague.party_id if where == "colleague" else house.municipality
    with refused("not_found"):
        hire(house.administrator, place or 0)


def test_a_team_can_own_promises_as_soon_as_it_is_there(house: House) -> None:
    team = add_team(actor=house.administrator, at=AT, name="West", organisation_id=house.municipality)
    assert Team.objects.get(party=team).area_id is None
    assert house.admit(owner=team)


def test_a_team_can_work_in_an_area(house: House) -> None:
    area = add_area(
        actor=house.administrator,
        at=AT,
        organisation_id=house.municipality,
        code="W",
        name="West",
        from_on=TODAY,
    )
    team = add_team(actor=house.administrator, at=AT, name="West", organisation_id=house.municipality, area_id=area)
    assert Team.objects.get(party=team).area_id == area
    assert Area.objects.get(id=area).organisation_id == house.municipality


def test_an_area_is_there_once_on_a_day(house: House) -> None:
    place = {"organisation_id": house.municipality, "code": "N", "name": "Noord", "from_on": TODAY}
    add_area(actor=SYSTEM, at=AT, **place)  # type: ignore[arg-type]
    with pytest.raises(Taken):
        add_area(actor=SYSTEM, at=AT, **place)  # type: ignore[arg-type]


def test_nothing_is_added_to_an_organisation_that_is_not_there(house: House) -> None:
    with refused("not_found"):
        add_team(actor=SYSTEM, at=AT, name="West", organisation_id=999_999)
    with refused("not_found"):
        add_area(actor=SYSTEM, at=AT, organisation_id=999_999, code="N", name="N", from_on=TODAY)


@pytest.mark.parametrize("kind", ["municipality", "provider", "employer", "partner"])
def test_an_organisation_belongs_to_itself(house: House, kind: str) -> None:
    number = add_organisation(actor=SYSTEM, at=AT, name="Bakkerij", kind=kind, kvk="12345678")
    row = Organisation.objects.get(party=number)
    assert (row.kind, row.kvk, row.party.organisation_id) == (kind, "12345678", number)


def test_a_municipality_runs_on_a_pack_that_exists(house: House) -> None:
    with refused("invalid"):
        add_organisation(actor=SYSTEM, at=AT, name="Gemeente", kind="municipality", pack="nergens")


@pytest.mark.parametrize(
    ("kind", "kvk", "rule"),
    [("club", "", "known_organisation_kind"), ("employer", "123", "kvk_8_digits")],
)
def test_an_organisation_that_cannot_be_is_stopped_by_the_database(
    house: House, kind: str, kvk: str, rule: str
) -> None:
    with pytest.raises(IntegrityError, match=rule):
        add_organisation(actor=SYSTEM, at=AT, name="X", kind=kind, kvk=kvk)


def test_a_desk_is_made_on_first_use_and_found_after_that(house: House) -> None:
    first = provide_desk(actor=SYSTEM, at=AT, municipality="Gemeente Nieuw", pack="venlo-2013")
    assert Organisation.objects.get(party=first.organisation_id).pack == "venlo-2013"
    assert Team.objects.get(party=first.team_id).party.name == "Instroombalie"
    assert provide_desk(actor=SYSTEM, at=AT, municipality="Gemeente Nieuw", pack="national") == first


def test_a_municipality_that_is_there_gets_a_desk_and_keeps_its_pack(house: House) -> None:
    desk = provide_desk(actor=SYSTEM, at=AT, municipality="Gemeente Voorbeeld", pack="venlo-2013")
    assert desk.organisation_id == house.municipality
    assert Organisation.objects.get(party=house.municipality).pack == "national"


@pytest.mark.parametrize("who", ["coach", "lead", "planner", "council"])
def test_only_whoever_manages_the_system_adds_organisations(house: House, who: str) -> None:
    with refused("not_allowed"):
        add_organisation(actor=getattr(house, who), at=AT, name="X", kind="employer")


def test_a_party_is_told_by_its_name(house: House) -> None:
    assert str(Party.objects.get(id=house.team)) == "Noord"
