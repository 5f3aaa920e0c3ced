"""Coaching on the job: visits take from the hours that were agreed, and never more."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from django.db import connections
from tests.areas.aftercare.working import begin_work
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.aftercare.actions import NewCoaching, NewVisit, agree_coaching, record_coaching_visit
from sluitend.areas.aftercare.queries import read_aftercare
from sluitend.gate.errors import HoursUsed

DAY = timedelta(days=1)
COACHING = NewCoaching(coach="A. de Wit", hours=2, from_on=TODAY, until_on=TODAY + 90 * DAY)
VISIT = NewVisit(visited_on=TODAY, minutes=90, words="Samen de dag doorgenomen")


def agree(house: House, placement: int, new: NewCoaching = COACHING) -> int:
    return agree_coaching(actor=house.coach, at=AT, placement_id=placement, new=new)


def visit(house: House, agreement: int, made: NewVisit = VISIT) -> None:
    record_coaching_visit(actor=house.coach, at=AT, agreement_id=agreement, visit=made)


def test_visits_take_from_the_hours_and_no_more_than_is_left(house: House) -> None:
    person = house.admit()
    agreement = agree(house, begin_work(person))
    visit(house, agreement)
    with refused("hours_used"):
        visit(house, agreement)
    [row] = read_aftercare(actor=house.coach, at=AT, person_id=person).rows
    [coaching] = row.coaching
    assert (coaching.left_minutes, [each.minutes for each in coaching.visits]) == (30, [90])


def test_what_says_nothing_or_cannot_be_is_refused(house: House) -> None:
    placement = begin_work(house.admit())
    for new in (replace(COACHING, hours=0), replace(COACHING, coach=" "), replace(COACHING, until_on=TODAY - DAY)):
        with refused("invalid"):
            agree(house, placement, new)
    agreement = agree(house, placement)
    for made in (replace(VISIT, visited_on=TODAY + DAY), replace(VISIT, minutes=0), replace(VISIT, words=" ")):
        with refused("invalid"):
            visit(house, agreement, made)
    with refused("not_found"):
        record_coaching_visit(actor=house.stranger, at=AT, agreement_id=agreement, visit=VISIT)


def test_of_two_visits_at_once_that_are_too_much_together_one_counts(house: House) -> None:
    agreement = agree(house, begin_work(house.admit()))

    def try_visit(_place: int) -> bool:
        try:
            visit(house, agreement)
        except HoursUsed:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(try_visit, range(2))) == [False, True]
