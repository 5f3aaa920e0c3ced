"""The plan that holds: between which weeks the members of cohorts are invited, as it was at the end of a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Max, Min, Q

from sluitend.areas.cohorts.models import Planned
from sluitend.compute.calendar.moments import find_start

A_WEEK, A_DAY = timedelta(days=7), timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class PlannedSpan:
    """How many members of a cohort have a week, from the first of those weeks up to and including the last."""

    first_on: date
    last_on: date
    people: int


def list_planned_spans(cohort_ids: Collection[int], *, on: date) -> dict[int, PlannedSpan]:
    """Give the span of each cohort of which anybody had a week at the end of a day, with one query."""
    until_at = find_start(on + A_DAY)
    standing = Planned.objects.filter(
        Q(taken_back_at=None) | Q(taken_back_at__gte=until_at), member__cohort__in=cohort_ids, set_at__lt=until_at
    )
    spans = standing.values_list("member__cohort").annotate(Min("week_on"), Max("week_on"), Count("id"))
    return {
        cohort: PlannedSpan(first_on=first_on, last_on=last_on + A_WEEK - A_DAY, people=people)
        for cohort, first_on, last_on, people in spans
    }
