"""Owners: to whom work can be given, who is there, and how many people they cover."""

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person, end_service, start_absence
from sluitend.ledger.queries import Owner, list_owners


def list_for(actor: Actor) -> dict[int, Owner]:
    return {owner.id: owner for owner in list_owners(actor=actor, at=AT)}


def test_a_coach_sees_the_team_and_everybody_in_it(house: House) -> None:
    owners = list_owners(actor=house.coach, at=AT)
    assert [owner.kind for owner in owners] == ["staff"] * (len(owners) - 1) + ["team"]
    assert [owner.name for owner in owners[:-1]] == sorted(owner.name for owner in owners[:-1])
    assert {house.coach.party_id, house.colleague.party_id, house.team} <= {owner.id for owner in owners}
    assert house.other_team not in list_for(house.coach)


def test_a_planner_sees_every_team_of_the_municipality_and_no_other(house: House) -> None:
    owners = list_for(house.planner)
    assert {house.team, house.other_team, house.stranger.party_id} <= set(owners)
    assert house.outsider.party_id not in owners


def test_the_system_sees_all_colleagues_and_teams_and_no_organisation(house: House) -> None:
    owners = list_for(SYSTEM)
    assert house.outsider.party_id in owners
    assert {owner.kind for owner in owners.values()} == {"staff", "team"}


def test_each_is_told_with_the_people_they_cover(house: House) -> None:
    house.admit()
    left = house.admit()
    house.admit(owner=house.team)
    discharge_person(actor=house.coach, at=AT, person_id=left, because="work")
    owners = list_for(house.coach)
    assert [owners[each].people for each in (house.coach.party_id or 0, house.team)] == [1, 1]
    assert owners[house.colleague.party_id or 0].people == 0


@pytest.mark.parametrize("how", ["away", "gone"])
def test_whoever_is_away_or_gone_is_not_on_the_list(house: House, how: str) -> None:
    coach = house.coach.party_id or 0
    if how == "away":
        start_absence(actor=house.lead, at=AT, staff_id=coach, team_id=house.team)
    else:
        end_service(actor=house.lead, at=AT, staff_id=coach)
    assert coach not in list_for(house.lead)


def test_a_colleague_for_whom_one_stands_in_is_on_the_list(house: House) -> None:
    start_absence(
        actor=house.planner,
        at=AT,
        staff_id=house.stranger.party_id or 0,
        stand_in_id=house.coach.party_id,
    )
    assert house.stranger.party_id in list_for(house.coach)


def test_the_list_of_owners_is_not_for_the_council(house: House) -> None:
    with refused("not_allowed"):
        list_owners(actor=house.council, at=AT)
