"""Free stretches: from when until when a colleague works without an appointment yet, on the Dutch clock."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, datetime, time

from sluitend.areas.capacity.rows.leave import list_away, list_closed
from sluitend.areas.capacity.rows.working import WeekRow, list_working_weeks
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import TAKES_TIME
from sluitend.compute.calendar import list_holidays
from sluitend.compute.calendar.moments import DUTCH_TIME, find_start
from sluitend.compute.calendar.units import MINUTES_A_QUARTER, ONE_DAY, QUARTERS_A_DAY

Stretch = tuple[datetime, datetime]


def list_stretches(*, staff_id: int, from_on: date, until_on: date) -> list[Stretch]:
    """Give the free stretches of one colleague between two days, both counted, in order."""
    return list_stretches_of([staff_id], from_on=from_on, until_on=until_on)[staff_id]


def list_stretches_of(staff_ids: Collection[int], *, from_on: date, until_on: date) -> dict[int, list[Stretch]]:
    """Give the free stretches of each of these colleagues between two days, both counted, in order.

    What is kept back and what is for other work is a share of a week, not a moment of it: `count_weeks` knows.
    """
    span = {"from_on": from_on, "until_on": until_on}
    off: dict[int, set[date]] = defaultdict(set)
    for each in [*list_away(staff_ids, **span), *list_closed(staff_ids, **span)]:
        first_on, last_on = max(each.from_on, from_on), min(each.until_on, until_on)
        off[each.staff_id].update(first_on + ONE_DAY * number for number in range((last_on - first_on).days + 1))
    taken = _list_taken(staff_ids, from_on, until_on)
    free: dict[int, list[Stretch]] = {staff_id: [] for staff_id in staff_ids}
    for week in list_working_weeks(staff_ids, **span):
        for begins_at, ends_at in _list_working(week, off[week.staff_id], from_on, until_on):
            free[week.staff_id] += _cut(begins_at, ends_at, taken[week.staff_id])
    return free


def _list_working(week: WeekRow, off: set[date], from_on: date, until_on: date) -> Iterator[Stretch]:
    """Give when somebody works between two days, as the clock shows it, also on the day that it is changed."""
    first_on, last_on = max(week.from_on, from_on), min(week.until_on or until_on, until_on)
    for number in range((last_on - first_on).days + 1):
        day = first_on + ONE_DAY * number
        if day in off or day in list_holidays(day.year):
            continue
        for each in week.hours:
            if each.weekday == day.weekday():
                yield _find_moment(day, each.begins), _find_moment(day, each.ends)


def _find_moment(day: date, quarter: int) -> datetime:
    """Give when a quarter-hour of a day begins; the one after the last is midnight."""
    if quarter == QUARTERS_A_DAY:
        return find_start(day + ONE_DAY)
    hour, part = divmod(quarter, 4)
    return datetime.combine(day, time(hour, part * MINUTES_A_QUARTER), DUTCH_TIME)


def _list_taken(staff_ids: Collection[int], from_on: date, until_on: date) -> dict[int, list[Stretch]]:
    taken: dict[int, list[Stretch]] = defaultdict(list)
    booked = Appointment.objects.are_with(staff_ids).filter(TAKES_TIME, ends_at__gt=find_start(from_on))
    until = booked.filter(starts_at__lt=find_start(until_on + ONE_DAY)).order_by("starts_at")
    for staff_id, second_id, starts_at, ends_at in until.values_list("staff", "second", "starts_at", "ends_at"):
        for each in filter(None, (staff_id, second_id)):
            taken[each].append((starts_at.astimezone(DUTCH_TIME), ends_at.astimezone(DUTCH_TIME)))
    return taken


def _cut(begins_at: datetime, ends_at: datetime, taken: list[Stretch]) -> Iterator[Stretch]:
    """Give what is left of a stretch beside what is taken, which is in order."""
    for taken_from_at, taken_until_at in taken:
        if taken_until_at <= begins_at or taken_from_at >= ends_at:
            continue
        if taken_from_at > begins_at:
            yield begins_at, taken_from_at
        begins_at = max(begins_at, taken_until_at)
    if begins_at < ends_at:
        yield begins_at, ends_at
