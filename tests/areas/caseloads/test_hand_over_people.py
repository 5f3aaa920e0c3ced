"""Moving a part of a caseload: one taker a person, a preview that is kept to, and the norm that needs a reason."""

from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_people
from sluitend.areas.caseloads.models import Overload
from sluitend.areas.caseloads.queries import HandOverPlan, PeopleFilter, plan_hand_over, read_board
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.journal.models import Entry
from sluitend.ledger.actions import Opening, make_promise, start_absence
from sluitend.ledger.models import Promise
from sluitend.parties.models import Organisation, Person

VENLO_NORM = 40


@pytest.fixture
def small(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """Give a house in which three people are the norm."""
    monkeypatch.setattr("sluitend.areas.caseloads.handing.find_norm", lambda pack, today: 3)
    monkeypatch.setattr("sluitend.areas.caseloads.queries.hand_over.find_norm", lambda pack, today: 3)
    monkeypatch.setattr("sluitend.areas.caseloads.queries.board.find_norm", lambda pack, today: 3)
    return house


def plan(house: House, people: object, *takers: Actor, actor: Actor | None = None) -> HandOverPlan:
    to_ids = [taker.party_id or 0 for taker in takers]
    return plan_hand_over(actor=actor or house.lead, at=AT, people=people, to_ids=to_ids)  # type: ignore[arg-type]


def carry_out(house: House, moves: list[tuple[int, int]], *, actor: Actor | None = None, because: str = "") -> int:
    """Hand people over, and give how many were."""
    results = hand_over_people(actor=actor or house.lead, at=AT, moves=moves, because=because)
    return sum(each.refusal is None for each in results)


def find_owner(person: int) -> int | None:
    return Person.objects.get(party=person).covered_by_id


def test_the_norm_is_that_of_the_pack(house: House) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="venlo-2013")
    assert plan(house, [house.admit()]).norm == VENLO_NORM


def test_the_preview_shows_who_goes_where_and_changes_nothing(house: House) -> None:
    people = [house.admit(last_name=f"Jansen{number}") for number in range(4)]
    shown = plan(house, people, house.colleague, house.lead)
    assert [mover.to_id for mover in shown.movers].count(house.colleague.party_id) == 2
    assert [(load.people, load.after) for load in shown.loads] == [(0, 2), (0, 2)]
    assert {find_owner(person) for person in people} == {house.coach.party_id}


def test_somebody_goes_to_whoever_knows_them_already(house: House) -> None:
    known, other = house.admit(last_name="Bekend"), house.admit(last_name="Nieuw")
    owner = house.lead.party_id or 0
    make_promise(actor=house.lead, at=AT, person_id=known, opening=Opening(kind="handover", owner_id=owner))
    movers = {mover.id: mover for mover in plan(house, [known, other], house.colleague, house.lead).movers}
    assert (movers[known].to_id, movers[known].is_known) == (house.lead.party_id, True)
    assert (movers[other].to_id, movers[other].is_known) == (house.colleague.party_id, False)


def test_all_that_a_filter_finds_can_be_planned(house: House) -> None:
    house.admit(last_name="Bakker")
    house.admit(last_name="Visser")
    assert [mover.name for mover in plan(house, PeopleFilter(text="bakker")).movers] == ["Noor Bakker"]


def test_what_was_shown_is_done_and_everybody_gets_a_warm_handover(house: House) -> None:
    people = [house.admit() for _ in range(3)]
    shown = plan(house, people, house.colleague, house.lead)
    assert carry_out(house, [(mover.id, mover.to_id or 0) for mover in shown.movers]) == 3
    assert {mover.id: mover.to_id for mover in shown.movers} == {person: find_owner(person) for person in people}
    for person in people:
        assert sorted(each.kind for each in house.promises(person)) == ["handover", "invitation"]
        assert len({each.owner_id for each in house.promises(person)}) == 1


