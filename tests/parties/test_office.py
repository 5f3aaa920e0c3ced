"""The office: another team or role, partners with somebody at the table, and areas that begin and end."""

from datetime import timedelta

from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.queries import read_staff
from sluitend.parties.actions import (
    NewPartner,
    NewStaff,
    add_area,
    add_partner,
    add_staff,
    end_area,
    move_staff,
)
from sluitend.parties.models import Area, Membership
from sluitend.parties.queries import list_areas, list_organisations, list_teams


def move(house: House, *, team: int, role: str = "coach", by: str = "administrator") -> None:
    move_staff(actor=getattr(house, by), at=AT, staff_id=house.coach.party_id or 0, team_id=team, role=role)


def test_somebody_works_in_another_team_from_today(house: House) -> None:
    move(house, team=house.other_team)
    rows = Membership.objects.filter(staff=house.coach.party_id).order_by("id")
    assert [(row.team_id, row.until_on) for row in rows] == [(house.team, TODAY), (house.other_team, None)]


def test_a_lead_moves_nobody_to_another_team_or_beyond_the_team(house: House) -> None:
    with refused("not_found"):
        move(house, team=house.other_team, by="lead")
    with refused("invalid"):
        move(house, team=house.team, role="administrator", by="lead")
    with refused("not_allowed"):
        move(house, team=house.team, by="planner")


def test_nobody_moves_to_another_municipality_or_into_no_role(house: House) -> None:
    elsewhere = Membership.objects.get(staff=house.outsider.party_id).team_id
    with refused("not_found"):
        move(house, team=elsewhere)
    with refused("invalid"):
        move(house, team=house.team, role="resident")


def test_a_lead_adds_nobody_who_reaches_beyond_the_team(house: House) -> None:
    new = NewStaff(name="Sanne", number="S99", team_id=house.team, role="planner", started_on=TODAY)
    with refused("invalid"):
        add_staff(actor=house.lead, at=AT, new=new)
    assert add_staff(actor=house.administrator, at=AT, new=new)


def test_two_colleagues_with_one_number_are_refused(house: House) -> None:
    new = NewStaff(name="Sanne", number="S1", team_id=house.team, role="coach", started_on=TODAY)
    with refused("taken"):
        add_staff(actor=house.administrator, at=AT, new=new)


def test_a_partner_comes_with_somebody_at_the_table(house: House) -> None:
    new = NewPartner(name="Buurtkamer", staff_name="Wijk", staff_number="B1", kvk="12345678")
    staff_id = add_partner(actor=house.administrator, at=AT, new=new)
    row = read_staff(actor=house.administrator, at=AT, staff_id=staff_id).row
    assert (row.role, row.organisation, row.name) == ("partner", "Buurtkamer", "Wijk")
    partner = list_organisations(actor=house.administrator, at=AT)[-1]
    assert (partner.kind, partner.kvk, partner.colleagues) == ("partner", "12345678", 1)


def test_municipalities_stand_first_with_their_pack(house: House) -> None:
    names = [(each.name, each.pack) for each in list_organisations(actor=SYSTEM, at=AT)]
    assert names == [("Gemeente Elders", "national"), ("Gemeente Voorbeeld", "national")]


def test_a_lead_sees_the_own_team_and_an_administrator_all(house: House) -> None:
    assert [each.name for each in list_teams(actor=house.lead, at=AT)] == ["Noord"]
    teams = list_teams(actor=house.administrator, at=AT)
    assert {each.name: each.colleagues for each in teams} == {"Noord": 7, "Zuid": 1, "Elders": 1}


def test_an_area_exists_between_two_days(house: House) -> None:
    last_on = TODAY + timedelta(days=30)
    area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="A", name="Noord", from_on=TODAY)
    end_area(actor=house.administrator, at=AT, area_id=area, until_on=last_on)
    [row] = list_areas(actor=house.administrator, at=AT)
    assert (row.code, row.from_on, row.until_on) == ("A", TODAY, last_on)


def test_an_area_does_not_end_before_it_began_and_is_not_there_twice(house: House) -> None:
    area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="A", name="Noord", from_on=TODAY)
    with refused("invalid"):
        end_area(actor=house.administrator, at=AT, area_id=area, until_on=TODAY - timedelta(days=1))
    with refused("taken"):
        add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="A", name="Weer", from_on=TODAY)
    with refused("not_found"):
        end_area(actor=house.administrator, at=AT, area_id=999_999, until_on=TODAY)
    assert Area.objects.get().until_on is None
