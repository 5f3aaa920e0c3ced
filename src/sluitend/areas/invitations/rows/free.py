"""Free moments: how many more people each colleague can be given, beside those who were promised a choice already."""

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, timedelta

from sluitend.areas.capacity.rows import count_weeks, list_stretches_of
from sluitend.areas.invitations.models import Invitation
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.units import MINUTES_A_QUARTER, ONE_DAY, WEEK


def count_free(
    staff_ids: Collection[int], *, minutes: int, from_on: date, until_on: date, at: datetime
) -> dict[int, int]:
    """Give how many conversations of this length each of these colleagues has left between two days, both counted.

    A moment must be free in the calendar, and the weeks must hold it within the time that is for conversations. Each
    open invitation that falls in these days takes one, whoever it is to.
    """
    ids, lasts = sorted(staff_ids), timedelta(minutes=minutes)
    first_on = max(from_on, find_day(at) + ONE_DAY)
    if not ids or first_on > until_on:
        return dict.fromkeys(ids, 0)
    monday_on = find_monday(first_on)
    weeks = count_weeks(
        staff_ids=ids, first_monday_on=monday_on, weeks=(until_on - monday_on) // WEEK + 1, on=find_day(at)
    )
    room = dict(zip(ids, (weeks.free.clip(0) // -(-minutes // MINUTES_A_QUARTER)).sum(axis=1).tolist()))
    free = list_stretches_of(ids, from_on=first_on, until_on=until_on)
    moments = {staff_id: sum((ends - begins) // lasts for begins, ends in free[staff_id]) for staff_id in ids}
    open_ones = Invitation.objects.are_open().are_with(ids).filter(from_on__lte=until_on, until_on__gte=first_on)
    claimed = Counter(each for pair in open_ones.values_list("staff", "second") for each in pair)
    return {staff_id: max(0, min(moments[staff_id], room[staff_id]) - claimed[staff_id]) for staff_id in ids}
