"""How tests of contact agree on appointments."""

from datetime import datetime, timedelta
from typing import Any

from tests.standing import AT, House

from sluitend.areas.contacts.actions import NewAppointment, make_appointment
from sluitend.gate.actor import Actor

TOMORROW = AT + timedelta(days=1)


def meet(
    house: House, *, staff: Actor | None = None, at: datetime = TOMORROW, minutes: int = 45, **given: Any
) -> NewAppointment:
    """Give an appointment with the coach tomorrow at the town hall, unless told otherwise."""
    where = {"way": "office", "place": "Stadhuis, kamer 3"} | given
    staff_id = (staff or house.coach).party_id or 0
    return NewAppointment(staff_id=staff_id, starts_at=at, minutes=minutes, **where)


def agree(house: House, person: int, *, by: Actor | None = None, promise_id: int | None = None, **given: object) -> int:
    """Let the coach make an appointment; gives its number."""
    new = meet(house, **given)  # type: ignore[arg-type]
    asked = {"person_id": person, "appointment": new, "promise_id": promise_id}
    return make_appointment(actor=by or house.coach, at=AT, **asked)  # type: ignore[arg-type]
