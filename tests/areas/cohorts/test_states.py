"""How far the approach is with somebody: one state for each, from facts with the moment at which they were noted."""

from datetime import timedelta

import pytest
from tests.areas.cohorts.quarter import Quarter, tell_states
from tests.areas.invitations.inviting import attempt, invite
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.cohorts.actions import Week, end_exemption, give_exemption, plan_members, take_back_planning
from sluitend.areas.cohorts.queries import list_cohorts, read_cohort
from sluitend.areas.cohorts.rows import count_states, read_cohorts_card
from sluitend.areas.contacts.actions import NewNote, write_note
from sluitend.gate.errors import NotFound
from sluitend.ledger.actions import Opening, Settling, discharge_person, readmit_person, settle_promise
from sluitend.parties.actions import move_person

DAY = timedelta(days=1)


def note(quarter: Quarter, person: int, kind: str, *, day: int = 0) -> None:
    """Note a contact on a day after the freeze."""
    at = AT + day * DAY
    written = NewNote(kind=kind, happened_on=at.date(), visibility="team", text="Over werk.")
    write_note(actor=quarter.house.coach, at=at, person_id=person, note=written)


def keep(quarter: Quarter, person: int, evidence: str, following: str) -> None:
    """Keep the open promise to somebody, and open what follows."""
    opening = Opening(kind=following, owner_id=quarter.house.coach.party_id or 0)
    settling = Settling(state="kept", evidence=evidence, successor=opening)
    promise = quarter.house.promise(person)
    settle_promise(actor=quarter.house.coach, at=AT, promise_id=promise, settling=settling)


def test_everybody_is_in_exactly_one_state(quarter: Quarter) -> None:
    people = [quarter.settle() for _ in range(9)]
    cohort = quarter.freeze()
    house = quarter.house
    week = Week(day=TODAY, staff_id=house.coach.party_id or 0)
    _nobody, planned, reached, written, missed, called, exempt, gone, moved = people
    plan_members(actor=house.planner, at=AT, cohort_id=cohort, member_ids=[quarter.member(planned)], week=week)
    keep(quarter, reached, "reached", "first_conversation")
    note(quarter, written, "message")
    note(quarter, missed, "no_show")
    note(quarter, called, "call")
    asked = {"member_id": quarter.member(exempt), "reason": "not_now", "until_on": TODAY + 7 * DAY}
    give_exemption(actor=house.planner, at=AT, **asked)  # type: ignore[arg-type]
    discharge_person(actor=house.coach, at=AT, person_id=gone, because="no_response")
    move_person(actor=house.planner, at=AT, person_id=moved, area_id=quarter.other_area)
    assert tell_states(cohort) == {
        "not_planned": 1,
        "planned": 1,
        "invited": 2,
        "attempting": 1,
        "spoken": 1,
        "exempt": 1,
        "left": 1,
        "moved": 1,
    }
    assert [each.reason for each in count_states([cohort], on=TODAY) if each.state == "left"] == ["no_response"]


def test_whoever_was_spoken_to_stays_so_wherever_they_go(quarter: Quarter) -> None:
    person = quarter.settle()
    cohort = quarter.freeze()
    keep(quarter, person, "reached", "first_conversation")
    keep(quarter, person, "spoken_to", "plan")
    discharge_person(actor=quarter.house.coach, at=AT, person_id=person, because="work")
    assert tell_states(cohort) == {"spoken": 1}


def test_a_second_letter_is_an_attempt(quarter: Quarter) -> None:
    person = quarter.settle()
    cohort = quarter.freeze()
    note(quarter, person, "message")
    note(quarter, person, "message", day=7)
    assert [tell_states(cohort, on=TODAY + day * DAY) for day in (0, 7)] == [{"invited": 1}, {"attempting": 1}]


def test_an_invitation_with_a_code_invites_and_its_second_attempt_is_one_too(quarter: Quarter) -> None:
    person = quarter.settle()
    cohort = quarter.freeze()
    invited = invite(quarter.house, person, way="phone", place="")
    attempt(quarter.house, invited, "letter", "sent")
    assert tell_states(cohort) == {"invited": 1}
    attempt(quarter.house, invited, "call", "no_answer", at=AT + DAY)
    assert tell_states(cohort, on=TODAY + DAY) == {"attempting": 1}
    assert tell_states(cohort) == {"invited": 1}


