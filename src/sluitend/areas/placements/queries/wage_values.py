"""What somebody's work yielded by each report, the last first, with the main tasks from which it was worked out."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sluitend.areas.placements.models import WageValue
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person

TASK = ("name", "share", "tempo", "quality", "net_time", "words")
REPORT = (
    *("employer", "norm_function", "function", "hours_a_week", "full_hours_a_week", "method", "expert"),
    *("visited_on", "reported_on", "valid_until_on", "percent", "second_to_id", "withdrawn_because"),
)


@dataclass(frozen=True, kw_only=True)
class TaskRow:
    """A main task; shares and levels in percents."""

    name: str
    share: Decimal
    tempo: int
    quality: int
    net_time: int
    words: str


@dataclass(frozen=True, kw_only=True)
class WageValueRow:
    """A report; `second_to_id` names the one on which it is a second opinion; withdrawn, it says why."""

    id: int
    employer: str
    norm_function: str
    function: str
    hours_a_week: int
    full_hours_a_week: int
    method: str
    expert: str
    visited_on: date
    reported_on: date
    valid_until_on: date
    percent: int
    second_to_id: int | None
    withdrawn_because: str
    tasks: tuple[TaskRow, ...]


@dataclass(frozen=True, kw_only=True)
class WageValuesPage:
    """Everything that was measured of somebody."""

    person_id: int
    person_name: str
    number: str
    active: bool
    rows: tuple[WageValueRow, ...]

    @property
    def contestable(self) -> tuple[WageValueRow, ...]:
        """Give the reports on which a second opinion can still be given."""
        seconded = {row.second_to_id for row in self.rows if not row.withdrawn_because}
        return tuple(row for row in self.rows if not row.withdrawn_because and row.id not in seconded)


@act("read_wage_values")
def read_wage_values(*, actor: Actor, at: datetime, person_id: int) -> Outcome[WageValuesPage]:
    """Give the wage values of somebody."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    found = WageValue.objects.filter(person=person_id).order_by("-reported_on", "-id").prefetch_related("tasks")
    page = WageValuesPage(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        active=person.active,
        rows=tuple(_tell(each) for each in found),
    )
    return Outcome(value=page, about=(person_id,), object=f"person:{person_id}", fields=("name", "wage_value"))


def _tell(found: WageValue) -> WageValueRow:
    tasks: Any = sorted(found.tasks.all(), key=lambda task: task.place)
    return WageValueRow(
        id=found.pk,
        **{name: getattr(found, name) for name in REPORT},
        tasks=tuple(TaskRow(**{name: getattr(task, name) for name in TASK}) for task in tasks),
    )
