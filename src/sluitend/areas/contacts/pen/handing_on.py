"""Handing on: an appointment goes to whoever takes a person over, at the same moment, or stays and says why."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import HANDED_OVER, MOVED
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.areas.contacts.pen.appointing import NewAppointment, end_appointment, write_appointment
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, Refusal
from sluitend.gate.translation import translate
from sluitend.parties.models import Staff


@dataclass(frozen=True, kw_only=True)
class HandedOn:
    """What came of an appointment: with the new colleague from now on, unless a refusal says why not."""

    person_id: int
    starts_at: datetime
    staff_name: str
    refusal: Refusal | None


def hand_appointments_on(appointments: Appointments, *, to_id: int, actor: Actor, at: datetime) -> list[HandedOn]:
    """Let open appointments with people that are locked go to one taker, and tell for each what came of it."""
    found = list(appointments.exclude(staff=to_id).select_related("person__party", "staff__party"))
    is_colleague = bool(found) and Staff.objects.filter(party=to_id).exists()
    return [
        HandedOn(
            person_id=each.person_id,
            starts_at=each.starts_at,
            staff_name=each.staff.party.name,
            refusal=_hand_on(each, to_id, actor=actor, at=at) if is_colleague else _refuse_team(),
        )
        for each in found
    ]


def _hand_on(former: Appointment, to_id: int, *, actor: Actor, at: datetime) -> Refusal | None:
    """Write the appointment anew with the taker, or leave it as it was and give why."""
    try:
        with transaction.atomic():
            end_appointment(former, state=MOVED, actor=actor, at=at, because=HANDED_OVER)
            new = _repeat(former, staff_id=to_id)
            write_appointment(former.person, new, actor=actor, at=at, promise_id=former.promise_id, follows=former)
    except Refusal as refusal:
        return refusal
    except IntegrityError as fault:
        told = translate(fault)
        if not isinstance(told, Refusal):
            raise
        return told
    return None


def _repeat(former: Appointment, *, staff_id: int) -> NewAppointment:
    return NewAppointment(
        staff_id=staff_id,
        starts_at=former.starts_at,
        minutes=int((former.ends_at - former.starts_at).total_seconds()) // 60 - former.interpreter_minutes,
        way=former.way,
        place=former.place,
        room_id=former.room_id,
        # Whoever went along and takes the person over, looks for another to go along.
        second_id=former.second_id if former.second_id != staff_id else None,
        interpreter=former.interpreter,
    )


def _refuse_team() -> Refusal:
    return Invalid(
        _("Een team kan geen afspraak overnemen."),
        _("Een afspraak is met één collega."),
        _("Verzet de afspraak zodra bekend is wie het gesprek voert."),
    )
