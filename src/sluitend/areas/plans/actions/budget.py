"""The personal budget: asked for in a sentence, decided within days, and never more than there is."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.funds import find_budget_policy
from sluitend.areas.plans.models import BudgetRequest, PlanStep
from sluitend.areas.plans.models.budget import ASKED, GRANTED, REFUSED
from sluitend.areas.plans.models.plan import AGREED
from sluitend.areas.plans.pen import open_budget
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoBudget, NotFound, NotOpen
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import (
    Opening,
    Settling,
    close_promises,
    draft_promise,
    draw_on,
    lock_person,
    note_evidence,
)
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class NewRequest:
    """What is needed and what it costs, in cents; `step_id` when it helps with a step of the agreed plan."""

    words: str
    amount: int
    step_id: int | None = None


@act("request_budget")
def request_budget(*, actor: Actor, at: datetime, person_id: int, request: NewRequest) -> Outcome[int]:
    """Ask for an amount; from then on a quick decision is promised."""
    person = lock_person(actor, person_id)
    pack = find_pack(person.party.organisation_id)
    policy = find_budget_policy(pack, on=find_day(at))
    if policy is None:
        raise NoBudget
    _require_sense(person, request, policy.amount)
    words = request.words.strip()
    opening = Opening(kind="budget_decision", owner_id=person.covered_by_id or 0, subject=words)
    promise = draft_promise(opening, beneficiary_id=person_id, pack=pack, at=at)
    promise.save(force_insert=True)
    written = BudgetRequest.objects.create(
        person=person,
        step_id=request.step_id,
        promise=promise,
        words=words,
        amount=request.amount,
        asked_at=at,
        asked_by_id=actor.party_id,
    )
    return Outcome(value=written.pk, about=(person_id,), object=f"budget_request:{written.pk}", fields=("amount",))


@act("decide_budget")
def decide_budget(
    *, actor: Actor, at: datetime, person_id: int, request_id: int, granted: bool, because: str = ""
) -> Outcome[str]:
    """Grant a request from what the person has left, or refuse it with a reason; gives what it became."""
    person = lock_person(actor, person_id)
    request = _find_asked(person_id, request_id)
    change: dict[str, object] = {"decided_at": at}
    if granted:
        means = open_budget(person, today=find_day(at))
        draw = draw_on(means.pk, promise=request.promise, amount=request.amount, at=at)
        change |= {"state": GRANTED, "draw": draw}
    elif because.strip():
        change |= {"state": REFUSED, "refused_because": because.strip()}
    else:
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Wie een nee hoort, hoort ook waarom."),
            _("Schrijf de reden op, in een paar woorden."),
        )
    settling = Settling(state=KEPT, evidence=str(change["state"]))
    note_evidence([request.promise], settling=settling, actor=actor, at=at)
    close_promises([request.promise], state=KEPT, at=at)
    BudgetRequest.objects.filter(id=request_id).update(**change)
    return Outcome(
        value=settling.evidence, about=(person_id,), object=f"budget_request:{request_id}", fields=("state",)
    )


def _find_asked(person_id: int, request_id: int) -> BudgetRequest:
    """Give a request that waits for its decision."""
    found = BudgetRequest.objects.filter(person=person_id, id=request_id)
    request = found.select_related("promise__beneficiary").first()
    if request is None:
        raise NotFound
    if request.state != ASKED:
        raise NotOpen
    return request


def _require_sense(person: Person, request: NewRequest, most: int) -> None:
    if not request.words.strip() or not 0 < request.amount <= most:
        raise Invalid(
            _("Deze aanvraag kan niet."),
            _("Een aanvraag zegt waarvoor het is, en vraagt niet meer dan het hele budget."),
            _("Vul in wat er nodig is en wat het kost."),
        )
    of_plan = PlanStep.objects.filter(plan__person=person, plan__state=AGREED)
    if request.step_id is not None and not of_plan.filter(id=request.step_id).exists():
        raise NotFound