def test_leaving_with_aftercare_is_leaving_and_coming_back_undoes_it(quarter: Quarter) -> None:
    house, people = quarter.house, [quarter.settle(), quarter.settle()]
    cohort = quarter.freeze()
    aftercare = Opening(kind="aftercare_contact", owner_id=house.coach.party_id or 0)
    discharge_person(actor=house.coach, at=AT, person_id=people[0], because="work", aftercare=aftercare)
    discharge_person(actor=house.coach, at=AT, person_id=people[1], because="study")
    back = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    readmit_person(actor=SYSTEM, at=AT + DAY, person_id=people[1], openings=(back,))
    assert tell_states(cohort) == {"left": 2}
    assert tell_states(cohort, on=TODAY + DAY) == {"left": 1, "not_planned": 1}


def test_an_exemption_ends_by_itself_or_by_hand_and_the_person_is_invited_again(quarter: Quarter) -> None:
    people = [quarter.settle(), quarter.settle()]
    cohort = quarter.freeze()
    for person in people:
        asked = {"member_id": quarter.member(person), "reason": "not_now", "until_on": TODAY + 7 * DAY}
        give_exemption(actor=quarter.house.lead, at=AT, **asked)  # type: ignore[arg-type]
    end_exemption(actor=quarter.house.lead, at=AT + 2 * DAY, member_id=quarter.member(people[0]))
    counted = [tell_states(cohort, on=TODAY + day * DAY) for day in (1, 2, 7, 8)]
    assert counted == [
        {"exempt": 2},
        {"exempt": 1, "not_planned": 1},
        {"exempt": 1, "not_planned": 1},
        {"not_planned": 2},
    ]


def test_what_is_planned_is_taken_back_and_stays_so_in_the_figures_of_that_day(quarter: Quarter) -> None:
    person, planner = quarter.settle(), quarter.house.planner
    cohort = quarter.freeze()
    members, week = [quarter.member(person)], Week(day=TODAY + 9 * DAY, staff_id=quarter.house.coach.party_id or 0)
    for day in (0, 1):
        plan_members(actor=planner, at=AT + day * DAY, cohort_id=cohort, member_ids=members, week=week)
    taken = take_back_planning(actor=planner, at=AT + 2 * DAY, cohort_id=cohort, member_ids=members)
    counted = [tell_states(cohort, on=TODAY + day * DAY) for day in (0, 1, 2)]
    assert (taken, counted) == (1, [{"planned": 1}, {"planned": 1}, {"not_planned": 1}])


def test_the_card_of_a_person_tells_the_cohort_and_how_far(quarter: Quarter) -> None:
    person = quarter.settle()
    cohort = quarter.freeze()
    note(quarter, person, "message")
    [card] = read_cohorts_card(person, on=TODAY).members
    assert (card.cohort_id, card.cohort_name, card.state) == (cohort, "Bijlmer-Oost", "invited")
    assert read_cohorts_card(quarter.settle(), on=TODAY).members == ()


def test_the_figures_of_an_earlier_day_are_what_they_were(quarter: Quarter) -> None:
    person, house = quarter.settle(), quarter.house
    cohort, later = quarter.freeze(), AT + 3 * DAY
    discharge_person(actor=house.coach, at=later, person_id=person, because="no_response")
    days = [TODAY + day * DAY for day in (-9, 0, 3, 99)]
    views = [read_cohort(actor=house.planner, at=later, cohort_id=cohort, on=day) for day in days]
    assert [(each.on, each.row.states["left"]) for each in views] == [
        (TODAY, 0),
        (TODAY, 0),
        (later.date(), 1),
        (later.date(), 1),
    ]
    assert (views[-1].row.work, views[-1].row.stopped, views[-1].row.left) == (0, 1, {"no_response": 1})


def test_of_a_cohort_in_which_people_could_be_recognised_the_council_is_given_no_figures(quarter: Quarter) -> None:
    quarter.settle()
    council, cohort = quarter.house.council, quarter.freeze()
    [row] = list_cohorts(actor=council, at=AT).cohorts
    assert (row.name, row.is_shown, row.members, row.frozen, set(row.states.values())) == (
        "Bijlmer-Oost",
        False,
        0,
        0,
        {0},
    )
    with pytest.raises(NotFound):
        read_cohort(actor=council, at=AT, cohort_id=cohort)
    assert list_cohorts(actor=quarter.house.planner, at=AT).cohorts[0].members == 1
