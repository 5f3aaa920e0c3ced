"""What a scope means: one's own, one's team's, one's municipality's, everybody's; and nobody's when unknown."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import end_absence, start_absence
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewStaff, add_staff
from sluitend.parties.models import Membership, Person
from sluitend.parties.models.scoping import find_owners


def find(house: House, scope: str, *, actor: Actor | None = None) -> set[int]:
    return set(find_owners(scope, actor or house.coach).values_list("id", flat=True))


@pytest.fixture
def people(house: House) -> dict[str, int]:
    """Give one person of each of the standing owners."""
    return {name: admit(house, name) for name in ("coach", "colleague", "stranger", "outsider")}


def admit(house: House, name: str) -> int:
    actor = getattr(house, name)
    return replace(house, municipality=actor.organisation_id).admit(owner=actor)


def test_own_is_oneself(house: House) -> None:
    assert find(house, "own") == {house.coach.party_id}


def test_own_is_also_whomever_one_stands_in_for_and_only_while(house: House) -> None:
    colleague = house.colleague.party_id or 0
    start_absence(actor=house.lead, at=AT, staff_id=colleague, stand_in_id=house.coach.party_id)
    assert find(house, "own") == {house.coach.party_id, colleague}
    end_absence(actor=house.lead, at=AT, staff_id=colleague)
    assert find(house, "own") == {house.coach.party_id}


def test_team_is_the_team_itself_and_everybody_in_it(house: House) -> None:
    found = find(house, "team")
    assert {house.team, house.coach.party_id, house.colleague.party_id, house.lead.party_id} <= found
    assert not {house.other_team, house.stranger.party_id, house.outsider.party_id} & found


def test_somebody_in_two_teams_speaks_for_both(house: House) -> None:
    Membership.objects.create(staff_id=house.coach.party_id, team_id=house.other_team, role="coach", from_on=TODAY)
    assert {house.team, house.other_team, house.stranger.party_id} <= find(house, "team")


def test_a_team_of_the_past_is_no_team_any_more(house: House) -> None:
    Membership.objects.filter(staff=house.coach.party_id).update(until_on=TODAY + timedelta(days=1))
    assert find(house, "team") == {house.coach.party_id}


def test_organisation_is_everybody_who_works_there_and_the_municipality_itself(house: House) -> None:
    house.admit()
    found = find(house, "organisation")
    assert {house.municipality, house.team, house.other_team, house.stranger.party_id} <= found
    assert house.outsider.party_id not in found
    assert not found & set(Person.objects.values_list("party", flat=True))


def test_all_is_everybody_who_can_own_in_every_municipality(house: House) -> None:
    person = house.admit()
    assert {house.coach.party_id, house.outsider.party_id} <= find(house, "all")
    assert person not in find(house, "all")


@pytest.mark.parametrize("scope", ["", "everything", "OWN"])
def test_a_scope_that_is_not_known_finds_nobody(house: House, scope: str) -> None:
    assert find(house, scope) == set()


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        ("own", {"coach"}),
        ("team", {"coach", "colleague"}),
        ("organisation", {"coach", "colleague", "stranger"}),
        ("all", {"coach", "colleague", "stranger", "outsider"}),
        ("", set()),
    ],
)
def test_people_and_promises_are_seen_in_the_same_scope(
    house: House, people: dict[str, int], scope: str, seen: set[str]
) -> None:
    actor = replace(house.coach, scope=scope)
    expected = {people[name] for name in seen}
    assert set(Person.objects.within(actor).values_list("party", flat=True)) == expected
    assert set(Promise.objects.within(actor).values_list("beneficiary", flat=True)) == expected


def test_a_resident_sees_oneself_and_what_one_is_owed_by_whomever(house: House, people: dict[str, int]) -> None:
    me = Actor(party_id=people["colleague"], role="resident", organisation_id=house.municipality, scope="self")
    assert set(Person.objects.within(me).values_list("party", flat=True)) == {people["colleague"]}
    assert set(Promise.objects.within(me).values_list("beneficiary", flat=True)) == {people["colleague"]}


def test_nobody_in_particular_is_no_resident_and_a_colleague_owes_oneself_nothing(
    house: House, people: dict[str, int]
) -> None:
    for actor in (Actor(party_id=None, role="resident", scope="self"), replace(house.coach, scope="self")):
        assert not Person.objects.within(actor).exists()
        assert not Promise.objects.within(actor).exists()


def test_an_actor_of_no_municipality_has_nobody_in_it(house: House, people: dict[str, int]) -> None:
    actor = replace(house.planner, organisation_id=None, scope="organisation")
    assert not Person.objects.within(actor).exists()
    assert find(house, "organisation", actor=actor) == set()


def test_a_new_colleague_is_in_the_team_at_once(house: House) -> None:
    new = NewStaff(name="Sanne", number="S99", team_id=house.team, role="coach", started_on=TODAY)
    assert add_staff(actor=SYSTEM, at=AT, new=new) in find(house, "team")
