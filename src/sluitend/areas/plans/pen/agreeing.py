"""Agreeing: with the mark of both sides a plan comes to hold, and what the municipality does in it is promised."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.models.plan import AGREED, MUNICIPALITY, PROPOSED, SUPERSEDED
from sluitend.areas.plans.pen.finding import require_days_ahead
from sluitend.areas.provisions.pen import note_wait
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.errors import AlreadySigned, PlanMovedOn
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, Settling, close_promises, draft_promise, note_evidence


@dataclass(frozen=True, kw_only=True)
class Signature:
    """How the resident agreed: on paper on a day and in a place, or in the portal."""

    how: str
    signed_on: date
    place: str = ""


def agree_to(plan: Plan, *, actor: Actor, at: datetime, signature: Signature) -> None:
    """Let a proposed version hold from now on; the one before it ends, and its own steps are promised in one act."""
    if plan.state == AGREED:
        raise AlreadySigned
    if plan.state != PROPOSED:
        raise PlanMovedOn
    require_days_ahead(plan, find_day(at))
    earlier = Plan.objects.filter(person=plan.person_id, state=AGREED).first()
    if earlier is not None:
        Plan.objects.filter(id=earlier.pk).update(state=SUPERSEDED, ended_at=at)
    Plan.objects.filter(id=plan.pk).update(
        state=AGREED,
        agreed_at=at,
        agreed_by=actor.party_id,
        signed_how=signature.how,
        signed_on=signature.signed_on,
        signed_place=signature.place,
    )
    pack = find_pack(plan.person.party.organisation_id)
    _promise_steps(plan, _keep_plan_promises(plan, actor, at), pack, at)
    _release_replaced_steps(plan, at)
    _promise_evaluation(plan, pack, at)


def _keep_plan_promises(plan: Plan, actor: Actor, at: datetime) -> Promise | None:
    """Settle the promise that there would be a plan; its steps follow it."""
    promises = list(Promise.objects.are_open().filter(beneficiary=plan.person_id, kind="plan").order_by("id"))
    settling = Settling(state=KEPT, evidence="agreed", reference=f"versie {plan.version}")
    note_evidence(promises, settling=settling, actor=actor, at=at)
    close_promises(promises, state=KEPT, at=at)
    return promises[0] if promises else None


def _promise_steps(plan: Plan, follows: Promise | None, pack: Pack, at: datetime) -> None:
    """Promise each step of the municipality that is not promised yet."""
    steps = PlanStep.objects.filter(plan=plan, side=MUNICIPALITY, promise=None).order_by("place")
    for step in steps.select_related("owner", "provision__promise"):
        # Whoever left after the proposal is stood in for by whoever covers the person.
        present = step.owner is not None and step.owner.present
        owner_id = step.owner_id if present else plan.person.covered_by_id
        opening = Opening(kind="plan_step", owner_id=owner_id or 0, due_on=step.by_on, subject=step.words)
        promise = draft_promise(opening, beneficiary_id=plan.person_id, pack=pack, at=at, follows=follows)
        promise.save(force_insert=True)
        PlanStep.objects.filter(id=step.pk).update(promise=promise)
        if step.provision:
            note_wait(step.provision, promise, at=at)


def _release_replaced_steps(plan: Plan, at: datetime) -> None:
    """Both sides agreed to a plan without these steps of before, or to the step that was still to be chosen."""
    theirs = PlanStep.objects.filter(plan__person=plan.person_id, promise__isnull=False)
    kept, before = theirs.filter(plan=plan).values("promise"), theirs.exclude(plan=plan).values("promise")
    owed = Promise.objects.are_open().filter(beneficiary=plan.person_id, kind="plan_step").exclude(id__in=kept)
    close_promises(list(owed.filter(Q(id__in=before) | Q(subject=""))), state=RELEASED, at=at, reason="replaced")


def _promise_evaluation(plan: Plan, pack: Pack, at: datetime) -> None:
    """Promise to look back, unless a day for that stands already."""
    if Promise.objects.are_open().filter(beneficiary=plan.person_id, kind="plan_evaluation").exists():
        return
    opening = Opening(kind="plan_evaluation", owner_id=plan.person.covered_by_id or 0)
    draft_promise(opening, beneficiary_id=plan.person_id, pack=pack, at=at).save(force_insert=True)
