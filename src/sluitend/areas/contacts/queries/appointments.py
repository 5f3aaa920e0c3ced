"""The appointments of a person, as a colleague and as the person sees them, and what is needed to make one."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.contacts.kinds import MOVED
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.areas.contacts.rows import AppointmentRow, RelationRow, list_appointments, list_relations, list_rooms
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.models import Person, Staff

ENDED_ROWS = 40
# Colleagues or rooms that can be chosen, by number.
Named = tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class PersonAppointments:
    """A person's appointments, the open ones by moment and then what ended, the newest first.

    `told` are who stand around the person and may know of appointments, so that they are told as well.
    """

    person_id: int
    person_name: str
    number: str
    active: bool
    coach_id: int | None
    open: tuple[AppointmentRow, ...]
    ended: tuple[AppointmentRow, ...]
    promises: tuple[PromiseRow, ...]
    colleagues: Named
    rooms: Named
    told: tuple[RelationRow, ...]


@dataclass(frozen=True, kw_only=True)
class AppointmentView:
    """One appointment, whom it is with, and which colleagues could take it over, in which rooms."""

    row: AppointmentRow
    number: str
    colleagues: Named
    rooms: Named
    told: tuple[RelationRow, ...]


@dataclass(frozen=True, kw_only=True)
class MyAppointments:
    """What a resident agreed to: what comes, and what ended; and who can be asked for."""

    name: str
    coach: str
    municipality: str
    open: tuple[AppointmentRow, ...]
    ended: tuple[AppointmentRow, ...]
    promises: tuple[PromiseRow, ...]


@act("read_appointments")
def read_appointments(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonAppointments]:
    """Give the appointments of a person, and with whom and for what another can be made."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    open_, ended = _list_both(Appointment.objects.filter(person=person_id))
    owed = Promise.objects.are_open().filter(beneficiary=person_id).order_by("due_on", "id")
    value = PersonAppointments(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        active=person.active,
        coach_id=person.covered_by_id,
        open=open_,
        ended=ended,
        promises=tuple(list_rows(owed, today=find_day(at), reader=actor)),
        colleagues=_list_colleagues(person),
        rooms=list_rooms(person.party.organisation_id, on=find_day(at)),
        told=_list_told(person_id),
    )
    fields = ("name", "appointments", "promises")
    return Outcome(value=value, about=(person_id,), object=f"person:{person_id}", fields=fields)


@act("read_appointment")
def read_appointment(*, actor: Actor, at: datetime, appointment_id: int) -> Outcome[AppointmentView]:
    """Give one appointment with what is needed to agree on another moment."""
    found = Appointment.objects.within(actor).filter(id=appointment_id)
    rows = list_appointments(found)
    if not rows:
        raise NotFound
    [row] = rows
    person = Person.objects.select_related("party").get(party=row.person_id)
    value = AppointmentView(
        row=row,
        number=person.number,
        colleagues=_list_colleagues(person),
        rooms=list_rooms(person.party.organisation_id, on=find_day(at)),
        told=_list_told(row.person_id),
    )
    object_ = f"appointment:{appointment_id}"
    return Outcome(value=value, about=(row.person_id,), object=object_, fields=("name", "appointment"))


@act("read_my_appointments")
def read_my_appointments(*, actor: Actor, at: datetime) -> Outcome[MyAppointments]:
    """Give the appointments of the resident who asks, and what is promised for which there may be none yet."""
    found = Person.objects.within(actor).select_related("party__organisation", "covered_by")
    me = found.filter(party=actor.party_id).first()
    if me is None:
        raise NotFound
    open_, ended = _list_both(Appointment.objects.within(actor))
    owed = Promise.objects.are_open().within(actor).order_by("due_on", "id")
    mine = MyAppointments(
        name=me.party.name,
        coach=me.covered_by.name if me.covered_by else "",
        municipality=me.party.organisation.name if me.party.organisation else "",
        open=open_,
        ended=ended,
        promises=tuple(list_rows(owed, today=find_day(at), reader=actor)),
    )
    return Outcome(value=mine, about=(me.pk,), object=f"person:{me.pk}", fields=("appointments",))


def _list_both(appointments: Appointments) -> tuple[tuple[AppointmentRow, ...], tuple[AppointmentRow, ...]]:
    """Give what is open, and what ended; one that was moved stands with the one that came instead."""
    ended = appointments.exclude(state__in=("open", MOVED)).order_by("-starts_at", "-id")[:ENDED_ROWS]
    return tuple(list_appointments(appointments.are_open().order_by("starts_at"))), tuple(list_appointments(ended))


def _list_colleagues(person: Person) -> Named:
    working = Staff.objects.filter(party__organisation=person.party.organisation_id, ended_on=None)
    return tuple(working.order_by("party__name").values_list("party", "party__name"))


def _list_told(person_id: int) -> tuple[RelationRow, ...]:
    around = (row for row in list_relations(person_id) if row.until_on is None)
    return tuple(row for row in around if row.may_know != "nothing")
