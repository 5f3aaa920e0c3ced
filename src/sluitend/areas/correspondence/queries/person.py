"""The post of one person: what was written, how they can be written to, and whether there is a pause."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.reaching import Way, list_ways
from sluitend.areas.correspondence.rows import DispatchRow, PauseRow, find_pause_row, list_rows
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person

ROWS, APPOINTMENTS = 100, 10


@dataclass(frozen=True, kw_only=True)
class PersonPost:
    """What was written to a person, the newest first, with the appointments about which more can be."""

    person_id: int
    person_name: str
    number: str
    active: bool
    rows: tuple[DispatchRow, ...]
    ways: tuple[Way, ...]
    pause: PauseRow | None
    appointments: tuple[tuple[int, datetime], ...]


@act("read_correspondence")
def read_correspondence(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonPost]:
    """Give what was written to one person."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    appointments = Appointment.objects.filter(person=person).order_by("-starts_at")
    post = PersonPost(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        active=person.active,
        rows=tuple(list_rows(Dispatch.objects.filter(person=person).order_by("-queued_at", "-id")[:ROWS], at)),
        ways=tuple(list_ways(person_id)),
        pause=find_pause_row(person_id, find_day(at)),
        appointments=tuple(appointments.values_list("id", "starts_at")[:APPOINTMENTS]),
    )
    return Outcome(value=post, about=(person_id,), object=f"person:{person_id}", fields=("to", "state"))
