"""How tests of capacity let colleagues work."""

from datetime import date

from tests.standing import AT, TODAY, House

from sluitend.areas.capacity.actions import NewWeek, record_working_hours
from sluitend.areas.capacity.rows import Capacity, count_weeks
from sluitend.gate.actor import Actor

# Nine to five, with lunch, on four days of the week: 28 hours.
DAYS = tuple((weekday, begins, ends) for weekday in range(4) for begins, ends in ((36, 48), (52, 68)))


def draft(*, from_on: date = TODAY, hours: tuple[tuple[int, int, int], ...] = DAYS, percent: int = 100) -> NewWeek:
    """Give a working week of 28 hours, all for conversations, unless told otherwise."""
    return NewWeek(from_on=from_on, hours=hours, talk_percent=percent, languages=("ara",), ways=("office", "phone"))


def work(house: House, *, staff: Actor | None = None, by: Actor | None = None, **given: object) -> int:
    """Let the coach work so from today."""
    staff_id = (staff or house.coach).party_id or 0
    week = draft(**given)  # type: ignore[arg-type]
    return record_working_hours(actor=by or house.lead, at=AT, staff_id=staff_id, week=week)


def count(house: House, *, weeks: int = 1, monday: date = TODAY, staff: Actor | None = None) -> Capacity:
    """Give what the coach has for conversations."""
    staff_id = (staff or house.coach).party_id or 0
    return count_weeks(staff_ids=[staff_id], first_monday_on=monday, weeks=weeks, on=TODAY)
