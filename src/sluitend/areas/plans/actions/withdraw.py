"""Withdraw: either side takes its agreement back with a reason; what was promised stays, and a plan is owed."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import Plan
from sluitend.areas.plans.models.plan import AGREED, DRAFT, ENDED, MUNICIPALITY, RESIDENT, SIDES, WITHDRAWN
from sluitend.areas.plans.pen import find_version
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, PlanMovedOn
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise
from sluitend.parties.models import Person


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
    if plan.state != DRAFT:
        _promise_next(plan.person, at)
    return Outcome(value=None, about=(person_id,), object=f"plan:{plan.pk}", fields=("state",))


def _promise_next(person: Person, at: datetime) -> None:
    """Whoever has no plan any more is promised one, so that a withdrawal is heard and nobody falls overboard."""
    owed = Promise.objects.are_open().filter(beneficiary=person.pk, kind="plan")
    if owed.exists() or Plan.objects.filter(person=person, state=AGREED).exists():
        return
    opening = Opening(kind="plan", owner_id=person.covered_by_id or 0)
    pack = find_pack(person.party.organisation_id)
    draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at).save(force_insert=True)
