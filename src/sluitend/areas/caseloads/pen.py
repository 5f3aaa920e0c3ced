"""The pen of this room: gives people away without asking, with the appointments that go along."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from sluitend.areas.contacts.models.appointment import Appointments
from sluitend.areas.contacts.pen import HandedOn, hand_appointments_on
from sluitend.compute.calendar.moments import DUTCH_TIME
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import lock_people, move_promises, tell_in_handover


@dataclass(frozen=True, kw_only=True)
class Given:
    """How many promises changed hands, and what came of each appointment."""

    promises: int
    appointments: tuple[HandedOn, ...]


def give_away(
    promises: QuerySet[Promise], appointments: Appointments, *, to_id: int, actor: Actor, at: datetime
) -> Given:
    """Give promises and appointments to one taker; what cannot go along is told in the warm handover.

    An appointment goes along at the moment that was agreed: the person is helped by somebody else from now on. Where
    the taker is not free then, what was agreed stands with the former colleague until somebody calls the person.
    """
    lock_people({*promises.values_list("beneficiary", flat=True), *appointments.values_list("person", flat=True)})
    handed = hand_appointments_on(appointments, to_id=to_id, actor=actor, at=at)
    moved = move_promises(promises, to_id=to_id, at=at)
    for each in handed:
        if each.refusal:
            tell_in_handover(each.person_id, owner_id=to_id, subject=_tell(each))
    return Given(promises=moved, appointments=tuple(handed))


def _tell(left: HandedOn) -> str:
    return f"afspraak {left.starts_at.astimezone(DUTCH_TIME):%d-%m-%Y %H:%M} staat nog bij {left.staff_name}"
