"""What both sides said each time that they looked back at a plan, and how each goal stood."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.plans.models import GoalStanding, Plan, PlanEvaluation


@dataclass(frozen=True, kw_only=True)
class EvaluationRow:
    """One time of looking back; `standings` pairs each goal, in its words of then, with how it stood."""

    at: datetime
    by: str
    version: int
    resident_words: str
    municipality_words: str
    changes: str
    standings: tuple[tuple[str, str], ...]


def list_evaluations(plans: Sequence[Plan]) -> dict[int, list[EvaluationRow]]:
    """Give by version how it was looked back at, the newest first."""
    found = PlanEvaluation.objects.filter(plan__in=plans).select_related("by", "plan").order_by("-at", "-id")
    standings: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for each in GoalStanding.objects.filter(evaluation__in=found).order_by("place"):
        standings[each.evaluation_id].append((each.goal, each.standing))
    rows: dict[int, list[EvaluationRow]] = defaultdict(list)
    for evaluation in found:
        rows[evaluation.plan_id].append(_write(evaluation, standings[evaluation.pk]))
    return rows


def _write(evaluation: PlanEvaluation, standings: Sequence[tuple[str, str]]) -> EvaluationRow:
    return EvaluationRow(
        at=evaluation.at,
        by=evaluation.by.name if evaluation.by else "",
        version=evaluation.plan.version,
        resident_words=evaluation.resident_words,
        municipality_words=evaluation.municipality_words,
        changes=evaluation.changes,
        standings=tuple(standings),
    )
