"""Appoint: two people agree to speak, agree on another moment, or one of them cannot; what was promised stays."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import CANCELLED, MOVED
from sluitend.areas.contacts.pen import (
    NewAppointment,
    end_appointment,
    lock_appointment,
    require_pair,
    write_appointment,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.grants import SELF
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import lock_person
from sluitend.parties.models import Person


@act("make_appointment")
def make_appointment(
    *, actor: Actor, at: datetime, person_id: int, appointment: NewAppointment, promise_id: int | None = None
) -> Outcome[int]:
    """Agree with a person to speak, perhaps to keep what is promised; that stays open until it is kept."""
    person = lock_person(actor, person_id)
    if promise_id and not Promise.objects.are_open().filter(id=promise_id, beneficiary=person_id).exists():
        raise NotFound
    _require_pair(person, appointment)
    made = write_appointment(person, appointment, actor=actor, at=at, promise_id=promise_id)
    return Outcome(value=made.id, about=(person_id,), object=f"appointment:{made.id}", fields=("appointment",))


@act("move_appointment")
def move_appointment(
    *, actor: Actor, at: datetime, appointment_id: int, to: NewAppointment, because: str
) -> Outcome[int]:
    """Agree on another moment, with the reason; gives the appointment that came instead."""
    former = lock_appointment(actor, appointment_id)
    _require_pair(former.person, to)
    end_appointment(former, state=MOVED, actor=actor, at=at, because=because)
    person, promise_id = former.person, former.promise_id
    made = write_appointment(person, to, actor=actor, at=at, promise_id=promise_id, follows=former)
    return Outcome(value=made.id, about=(person.pk,), object=f"appointment:{made.id}", fields=("appointment",))


@act("cancel_appointment")
def cancel_appointment(*, actor: Actor, at: datetime, appointment_id: int, because: str) -> Outcome[None]:
    """Say that an appointment does not go on, with the reason; a resident does so before it begins."""
    appointment = lock_appointment(actor, appointment_id)
    if actor.scope == SELF and appointment.starts_at <= at:
        raise Invalid(
            _("Deze afspraak is al begonnen."),
            _("U kunt tot het begin van de afspraak zelf afzeggen."),
            _("Bel de gemeente en vertel wat er is."),
        )
    end_appointment(appointment, state=CANCELLED, actor=actor, at=at, because=because)
    about = (appointment.person_id,)
    return Outcome(value=None, about=about, object=f"appointment:{appointment_id}", fields=("appointment",))


def _require_pair(person: Person, new: NewAppointment) -> None:
    require_pair(person, way=new.way, second_id=new.second_id, on=find_day(new.starts_at))
