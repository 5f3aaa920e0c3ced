"""Demands as rows: what a list shows of each, and all that one asks."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Sum

from sluitend.areas.employers.models import Demand, DemandSkill, DemandTask
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import is_late
from sluitend.ledger.models import Draw, Promise


@dataclass(frozen=True, kw_only=True)
class DemandRow:
    """A demand on a list; of its places so many are given away. `due_on` is when the employer hears from us.

    It is None of what another system told and nobody took up yet.
    """

    id: int
    employer_id: int
    employer_name: str
    kind: str
    kind_name: str
    title: str
    places: int
    given: int
    hours_least: int
    hours_most: int
    starts_on: date
    due_on: date | None
    is_late: bool
    owner_name: str
    ending: str


@dataclass(frozen=True, kw_only=True)
class AskedSkill:
    """A skill that is asked for; `is_known` when it is one of the vocabulary."""

    words: str
    is_required: bool
    is_known: bool


def list_demands(demands: QuerySet[Demand], *, pack: Pack, today: date) -> tuple[DemandRow, ...]:
    """Give the rows of these demands, in their order, with one query."""
    given = Draw.objects.filter(means=OuterRef("means"), returned_at=None).order_by().values("means")
    named = {kind.code: kind.name for kind in pack.demand_kinds}
    told = demands.annotate(given=Subquery(given.annotate(sum=Sum("amount")).values("sum")))
    return tuple(
        DemandRow(
            id=each.id,
            employer_id=each.employer_id,
            employer_name=each.employer.party.name,
            kind=each.kind,
            kind_name=named.get(each.kind, each.kind),
            title=each.title,
            places=each.places,
            given=each.given or 0,
            hours_least=each.hours_least,
            hours_most=each.hours_most,
            starts_on=each.starts_on,
            ending=each.ending,
            **_tell_promised(each.promise, today),
        )
        for each in told.select_related("employer__party", "promise__owner")
    )


def _tell_promised(promise: Promise | None, today: date) -> dict[str, Any]:
    if promise is None:
        return {"due_on": None, "is_late": False, "owner_name": ""}
    late = is_late(state=promise.state, due_on=promise.due_on, today=today)
    return {"due_on": promise.due_on, "is_late": late, "owner_name": promise.owner.name}


def list_skills(demand_id: int) -> tuple[AskedSkill, ...]:
    """Give the skills that a demand asks for, the required ones first."""
    asked = DemandSkill.objects.filter(demand=demand_id).order_by("-is_required", "id")
    return tuple(
        AskedSkill(words=each.words, is_required=each.is_required, is_known=each.concept_id is not None)
        for each in asked
    )


def list_tasks(demand_id: int) -> tuple[tuple[int, str], ...]:
    """Give the tasks of a demand in their order, each with its number."""
    return tuple(DemandTask.objects.filter(demand=demand_id).order_by(F("place")).values_list("id", "words"))
