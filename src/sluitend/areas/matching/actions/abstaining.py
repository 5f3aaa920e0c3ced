"""Staying out: somebody takes no part in matching, since when and why; nothing else follows from it."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.matching.models import Abstention
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Person


@act("start_abstention")
def start_abstention(*, actor: Actor, at: datetime, person_id: int, because: str) -> Outcome[None]:
    """Let somebody stay out of matching from today; they are on no list any more, also not of an earlier round."""
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Wie niet meedoet, wordt door het matchen niet meer gevonden; dat moet uit te leggen zijn."),
            _("Schrijf op waarom, bijvoorbeeld: wil dit zelf niet."),
        )
    _require_near(actor, person_id)
    Abstention.objects.create(person_id=person_id, from_on=find_day(at), because=because.strip(), by_id=actor.party_id)
    return Outcome(value=None, about=(person_id,), object=f"person:{person_id}", fields=("abstention",))


@act("end_abstention")
def end_abstention(*, actor: Actor, at: datetime, person_id: int) -> Outcome[None]:
    """Let somebody take part again, from the next round on."""
    _require_near(actor, person_id)
    running = Abstention.objects.filter(person=person_id, until_on=None)
    if not running.update(until_on=find_day(at)):
        raise NotFound
    return Outcome(value=None, about=(person_id,), object=f"person:{person_id}", fields=("abstention",))


def _require_near(actor: Actor, person_id: int) -> None:
    if not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
