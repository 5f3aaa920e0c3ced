"""Propose: the municipality puts its mark under a draft, and asks the resident to agree."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.models.plan import DRAFT, MUNICIPALITY, PROPOSED, SUPERSEDED
from sluitend.areas.plans.pen import find_plan, require_days_ahead
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid


@act("propose_plan")
def propose_plan(*, actor: Actor, at: datetime, person_id: int) -> Outcome[int]:
    """Propose the draft and give its version; a proposal that waited for an answer is replaced by it."""
    plan = find_plan(actor, person_id, state=DRAFT)
    _require_whole(plan)
    require_days_ahead(plan, find_day(at))
    Plan.objects.filter(person=person_id, state=PROPOSED).update(state=SUPERSEDED, ended_at=at)
    Plan.objects.filter(id=plan.pk).update(state=PROPOSED, proposed_at=at, proposed_by=actor.party_id)
    return Outcome(value=plan.version, about=(person_id,), object=f"plan:{plan.pk}", fields=("state",))


def _require_whole(plan: Plan) -> None:
    """A plan says where it leads, and what the municipality does for it."""
    if not plan.goals:
        raise Invalid(
            _("Het plan heeft nog geen doel."),
            _("Een plan zegt wat iemand wil bereiken."),
            _("Schrijf ten minste één doel op, in de woorden van de inwoner."),
        )
    if not PlanStep.objects.filter(plan=plan, side=MUNICIPALITY).exists():
        raise Invalid(
            _("Het plan zegt niet wat de gemeente doet."),
            _("Een plan vraagt niet alleen iets van de inwoner."),
            _("Voeg ten minste één stap van de gemeente toe."),
        )
