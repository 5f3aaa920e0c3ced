"""My agenda: with whom a colleague speaks on a day or in a week, and which appointments ask for attention."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sluitend.areas.contacts.kinds import MOVED
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import are_ours
from sluitend.areas.contacts.rows import AppointmentRow, are_stranded, list_appointments
from sluitend.compute.calendar.moments import find_day, find_start
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models.scoping import find_owners

MOST_LEFT = 20


@dataclass(frozen=True, kw_only=True)
class AgendaFilter:
    """Which stretch of days, both counted, and perhaps of one colleague only."""

    from_on: date
    until_on: date
    staff_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class AgendaPage:
    """The appointments of a stretch by moment; those of which nobody noted how they went; those of who is away.

    `colleagues` are of whom somebody can see the agenda.
    """

    rows: tuple[AppointmentRow, ...]
    unnoted: tuple[AppointmentRow, ...]
    stranded: tuple[AppointmentRow, ...]
    colleagues: tuple[tuple[int, str], ...]


@act("read_agenda")
def read_agenda(*, actor: Actor, at: datetime, wanted: AgendaFilter) -> Outcome[AgendaPage]:
    """Give the agenda of whoever asks, and of the colleagues for whom they speak."""
    near = Appointment.objects.filter(are_ours(actor))
    chosen = near.are_with([wanted.staff_id]) if wanted.staff_id else near
    stretch = chosen.filter(
        starts_at__gte=find_start(wanted.from_on), starts_at__lt=find_start(wanted.until_on + timedelta(days=1))
    )
    open_ = near.are_open().order_by("starts_at", "id")
    agenda = AgendaPage(
        rows=tuple(list_appointments(stretch.exclude(state=MOVED).order_by("starts_at", "id"))),
        unnoted=tuple(list_appointments(open_.filter(ends_at__lt=find_start(find_day(at)))[:MOST_LEFT])),
        stranded=tuple(list_appointments(are_stranded(open_.filter(starts_at__gt=at))[:MOST_LEFT])),
        colleagues=tuple(
            find_owners(actor.scope, actor).filter(kind="staff").order_by("name", "id").values_list("id", "name")
        ),
    )
    shown = (*agenda.rows, *agenda.unnoted, *agenda.stranded)
    about = tuple(dict.fromkeys(row.person_id for row in shown))
    return Outcome(value=agenda, about=about, object="agenda", fields=("name", "appointment"))
