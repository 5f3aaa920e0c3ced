"""Assign: a professional who sees it otherwise sets another step, with a reason; what was derived stays beside it."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.ladder.models import LadderPlacement
from sluitend.areas.ladder.pen import require_ladder
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.pen import lock_person


@act("assign_ladder_step")
def assign_ladder_step(*, actor: Actor, at: datetime, person_id: int, step: int, because: str) -> Outcome[None]:
    """Set the step (1-6) of somebody who was measured today, against what follows from the answers.

    Only on the day itself: figures of a past day must not change afterwards.
    """
    person = lock_person(actor, person_id)
    require_ladder(person.party.organisation_id)
    if not because.strip():
        raise Invalid(
            _("Er staat geen reden bij de trede."),
            _("Wie afwijkt van wat uit de antwoorden volgt, zegt waarom; de persoon leest dat terug."),
            _("Schrijf in een zin waarom deze trede beter past."),
        )
    placement = LadderPlacement.objects.that_hold().filter(person=person, measured_on=find_day(at)).first()
    if placement is None:
        raise Invalid(
            _("De trede kan nu niet worden aangepast."),
            _("Aanpassen kan alleen op de dag van de meting, zodat cijfers van toen niet veranderen."),
            _("Meet opnieuw; de nieuwste meting telt."),
        )
    LadderPlacement.objects.filter(id=placement.id).update(
        step=step, assigned_because=because.strip(), assigned_by=actor.party_id
    )
    fields = ("step", "assigned_because")
    return Outcome(value=None, about=(person_id,), object=f"placement:{placement.id}", fields=fields)
