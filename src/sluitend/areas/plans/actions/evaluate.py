"""Evaluate: both sides looked back at the plan; what each said is kept, and the next time is promised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import GoalStanding, Plan, PlanEvaluation
from sluitend.areas.plans.models.evaluation import STANDINGS
from sluitend.areas.plans.models.plan import AGREED
from sluitend.areas.plans.pen import find_plan
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, settle_found


@dataclass(frozen=True, kw_only=True)
class LookBack:
    """What the resident says and what the colleague says, and what changes (nothing: empty).

    `standings` tells by the place of a goal (from 1) how it stands; a goal that was not spoken of is left out.
    """

    resident_words: str
    municipality_words: str
    changes: str = ""
    standings: Mapping[int, str] = field(default_factory=dict)


@act("evaluate_plan")
def evaluate_plan(*, actor: Actor, at: datetime, person_id: int, look_back: LookBack) -> Outcome[int]:
    """Settle the promise to look back with what both said, and open the next as the pack says."""
    plan = find_plan(actor, person_id, state=AGREED)
    _require_sense(plan, look_back)
    waiting = Promise.objects.are_open().filter(beneficiary=person_id, kind="plan_evaluation").order_by("id")
    promises = list(waiting)
    if not promises:
        raise NotOpen
    evaluation = PlanEvaluation.objects.create(
        plan=plan,
        promise=promises[0],
        at=at,
        by_id=actor.party_id,
        resident_words=look_back.resident_words.strip(),
        municipality_words=look_back.municipality_words.strip(),
        changes=look_back.changes.strip(),
    )
    GoalStanding.objects.bulk_create(_write_standings(evaluation, plan, look_back))
    settling = Settling(state=KEPT, evidence="evaluated", reference=f"versie {plan.version}")
    settle_found(promises, settling=settling, actor=actor, at=at)
    return Outcome(value=evaluation.pk, about=(person_id,), object=f"plan:{plan.pk}", fields=("evaluation",))


def _require_sense(plan: Plan, look_back: LookBack) -> None:
    if not look_back.resident_words.strip() or not look_back.municipality_words.strip():
        raise Invalid(
            _("De evaluatie is nog niet van twee kanten."),
            _("Terugkijken doet u samen: wat de inwoner ervan vindt, telt even zwaar als wat u ziet."),
            _("Schrijf van allebei op wat goed ging en wat anders moet."),
        )
    places = range(1, len(plan.goals.splitlines()) + 1)
    if any(place not in places or standing not in STANDINGS for place, standing in look_back.standings.items()):
        raise Invalid(
            _("Dit doel staat niet zo in het plan."),
            _("Een evaluatie gaat over de doelen die samen zijn vastgesteld."),
            _("Laad de pagina opnieuw en kies bij elk doel hoe het ervoor staat."),
        )


def _write_standings(evaluation: PlanEvaluation, plan: Plan, look_back: LookBack) -> list[GoalStanding]:
    """Give how each goal stands; its words are copied, as a next version may have others."""
    goals = plan.goals.splitlines()
    return [
        GoalStanding(evaluation=evaluation, place=place, goal=goals[place - 1], standing=standing)
        for place, standing in sorted(look_back.standings.items())
    ]
