"""Where people stand as rows, for the pages of the ladder and for the rooms up the stairs."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from sluitend.areas.ladder.models import GrowthPotential, LadderAnswers, LadderPlacement
from sluitend.compute.calendar import add_months
from sluitend.compute.formulas.ladder import Answers, find_target_group, place_on_ladder
from sluitend.compute.policy.pack import Pack
from sluitend.ledger.rows import PromiseRow, find_due_on
from sluitend.parties.models import Party

MEASUREMENT = "ladder_measurement"
JUDGED = ("judged_on", "judged_from", "step", "horizon_months", "reason")
ANSWERS = tuple(field.name for field in fields(Answers))


@dataclass(frozen=True, kw_only=True)
class PlacementRow:
    """One measurement: the step that holds, the one that was derived with why, and what was answered.

    `replaced_at` is the moment at which it turned out to be filled in wrongly.
    """

    id: int
    step: int
    derived_step: int | None
    measured_on: date
    by: str
    assigned_because: str
    assigned_by: str
    answered_by: str
    explanation: str
    answers: Answers | None
    sentences: tuple[str, ...]
    replaced_at: datetime | None
    replaced_by: str


@dataclass(frozen=True, kw_only=True)
class GrowthRow:
    """How far somebody can grow: from, to, by when, and why."""

    judged_from: int
    step: int
    judged_on: date
    until_on: date
    horizon_months: int
    reason: str
    by: str


@dataclass(frozen=True, kw_only=True)
class LadderCard:
    """Where somebody stands, in short; `group` is empty where the pack names nobody after a group."""

    person_id: int
    step: int | None
    measured_on: date | None
    is_assigned: bool
    growth: GrowthRow | None
    group: str
    due_on: date | None


def list_placements(person_id: int) -> tuple[PlacementRow, ...]:
    """Give every measurement of somebody, the newest first; one that was replaced comes after what replaced it."""
    found = LadderPlacement.objects.filter(person=person_id).order_by("-measured_on", "-id")
    near = "by", "assigned_by", "replaced_by", "answers"
    return tuple(_write_placement(each) for each in found.select_related(*near))


def list_growth(person_id: int) -> tuple[GrowthRow, ...]:
    """Give every judgement of how far somebody can grow, the newest first."""
    found = GrowthPotential.objects.filter(person=person_id).order_by("-judged_on", "-id")
    return tuple(_write_growth(each) for each in found.select_related("by"))


def find_newest_step(person_id: int) -> int | None:
    """Give the step on which somebody was placed last."""
    newest = LadderPlacement.objects.that_hold().filter(person=person_id).order_by("-measured_on")
    return newest.values_list("step", flat=True).first()


def find_group(*, step: int | None, growth: GrowthRow | None, pack: Pack, today: date) -> str:
    """Give the target group of somebody; nobody keeps a name after its term, or where the pack gives none."""
    if not pack.uses_labels or step is None or growth is None or today > growth.until_on:
        return ""
    return find_target_group(step=step, judged_from=growth.judged_from, growth_step=growth.step)


def read_ladder_card(
    person_id: int, *, pack: Pack, today: date, owed: Iterable[PromiseRow] | None = None
) -> LadderCard | None:
    """Give where somebody stands for their screen, with one or two questions; nothing where no ladder is used."""
    if not pack.uses_ladder:
        return None
    potential = GrowthPotential.objects.filter(person=OuterRef("person")).order_by("-judged_on", "-id")
    told = JSONObject(by_name="by__name", **{name: name for name in JUDGED})
    # How far somebody can grow is judged from where they stand, so that it comes along with that.
    standing = LadderPlacement.objects.that_hold().filter(person=person_id).order_by("-measured_on")
    placement = standing.annotate(judged=Subquery(potential.values(told=told)[:1])).first()
    judged: dict[str, Any] | None = getattr(placement, "judged", None)
    growth = _read_growth(judged) if judged else None
    step = placement.step if placement else None
    return LadderCard(
        person_id=person_id,
        step=step,
        measured_on=placement.measured_on if placement else None,
        is_assigned=bool(placement and placement.assigned_because),
        growth=growth,
        group=find_group(step=step, growth=growth, pack=pack, today=today),
        due_on=find_due_on(person_id, MEASUREMENT, owed=owed),
    )


def _write_placement(placement: LadderPlacement) -> PlacementRow:
    given: LadderAnswers | None = getattr(placement, "answers", None)
    answers = Answers(**{name: getattr(given, name) for name in ANSWERS}) if given else None
    return PlacementRow(
        id=placement.pk,
        step=placement.step,
        derived_step=placement.derived_step,
        measured_on=placement.measured_on,
        by=placement.by.name if placement.by else "",
        assigned_because=placement.assigned_because,
        assigned_by=placement.assigned_by.name if placement.assigned_by else "",
        answered_by=given.answered_by if given else "",
        explanation=given.explanation if given else "",
        answers=answers,
        sentences=place_on_ladder(answers).sentences if answers else (),
        replaced_at=placement.replaced_at,
        replaced_by=placement.replaced_by.name if placement.replaced_by else "",
    )


def _read_growth(judged: dict[str, Any]) -> GrowthRow:
    """Read a judgement that came along as JSON, in which days are text."""
    by_name = judged.pop("by_name")
    judged_on = date.fromisoformat(judged.pop("judged_on"))
    return _write_growth(GrowthPotential(**judged, judged_on=judged_on, by=Party(name=by_name) if by_name else None))


def _write_growth(potential: GrowthPotential) -> GrowthRow:
    return GrowthRow(
        judged_from=potential.judged_from,
        step=potential.step,
        judged_on=potential.judged_on,
        until_on=add_months(potential.judged_on, count=potential.horizon_months),
        horizon_months=potential.horizon_months,
        reason=potential.reason,
        by=potential.by.name if potential.by else "",
    )
