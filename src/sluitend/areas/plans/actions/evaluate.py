"""Evaluate: both sides looked back at the plan; what they concluded is kept, and the next time is promised."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models.plan import AGREED
from sluitend.areas.plans.pen import find_plan
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, settle_found


@act("evaluate_plan")
def evaluate_plan(*, actor: Actor, at: datetime, person_id: int, words: str) -> Outcome[None]:
    """Settle the promise to look back with what was concluded, and open the next as the pack says."""
    plan = find_plan(actor, person_id, state=AGREED)
    if not words.strip():
        raise Invalid(
            _("De evaluatie is nog leeg."),
            _("Wie later terugleest, wil weten wat u samen hebt besproken."),
            _("Schrijf in een paar woorden op wat goed ging en wat anders moet."),
        )
    waiting = Promise.objects.are_open().filter(beneficiary=person_id, kind="plan_evaluation")
    promises = list(waiting.select_related("beneficiary__organisation__as_organisation"))
    if not promises:
        raise NotOpen
    settling = Settling(state=KEPT, evidence="evaluated", reference=words.strip())
    settle_found(promises, settling=settling, actor=actor, at=at)
    return Outcome(value=None, about=(person_id,), object=f"plan:{plan.pk}", fields=("evaluation",))
