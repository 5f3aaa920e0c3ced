"""The plan in a few lines, for the screen on which a person's whole situation stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.models.plan import AGREED, DRAFT, PROPOSED
from sluitend.ledger.rows import PromiseRow, find_due_on

RUNNING = (DRAFT, PROPOSED, AGREED)


@dataclass(frozen=True, kw_only=True)
class PlanCard:
    """Which versions there are (0: none), what is still to be done, and when both sides look back."""

    person_id: int
    agreed: int
    agreed_on: date | None
    proposed: int
    draft: int
    goals: tuple[str, ...]
    open_steps: tuple[tuple[str, date], ...]
    evaluation_on: date | None


def read_plan_card(person_id: int, *, owed: Iterable[PromiseRow] | None = None) -> PlanCard:
    """Give the card with one or two queries; goals and steps are those of the agreed version."""
    running = Plan.objects.filter(person=person_id, state__in=RUNNING).annotate(open_steps=_find_open_steps())
    plans = {plan.state: plan for plan in running}
    agreed = plans.get(AGREED)
    numbers = {state: plans[state].version if state in plans else 0 for state in RUNNING}
    return PlanCard(
        person_id=person_id,
        agreed=numbers[AGREED],
        agreed_on=agreed.signed_on if agreed else None,
        proposed=numbers[PROPOSED],
        draft=numbers[DRAFT],
        goals=tuple(agreed.goals.splitlines()) if agreed else (),
        open_steps=tuple(_read_step(step) for step in agreed.open_steps) if agreed else (),
        evaluation_on=find_due_on(person_id, "plan_evaluation", owed=owed),
    )


def _find_open_steps() -> ArraySubquery:
    """Give what is not done yet on either side of the plan of the outer query, the first day first."""
    steps = PlanStep.objects.filter(plan=OuterRef("pk"), done_on=None)
    awaited = steps.exclude(promise__state__in=("kept", "broken", "released"))
    return ArraySubquery(awaited.order_by("by_on", "id").values(step=JSONObject(words="words", by_on="by_on")))


def _read_step(step: dict[str, Any]) -> tuple[str, date]:
    # Inside an array the database writes its days as text.
    return step["words"], date.fromisoformat(step["by_on"])
