"""Start a draft: the next version of somebody's plan, with what is still to be done in the one before it."""

from datetime import datetime

from django.db.models import Max, QuerySet
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.models.plan import AGREED, DRAFT, PROPOSED
from sluitend.compute.promises.rules import OPEN
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.pen import lock_person


@act("start_plan")
def start_plan(*, actor: Actor, at: datetime, person_id: int) -> Outcome[int]:
    """Begin the next version as a draft, and give its number; the version before it keeps holding."""
    lock_person(actor, person_id)
    versions = Plan.objects.filter(person=person_id)
    if versions.filter(state=DRAFT).exists():
        raise Invalid(
            _("Er is al een concept van dit plan."),
            _("Een collega is u voor geweest, of u bent er zelf aan begonnen."),
            _("Werk verder in dat concept, of trek het in."),
        )
    before = _find_last(versions)
    plan = Plan.objects.create(
        person_id=person_id,
        version=(versions.aggregate(newest=Max("version"))["newest"] or 0) + 1,
        follows=before,
        goals=before.goals if before else "",
        written_at=at,
        written_by_id=actor.party_id,
    )
    if before:
        PlanStep.objects.bulk_create(_copy_steps(before, plan))
    return Outcome(value=plan.version, about=(person_id,), object=f"plan:{plan.pk}", fields=("goals", "steps"))


def _find_last(versions: QuerySet[Plan]) -> Plan | None:
    """Give the version to go on from: the one that holds or waits, or else the last that both sides had before them.

    After a withdrawal its steps may still be promised, so nobody begins anew with nothing.
    """
    shown = versions.exclude(proposed_at=None).order_by("-version")
    return shown.filter(state__in=(PROPOSED, AGREED)).first() or shown.first()


def _copy_steps(before: Plan, plan: Plan) -> list[PlanStep]:
    """Give the steps that are not done yet; what is promised for them stays promised."""
    return [
        PlanStep(
            plan=plan,
            follows=step,
            place=step.place,
            side=step.side,
            words=step.words,
            by_on=step.by_on,
            owner_id=step.owner_id,
            instrument=step.instrument,
            counts_as_offer=step.counts_as_offer,
            provision_id=step.provision_id,
            promise=step.promise,
            started_on=step.started_on,
        )
        for step in PlanStep.objects.filter(plan=before, done_on=None).select_related("promise").order_by("place")
        if step.promise is None or step.promise.state == OPEN
    ]
