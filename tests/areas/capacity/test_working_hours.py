"""Working hours: whose they are to write, that no two overlap, and that what held before stays known."""

from datetime import date, timedelta

import psycopg
import pytest
from tests.areas.capacity.working import count, draft, work
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.capacity.actions import record_working_hours
from sluitend.areas.capacity.models import WorkingWeek
from sluitend.areas.capacity.queries import read_working_hours
from sluitend.ledger.actions import end_service

WEEK = timedelta(days=7)
MORNINGS = tuple((weekday, 36, 48) for weekday in range(4))


def test_another_week_ends_the_one_before_and_what_held_then_stays(house: House) -> None:
    work(house, by=house.coach)
    work(house, from_on=TODAY + WEEK, hours=MORNINGS)
    assert count(house, weeks=2).derivation.worked.tolist() == [[112, 48]]
    # Whoever thinks better of it writes over what was to come.
    work(house, from_on=TODAY + timedelta(days=2))
    found = read_working_hours(actor=house.coach, at=AT, staff_id=house.coach.party_id)
    assert [(each.from_on, each.until_on) for each in found.weeks] == [
        (TODAY + timedelta(days=2), None),
        (TODAY, TODAY + timedelta(days=1)),
    ]
    assert found.now
    assert found.now.languages == ("nld", "ara")
    assert [cell.planned for cell in found.cells] == [84] * 6


def test_somebody_who_does_not_work_for_a_while_has_a_week_without_hours(house: House) -> None:
    work(house)
    work(house, from_on=TODAY + WEEK, hours=())
    found = count(house, weeks=2)
    assert (found.known.tolist(), found.quarters.tolist()) == ([True], [[84, 0]])


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_colleagues_neither_write_nor_read_each_others_hours(house: House, who: str) -> None:
    actor = getattr(house, who)
    with refused("not_found"):
        work(house, by=actor)
    with refused("not_found"):
        read_working_hours(actor=actor, at=AT, staff_id=house.coach.party_id)


def test_hours_that_overlap_or_end_before_they_begin_are_refused(house: House) -> None:
    for wrong, code in (
        (((0, 36, 48), (0, 47, 60)), "hours_overlap"),
        (((0, 48, 36),), "out_of_order"),
        (((0, 36, 97),), "out_of_order"),
    ):
        with refused(code):
            work(house, hours=wrong)
    with refused("invalid"):
        work(house, from_on=TODAY + timedelta(days=800))
    end_service(actor=house.administrator, at=AT, staff_id=house.stranger.party_id)
    with refused("not_found"):
        work(house, staff=house.stranger, by=SYSTEM)
    assert not WorkingWeek.objects.exists()


def test_the_database_itself_lets_one_week_hold_on_each_day(
    house: House, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    again = "INSERT INTO capacity_workingweek (staff_id, from_on, until_on, talk_percent, languages, ways, at) "
    again += "SELECT staff_id, %s, %s, talk_percent, languages, ways, at FROM capacity_workingweek"
    work(house)
    with pytest.raises(psycopg.errors.ExclusionViolation):
        owner.execute(again, [TODAY + WEEK, None])
    with pytest.raises(psycopg.errors.DataException):
        owner.execute(again, [date(2026, 1, 2), date(2026, 1, 1)])
    owner.execute(again, [TODAY - WEEK, TODAY - timedelta(days=1)])


def test_of_two_who_write_one_colleagues_hours_at_once_both_are_heard_and_one_holds(house: House) -> None:
    staff_id = house.coach.party_id or 0

    def write(hours: tuple[tuple[int, int, int], ...]) -> int:
        return record_working_hours(actor=house.lead, at=AT, staff_id=staff_id, week=draft(hours=hours))

    with open_track() as race:
        for _ in range(5):
            assert race(lambda: write(MORNINGS), lambda: write(())) == ("done", "done")
            assert WorkingWeek.objects.filter(staff=staff_id).count() == 1
