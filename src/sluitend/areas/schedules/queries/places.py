"""The people in a schedule: who has which week with whom, who has none, and where else they can go."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.expressions import OrderBy

from sluitend.areas.cohorts.models import Planned
from sluitend.areas.schedules.models import Place, Schedule, ScheduledStaff
from sluitend.areas.schedules.rows import ScheduleRow, list_rows
from sluitend.compute.calendar.units import WEEK
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.models import Restriction
from sluitend.parties.models import Party

PAGE_ROWS = 40
ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "week": (F("week_on").asc(nulls_first=True), "member__person__last_name", "member"),
    "name": ("member__person__last_name", "member__person__first_name", "member"),
    "due": ("last_on", "member"),
}
MISSED, CHANGED, MOVED = "missed", "changed", "moved"


@dataclass(frozen=True, kw_only=True)
class PlaceFilter:
    """Which people: those without a place, those who change, those moved by hand; of a week; of a colleague."""

    only: str = ""
    week_on: date | None = None
    staff_id: int | None = None
    order: str = "week"
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """Somebody in a schedule, with what is planned now (`was_`), and between which weeks it may be."""

    member_id: int
    person_id: int
    name: str
    number: str
    cohort: str
    staff_id: int | None
    staff: str
    week_on: date | None
    was_staff: str
    was_on: date | None
    first_on: date
    last_on: date
    is_told: bool
    is_moved: bool


@dataclass(frozen=True, kw_only=True)
class WeekTile:
    """A week to which somebody can be moved: how many people are in it, and the quarter-hours that are left.

    Of the chosen colleague, or of all together.
    """

    monday_on: date
    people: int
    free: int


@dataclass(frozen=True, kw_only=True)
class PlaceList:
    """One page of people, with the weeks and the colleagues that are in the schedule."""

    row: ScheduleRow
    rows: tuple[PlaceRow, ...]
    found: int
    page: int
    pages: int
    weeks: tuple[WeekTile, ...]
    staff: tuple[tuple[int, str], ...]


@act("list_schedule_places")
def list_schedule_places(*, actor: Actor, at: datetime, schedule_id: int, wanted: PlaceFilter) -> Outcome[PlaceList]:
    """Give one page of the people in a schedule; whose data may only be kept is not on it."""
    found = Schedule.objects.within(actor).filter(id=schedule_id)
    if not found:
        raise NotFound
    places = _choose(schedule_id, wanted)
    count = places.count()
    pages = max(1, -(-count // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    ordered = places.order_by(*ORDERS.get(wanted.order, ORDERS["week"]))
    rows = tuple(map(_write_row, ordered[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]))
    staff = Party.objects.filter(staff__scheduledstaff__schedule=schedule_id).order_by("name", "id")
    value = PlaceList(
        row=list_rows(found)[0],
        rows=rows,
        found=count,
        page=page,
        pages=pages,
        weeks=tuple(_list_tiles(found[0], wanted.staff_id)),
        staff=tuple(staff.values_list("id", "name")),
    )
    about = tuple(each.person_id for each in rows)
    return Outcome(value=value, about=about, object=f"schedule:{schedule_id}", fields=("name", "week", "staff"))


def _choose(schedule_id: int, wanted: PlaceFilter) -> models.QuerySet[Place]:
    now = Planned.objects.filter(member=OuterRef("member"), taken_back_at=None)
    places = Place.objects.filter(schedule=schedule_id).exclude(
        member__person__in=Restriction.objects.values("party_id")
    )
    places = places.select_related("member__person__party", "member__cohort", "staff__party").annotate(
        was_staff=Subquery(now.values("staff__party__name")),
        was_staff_id=Subquery(now.values("staff")),
        was_on=Subquery(now.values("week_on")),
    )
    if wanted.week_on:
        places = places.filter(week_on=wanted.week_on)
    if wanted.staff_id:
        places = places.filter(staff=wanted.staff_id)
    if wanted.only == MISSED:
        places = places.filter(staff=None)
    elif wanted.only == MOVED:
        places = places.filter(moved_by__isnull=False)
    elif wanted.only == CHANGED:
        places = places.filter(was_on__isnull=False).exclude(Q(staff=F("was_staff_id")) & Q(week_on=F("was_on")))
    return places


def _list_tiles(schedule: Schedule, staff_id: int | None) -> list[WeekTile]:
    """Give every week of a schedule with what is left in it."""
    chosen = {"staff": staff_id} if staff_id else {}
    crew = list(ScheduledStaff.objects.filter(schedule=schedule, **chosen).values_list("quarters", "taken"))
    room, taken = np.array(crew).sum(axis=0) if crew else np.zeros((2, schedule.weeks), np.int64)
    placed = Place.objects.filter(schedule=schedule, week_on__isnull=False, **chosen)
    people = Counter(placed.values_list("week_on", flat=True))
    mondays = [schedule.first_monday_on + number * WEEK for number in range(schedule.weeks)]
    return [
        WeekTile(
            monday_on=monday_on,
            people=people[monday_on],
            free=int(room[number] - taken[number]) - people[monday_on] * schedule.quarters,
        )
        for number, monday_on in enumerate(mondays)
    ]


def _write_row(place: Any) -> PlaceRow:
    person = place.member.person
    return PlaceRow(
        member_id=place.member_id,
        person_id=person.pk,
        name=person.party.name,
        number=person.number,
        cohort=place.member.cohort.name,
        staff_id=place.staff_id,
        staff=place.staff.party.name if place.staff else "",
        week_on=place.week_on,
        was_staff=place.was_staff or "",
        was_on=place.was_on,
        first_on=place.first_on,
        last_on=place.last_on,
        is_told=place.is_told,
        is_moved=place.moved_by_id is not None,
    )
