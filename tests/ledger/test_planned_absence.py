"""A holiday planned ahead: nothing changes before its day, and on that day somebody answers for the promises."""

from datetime import date, timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.queries import read_board
from sluitend.ledger.absences import is_absence_due
from sluitend.ledger.actions import (
    Settling,
    end_absence,
    end_service,
    settle_promise,
    start_absence,
    start_planned_absences,
)
from sluitend.parties.models import Absence, PlannedAbsence

WEEK = timedelta(days=7)
KEPT = Settling(state="kept", evidence="reached")


def plan(house: House, *, from_on: date = TODAY + WEEK, until_on: date | None = None, **taker: int | None) -> int:
    """Plan the holiday of the coach."""
    given = taker or {"stand_in_id": house.colleague.party_id}
    return start_absence(
        actor=house.lead,
        at=AT,
        staff_id=house.coach.party_id or 0,
        from_on=from_on,
        expected_until_on=until_on,
        **given,
    )


def begin(*, at: timedelta = WEEK) -> int:
    return start_planned_absences(actor=SYSTEM, at=AT + at)


def test_before_its_day_nobody_speaks_for_a_colleague_who_is_there(house: House) -> None:
    promise = house.promise(house.admit())
    plan(house)
    assert begin(at=timedelta()) == 0
    assert not is_absence_due(AT)
    with refused("not_found"):
        settle_promise(actor=house.colleague, at=AT, promise_id=promise, settling=KEPT)


def test_on_its_day_the_stand_in_answers(house: House) -> None:
    promise = house.promise(house.admit())
    plan(house, until_on=TODAY + 2 * WEEK)
    assert is_absence_due(AT + WEEK)
    assert begin() == 1
    absence = Absence.objects.get()
    assert (absence.from_on, absence.expected_until_on) == (TODAY + WEEK, TODAY + 2 * WEEK)
    assert settle_promise(actor=house.colleague, at=AT + WEEK, promise_id=promise, settling=KEPT) == "kept"
    assert begin() == 0


def test_a_round_that_comes_late_lets_it_begin_all_the_same(house: House) -> None:
    plan(house)
    assert begin(at=2 * WEEK) == 1
    assert Absence.objects.get().from_on == TODAY + WEEK


def test_where_the_team_was_named_it_takes_over_on_that_day(house: House) -> None:
    person = house.admit()
    plan(house, team_id=house.team)
    assert house.promises(person)[0].owner_id == house.coach.party_id
    begin()
    assert house.promises(person)[0].owner_id == house.team


def test_where_the_stand_in_is_away_by_then_the_team_takes_over(house: House) -> None:
    person = house.admit()
    plan(house)
    start_absence(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0, team_id=house.team)
    begin()
    assert house.promises(person)[0].owner_id == house.team


def test_what_is_planned_can_be_called_off_and_planned_anew(house: House) -> None:
    plan(house)
    plan(house, from_on=TODAY + 2 * WEEK)
    assert PlannedAbsence.objects.get().from_on == TODAY + 2 * WEEK
    end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)
    assert not PlannedAbsence.objects.exists()
    with refused("invalid"):
        end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)


def test_whoever_is_back_from_being_ill_keeps_the_holiday(house: House) -> None:
    plan(house)
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, stand_in_id=house.colleague.party_id)
    end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)
    assert PlannedAbsence.objects.exists()


def test_whoever_left_or_is_away_by_then_needs_nothing_more(house: House) -> None:
    plan(house)
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, stand_in_id=house.colleague.party_id)
    assert begin() == 1
    assert Absence.objects.get().from_on == TODAY
    end_absence(actor=house.lead, at=AT + WEEK, staff_id=house.coach.party_id or 0)
    start_absence(
        actor=house.lead,
        at=AT + WEEK,
        staff_id=house.coach.party_id or 0,
        from_on=TODAY + 2 * WEEK,
        team_id=house.team,
    )
    end_service(actor=house.lead, at=AT + WEEK, staff_id=house.coach.party_id or 0)
    assert begin(at=2 * WEEK) == 1
    assert Absence.objects.count() == 1


@pytest.mark.parametrize(("from_days", "until_days"), [(-1, 7), (7, 6)])
def test_nobody_is_away_before_today_or_back_before_leaving(house: House, from_days: int, until_days: int) -> None:
    with refused("invalid"):
        plan(house, from_on=TODAY + timedelta(days=from_days), until_on=TODAY + timedelta(days=until_days))


def test_the_board_tells_what_is_planned_and_who_should_have_been_back(house: House) -> None:
    plan(house, until_on=TODAY + WEEK)
    [coach] = [row for row in read_board(actor=house.lead, at=AT).rows if row.id == house.coach.party_id]
    assert (coach.planned_on, coach.away_on, coach.is_back_due) == (TODAY + WEEK, None, False)
    begin()
    [coach] = [row for row in read_board(actor=house.lead, at=AT + 2 * WEEK).rows if row.id == house.coach.party_id]
    assert (coach.away_on, coach.is_back_due) == (TODAY + WEEK, True)
