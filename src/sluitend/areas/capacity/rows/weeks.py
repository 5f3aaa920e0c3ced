"""Capacity by the week: what colleagues have for conversations, what of it is given away, and where it comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from django.db.models import F, Sum
from django.db.models.functions import Ceil, Extract, TruncWeek

from sluitend.areas.capacity.rows.keeping import find_kept_shares
from sluitend.areas.capacity.rows.leave import Span, list_away, list_closed
from sluitend.areas.capacity.rows.working import WeekRow, list_working_weeks
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import TAKES_TIME
from sluitend.compute.calendar.moments import DUTCH_TIME, find_day, find_start
from sluitend.compute.calendar.units import WEEK
from sluitend.compute.planning.capacity import Absence, Derivation, Pattern, explain_capacity
from sluitend.compute.planning.problem import Flags, Ints

SECONDS_A_QUARTER = 900


@dataclass(frozen=True, kw_only=True)
class Capacity:
    """The time for conversations of colleagues (by row) in weeks, in quarter-hours.

    `derivation` holds arrays of shape (colleagues, weeks) that tell what may be planned and where that comes from;
    `taken` (colleagues, weeks) stands in appointments already. `known` (colleagues,): their working hours are known.
    """

    staff_ids: tuple[int, ...]
    mondays: tuple[date, ...]
    derivation: Derivation
    taken: Ints
    known: Flags

    @property
    def quarters(self) -> Ints:
        """Give what may be planned, (colleagues, weeks)."""
        return self.derivation.planned

    @property
    def free(self) -> Ints:
        """Give what is left of that, (colleagues, weeks); less than nought where more was promised than there is."""
        return self.quarters - self.taken


def count_weeks(*, staff_ids: Sequence[int], first_monday_on: date, weeks: int, on: date) -> Capacity:
    """Give what these colleagues have for conversations, in weeks from a Monday; rules are those of the day `on`."""
    places = {staff_id: row for row, staff_id in enumerate(staff_ids)}
    span = {"from_on": first_monday_on, "until_on": first_monday_on + weeks * WEEK - timedelta(days=1)}
    working = list_working_weeks(staff_ids, **span)
    derivation = explain_capacity(
        _place_patterns(working, places),
        colleagues=len(places),
        first_on=first_monday_on,
        bins=weeks,
        absences=_place_spans(list_away(staff_ids, **span), places),
        closed=_place_spans(list_closed(staff_ids, **span), places),
        kept_shares=find_kept_shares(staff_ids, on=on),
    )
    return Capacity(
        staff_ids=tuple(staff_ids),
        mondays=tuple(first_monday_on + number * WEEK for number in range(weeks)),
        derivation=derivation,
        taken=_count_taken(places, first_monday_on, weeks),
        known=np.isin(staff_ids, [each.staff_id for each in working]),
    )


def _place_patterns(working: Iterable[WeekRow], places: dict[int, int]) -> list[Pattern]:
    return [
        Pattern(
            colleague=places[each.staff_id],
            from_on=each.from_on,
            until_on=each.until_on,
            quarters=each.quarters,
            talk_share=each.talk_percent / 100,
        )
        for each in working
    ]


def _place_spans(spans: Iterable[Span], places: dict[int, int]) -> list[Absence]:
    return [Absence(colleague=places[each.staff_id], from_on=each.from_on, until_on=each.until_on) for each in spans]


def _count_taken(places: dict[int, int], first_monday_on: date, weeks: int) -> Ints:
    """Add appointments up by colleague and week; a part of a quarter-hour takes a whole one."""
    taken = np.zeros((len(places), weeks), np.int64)
    stretch = (find_start(first_monday_on), find_start(first_monday_on + weeks * WEEK))
    booked = Appointment.objects.filter(TAKES_TIME, starts_at__gte=stretch[0], starts_at__lt=stretch[1])
    lasts = Ceil(Extract(F("ends_at") - F("starts_at"), "epoch") / SECONDS_A_QUARTER)
    for who in ("staff", "second"):
        theirs = booked.filter(**{f"{who}__in": list(places)})
        added = theirs.values(who, week=TruncWeek("starts_at", tzinfo=DUTCH_TIME)).annotate(quarters=Sum(lasts))
        for staff_id, week_at, quarters in added.values_list(who, "week", "quarters"):
            taken[places[staff_id], (find_day(week_at) - first_monday_on) // WEEK] += quarters
    return taken
