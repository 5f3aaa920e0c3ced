"""Withdraw: either side takes its agreement back with a reason; what was promised stays until a person decides."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import Plan
from sluitend.areas.plans.models.plan import DRAFT, ENDED, MUNICIPALITY, RESIDENT, SIDES, WITHDRAWN
from sluitend.areas.plans.pen import find_version
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, PlanMovedOn


@act("withdraw_plan")
def withdraw_plan(
    *, actor: Actor, at: datetime, person_id: int, version: int, because: str, side: str = MUNICIPALITY
) -> Outcome[None]:
    """End a version for a reason; a resident speaks for themselves, a colleague also writes down what they said."""
    plan = find_version(actor, person_id, version)
    if actor.role == RESIDENT:
        side = RESIDENT
        # What has not been proposed is not a resident's to know of.
        if plan.state == DRAFT:
            raise NotFound
    if plan.state in ENDED:
        raise PlanMovedOn
    if side not in SIDES or not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Wie een plan intrekt, zegt waarom."),
            _("Schrijf de reden op, in een paar woorden."),
        )
    ending = {"state": WITHDRAWN, "ended_at": at, "ended_side": side, "ended_because": because.strip()}
    Plan.objects.filter(id=plan.pk).update(**ending)
    return Outcome(value=None, about=(person_id,), object=f"plan:{plan.pk}", fields=("state",))
