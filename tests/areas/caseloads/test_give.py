"""Handing over: the promises change hands, nobody is left uncovered, and the story is told once."""

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.caseloads.actions import hand_over_caseload, hand_over_person
from sluitend.ledger.actions import Opening, Settling, end_service, make_promise, settle_promise
from sluitend.ledger.models import Promise
from sluitend.parties.models import Person


def give(house: House, person: int, *, to: int | None, **more: object) -> int:
    actor = more.pop("actor", house.coach)
    given = hand_over_person(actor=actor, at=AT, person_id=person, to_id=to or 0)  # type: ignore[arg-type]
    return given.promises


def list_owned(owner: int | None) -> list[str]:
    """Give the kinds of the open promises of an owner, in order."""
    return list(Promise.objects.filter(owner=owner, state="open").order_by("kind").values_list("kind", flat=True))


def test_a_colleague_gets_the_promises_and_a_warm_handover(house: House) -> None:
    person = house.admit()
    assert give(house, person, to=house.colleague.party_id) == 1
    assert list_owned(house.colleague.party_id) == ["handover", "invitation"]
    assert Person.objects.get(party=person).covered_by_id == house.colleague.party_id


def test_the_days_and_terms_of_what_is_handed_over_stay_the_same(house: House) -> None:
    person = house.admit()
    before = Promise.objects.values("id", "due_on", "alert_on", "opened_at").get()
    give(house, person, to=house.colleague.party_id)
    assert Promise.objects.values("id", "due_on", "alert_on", "opened_at").get(id=before["id"]) == before


def test_a_colleague_of_another_team_can_take_over_too(house: House) -> None:
    person = house.admit()
    give(house, person, to=house.stranger.party_id)
    assert Person.objects.get(party=person).covered_by_id == house.stranger.party_id


def test_a_team_is_told_no_story(house: House) -> None:
    person = house.admit()
    give(house, person, to=house.team)
    assert list_owned(house.team) == ["invitation"]


def test_a_story_that_is_still_to_be_told_is_not_asked_for_twice(house: House) -> None:
    person = house.admit()
    give(house, person, to=house.colleague.party_id)
    make_promise(
        actor=SYSTEM,
        at=AT,
        person_id=person,
        opening=Opening(kind="offer", owner_id=house.coach.party_id or 0),
    )
    give(house, person, to=house.colleague.party_id)
    assert list_owned(house.colleague.party_id) == ["handover", "invitation", "offer"]


def test_a_handover_that_is_handed_on_counts_for_the_next_colleague(house: House) -> None:
    person = house.admit()
    give(house, person, to=house.colleague.party_id)
    give(house, person, to=house.lead.party_id, actor=house.colleague)
    assert list_owned(house.lead.party_id) == ["handover", "invitation"]


def test_a_handover_is_kept_and_nothing_follows(house: House) -> None:
    person = house.admit()
    give(house, person, to=house.colleague.party_id)
    handover = Promise.objects.get(kind="handover")
    told = Settling(state="kept", evidence="introduced")
    settle_promise(actor=house.colleague, at=AT, promise_id=handover.id, settling=told)
    assert list_owned(house.colleague.party_id) == ["invitation"]


def test_only_the_promises_of_the_actor_are_handed_over(house: House) -> None:
    person = house.admit()
    make_promise(
        actor=SYSTEM,
        at=AT,
        person_id=person,
        opening=Opening(kind="offer", owner_id=house.stranger.party_id or 0),
    )
    assert give(house, person, to=house.colleague.party_id) == 1
    assert list_owned(house.stranger.party_id) == ["offer"]


def test_handing_over_to_oneself_changes_nothing(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        give(house, person, to=house.coach.party_id)


@pytest.mark.parametrize("taker", ["outsider", "nobody"])
def test_nobody_outside_the_municipality_takes_over(house: House, taker: str) -> None:
    person = house.admit()
    to = house.outsider.party_id if taker == "outsider" else 999_999
    with refused("not_found"):
        give(house, person, to=to)


def test_a_person_takes_nothing_over(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        give(house, person, to=person)


def test_somebody_who_left_takes_nothing_over(house: House) -> None:
    person = house.admit()
    end_service(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0)
    with refused("owner_absent"):
        give(house, person, to=house.colleague.party_id)


def test_the_person_of_a_stranger_cannot_be_handed_over(house: House) -> None:
    person = house.admit(owner=house.stranger)
    with refused("not_found"):
        give(house, person, to=house.coach.party_id)


def test_a_whole_caseload_changes_hands_with_one_story_for_each_person(house: House) -> None:
    people = [house.admit() for _ in range(3)]
    given = hand_over_caseload(
        actor=house.lead, at=AT, from_id=house.coach.party_id or 0, to_id=house.colleague.party_id or 0
    )
    assert given.promises == 3
    assert list_owned(house.coach.party_id) == []
    assert list_owned(house.colleague.party_id) == ["handover"] * 3 + ["invitation"] * 3
    assert Person.objects.filter(covered_by=house.colleague.party_id).count() == len(people)


def test_an_empty_caseload_can_be_handed_over(house: House) -> None:
    given = hand_over_caseload(
        actor=house.lead, at=AT, from_id=house.coach.party_id or 0, to_id=house.colleague.party_id or 0
    )
    assert given.promises == 0


def test_a_caseload_outside_the_team_stays_where_it_is(house: House) -> None:
    house.admit(owner=house.stranger)
    with refused("not_found"):
        hand_over_caseload(
            actor=house.lead, at=AT, from_id=house.stranger.party_id or 0, to_id=house.coach.party_id or 0
        )


def test_a_planner_moves_caseloads_between_teams(house: House) -> None:
    person = house.admit(owner=house.stranger)
    hand_over_caseload(
        actor=house.planner, at=AT, from_id=house.stranger.party_id or 0, to_id=house.coach.party_id or 0
    )
    assert Person.objects.get(party=person).covered_by_id == house.coach.party_id


def test_a_caseload_is_not_handed_to_another_municipality(house: House) -> None:
    house.admit()
    with refused("not_found"):
        hand_over_caseload(
            actor=house.lead, at=AT, from_id=house.coach.party_id or 0, to_id=house.outsider.party_id or 0
        )
