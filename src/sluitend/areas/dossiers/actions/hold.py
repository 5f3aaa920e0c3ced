"""A hold keeps a file that the term would let go: a lawsuit, an objection, an audit."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.models import Hold
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.pen import lock_anybody


@act("start_hold")
def start_hold(*, actor: Actor, at: datetime, person_id: int, because: str) -> Outcome[int]:
    """Keep a file until further notice, with the reason; destroying waits for the same lock."""
    person = lock_anybody(actor, person_id)
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."), _("Langer bewaren mag alleen met een reden."), _("Schrijf op waarom.")
        )
    hold = Hold.objects.create(person=person, because=because.strip(), from_on=find_day(at), by_id=actor.party_id)
    return Outcome(value=hold.id, about=(person_id,), object=f"hold:{hold.id}", fields=("hold",))


@act("end_hold")
def end_hold(*, actor: Actor, at: datetime, hold_id: int) -> Outcome[None]:
    """Let the term of a file decide again."""
    hold = Hold.objects.within(actor).select_for_update(of=("self",)).filter(id=hold_id, until_on=None).first()
    if hold is None:
        raise NotFound
    Hold.objects.filter(id=hold_id).update(until_on=find_day(at))
    return Outcome(value=None, about=(hold.person_id,), object=f"hold:{hold_id}", fields=("hold",))
