"""Appointments as rows, with whether the colleague is away on that day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.fields import BooleanField
from django.db.models.functions import JSONObject

from sluitend.areas.contacts.kinds import HANDED_OVER, HOME_VISIT, OPEN
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.areas.contacts.presence import STRANDED
from sluitend.compute.calendar.moments import find_start
from sluitend.compute.promises.kinds import get_kind


@dataclass(frozen=True, kw_only=True)
class AppointmentRow:
    """An appointment with the names that go with it, what it is meant to keep, and how it stands.

    `is_by_person` when the person ended it; `moved_from_at`, `moved_because` and `moved_from_name` (a colleague) when
    it came instead of another.
    """

    id: int
    person_id: int
    person_name: str
    staff_id: int
    staff_name: str
    second_id: int | None
    second_name: str
    interpreter: str
    interpreter_minutes: int
    starts_at: datetime
    ends_at: datetime
    way: str
    place: str
    room_id: int | None
    state: str
    because: str
    is_by_person: bool
    promise_id: int | None
    promise_name: str
    due_on: date | None
    moved_from_at: datetime | None
    moved_because: str
    moved_from_name: str
    is_staff_away: bool

    @property
    def is_handed_over(self) -> bool:
        """Tell whether it came instead of one with a colleague who handed the person over."""
        return self.moved_because == HANDED_OVER

    @property
    def minutes(self) -> int:
        """Give how long it takes, without the time for an interpreter."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60 - self.interpreter_minutes

    @property
    def is_second_missing(self) -> bool:
        """Tell whether nobody goes along on a home visit yet: a resident chose the moment, or the second left."""
        return self.way == HOME_VISIT and self.state == OPEN and self.second_id is None


@dataclass(frozen=True, kw_only=True)
class Coming:
    """An open appointment on the screen of a person."""

    id: int
    starts_at: datetime
    way: str
    place: str
    staff_name: str
    is_staff_away: bool


def are_stranded(appointments: Appointments) -> Appointments:
    """Give the open ones on a day on which the colleague is away."""
    return appointments.filter(STRANDED)


def list_appointments(appointments: Appointments) -> list[AppointmentRow]:
    """Give the rows of these appointments, in their order, with one query."""
    rows = appointments.values(
        *"id person_id staff_id second_id starts_at ends_at way place room_id state because promise_id".split(),
        *("interpreter", "interpreter_minutes"),
        person_name=F("person__party__name"),
        staff_name=F("staff__party__name"),
        second_name=F("second__party__name"),
        is_by_person=ExpressionWrapper(Q(settled_by=F("person")), BooleanField()),
        kind=F("promise__kind"),
        due_on=F("promise__due_on"),
        moved_from_at=F("follows__starts_at"),
        moved_because=F("follows__because"),
        moved_from_name=F("follows__staff__party__name"),
        is_staff_away=ExpressionWrapper(STRANDED, BooleanField()),
    )
    return [_write_row(row) for row in rows]


def list_coming(person: OuterRef, *, today: date, most: int) -> ArraySubquery:
    """Give the first open appointments from today on of the person of the outer query, for `read_coming`."""
    coming = Appointment.objects.are_open().filter(person=person, starts_at__gte=find_start(today))
    open_: QuerySet[Appointment, Any] = coming.order_by("starts_at")
    told = {name: name for name in ("id", "starts_at", "way", "place")}
    away = ExpressionWrapper(STRANDED, BooleanField())
    return ArraySubquery(
        open_.values(row=JSONObject(**told, staff_name="staff__party__name", is_staff_away=away))[:most]
    )


def read_coming(rows: list[dict[str, Any]]) -> tuple[Coming, ...]:
    """Give what `list_coming` found; inside an array the database writes its moments as text."""
    return tuple(Coming(**row | {"starts_at": datetime.fromisoformat(row["starts_at"])}) for row in rows)


def _write_row(row: dict[str, Any]) -> AppointmentRow:
    kind = row.pop("kind")
    promise_name = get_kind(kind).name if kind else ""
    former = {name: row[name] or "" for name in ("moved_because", "moved_from_name", "second_name")}
    return AppointmentRow(**row | former | {"promise_name": promise_name, "is_by_person": bool(row["is_by_person"])})