def test_a_coach_hands_over_own_people_only_and_is_told_who_stayed(house: House) -> None:
    mine, theirs = house.admit(), house.admit(owner=house.lead)
    to_id = house.colleague.party_id or 0
    results = hand_over_people(actor=house.coach, at=AT, moves=[(mine, to_id), (theirs, to_id)])
    assert [each.refusal and each.refusal.code for each in results] == [None, "not_found"]
    assert [find_owner(person) for person in (mine, theirs)] == [to_id, house.lead.party_id]
    assert Entry.objects.order_by("-number")[0].about == [mine]


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_hands_over_people_of_somebody_else(house: House, who: str) -> None:
    person, actor = house.admit(), getattr(house, who)
    with refused("not_found"):
        carry_out(house, [(person, actor.party_id)], actor=actor)
    with refused("not_found"):
        plan(house, [person], actor=actor)


def test_nobody_of_another_municipality_takes_over(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        carry_out(house, [(person, house.outsider.party_id or 0)])
    assert plan(house, [person], house.outsider).loads == ()


def test_nobody_at_all_is_not_found(house: House) -> None:
    with refused("not_found"):
        carry_out(house, [])


def test_a_colleague_who_is_away_takes_nobody_and_the_others_go(house: House) -> None:
    people = [house.admit(), house.admit()]
    start_absence(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0, team_id=house.team)
    moves = [(people[0], house.lead.party_id or 0), (people[1], house.colleague.party_id or 0)]
    results = hand_over_people(actor=house.lead, at=AT, moves=moves)
    assert [each.refusal and each.refusal.code for each in results] == [None, "owner_absent"]
    assert [find_owner(person) for person in people] == [house.lead.party_id, house.coach.party_id]
    with refused("owner_absent"):
        carry_out(house, moves[1:])


def test_more_than_the_norm_is_for_a_team_lead_with_a_reason_and_shows_red(small: House) -> None:
    moves = [(small.admit(), small.colleague.party_id or 0) for _ in range(4)]
    assert plan(small, [person for person, _ in moves], small.colleague).loads[0].is_over
    with refused("over_norm"):
        carry_out(small, moves)
    with refused("over_norm"):
        carry_out(small, moves, actor=small.coach, because="het moet")
    carry_out(small, moves, because="ziekte in het team")
    told = Overload.objects.get()
    assert (told.owner_id, told.people, told.norm, told.because) == (
        small.colleague.party_id,
        4,
        3,
        "ziekte in het team",
    )
    [row] = [row for row in read_board(actor=small.lead, at=AT).rows if row.id == small.colleague.party_id]
    assert (row.is_over, row.over_because, row.percent) == (True, "ziekte in het team", 100)


def test_a_team_has_no_norm(small: House) -> None:
    moves = [(small.admit(), small.team) for _ in range(4)]
    assert carry_out(small, moves) == 4


def test_whoever_is_over_the_norm_already_can_give_people_away(small: House) -> None:
    people = [small.admit() for _ in range(5)]
    assert carry_out(small, [(people[0], small.colleague.party_id or 0)], actor=small.coach) == 1


@pytest.mark.slow
def test_two_who_fill_the_last_place_at_once_do_not_both_stay_under_the_norm(small: House) -> None:
    for _ in range(2):
        small.admit(owner=small.colleague)
    people, outcomes, barrier = [small.admit(), small.admit()], [], Barrier(2)

    def fill(person: int) -> None:
        barrier.wait()
        try:
            carry_out(small, [(person, small.colleague.party_id or 0)])
            outcomes.append("done")
        except Refusal as refusal:
            outcomes.append(refusal.code)
        connection.close()

    threads = [Thread(target=fill, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["done", "over_norm"]
    assert Promise.objects.filter(owner=small.colleague.party_id, kind="invitation", state="open").count() == 3


def test_too_many_at_once_is_told(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sluitend.areas.caseloads.queries.hand_over.MOST_PEOPLE", 1)
    people = [house.admit(), house.admit()]
    with refused("invalid"):
        plan(house, people)


def test_somebody_who_has_left_is_not_handed_over(house: House) -> None:
    from sluitend.ledger.actions import discharge_person

    person = house.admit(due_on=TODAY)
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because="work")
    with refused("not_found"):
        carry_out(house, [(person, house.colleague.party_id or 0)], actor=house.planner)
