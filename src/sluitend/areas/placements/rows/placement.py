"""Placements as rows, for the queries of this room and of the rooms above it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, OuterRef, QuerySet, Subquery

from sluitend.areas.placements.models import Placement, PlacementMark
from sluitend.compute.policy.pack import Pack

AHEAD, RUNNING, ENDED = "ahead", "running", "ended"
WAITING = (
    PlacementMark.objects.filter(agreement__placement=OuterRef("pk"), promise__state="open")
    .order_by()
    .values("agreement__placement")
    .annotate(found=Count("id"))
    .values("found")
)


@dataclass(frozen=True, kw_only=True)
class PlacementRow:
    """A placement on a list; `review_on` is by when both look back, `waiting` how many marks are still to be set.

    `state` is ahead, running or ended. `ends_on` is the last day that was agreed, None where there is none.
    """

    id: int
    person_id: int
    person_name: str
    number: str
    employer_id: int
    employer_name: str
    branch_name: str
    demand_id: int | None
    kind: str
    kind_name: str
    is_paid: bool
    work: str
    answer: str
    hours_a_week: int
    pay_cents: int | None
    starts_on: date
    ends_on: date | None
    told_by: str
    state: str
    ending: str
    ended_on: date | None
    ended_because: str
    promise_id: int
    review_on: date
    owner_id: int
    owner_name: str
    waiting: int


def list_placements(placements: QuerySet[Placement], *, pack: Pack, today: date) -> tuple[PlacementRow, ...]:
    """Give the rows of these placements, in their order, with one query."""
    named = {kind.code: kind.name for kind in pack.placement_kinds}
    told = placements.annotate(waiting=Subquery(WAITING))
    joined = told.select_related("person__party", "employer__party", "branch", "promise__owner")
    return tuple(_tell(each, named, each.waiting or 0, today) for each in joined)


def find_placement(placement_id: int, *, pack: Pack, today: date) -> PlacementRow | None:
    """Give the row of one placement; None when it is not there."""
    return next(iter(list_placements(Placement.objects.filter(id=placement_id), pack=pack, today=today)), None)


def _tell(found: Placement, named: dict[str, str], waiting: int, today: date) -> PlacementRow:
    names = (
        *("id", "person_id", "employer_id", "demand_id", "kind", "is_paid", "work", "answer", "hours_a_week"),
        *("pay_cents", "starts_on", "ends_on", "told_by", "ending", "ended_on", "ended_because", "promise_id"),
    )
    return PlacementRow(
        **{name: getattr(found, name) for name in names},
        person_name=found.person.party.name,
        number=found.person.number,
        employer_name=found.employer.party.name,
        branch_name=found.branch.name if found.branch else "",
        kind_name=named.get(found.kind, found.kind),
        state=ENDED if found.ending else RUNNING if found.starts_on <= today else AHEAD,
        review_on=found.promise.due_on,
        owner_id=found.promise.owner_id,
        owner_name=found.promise.owner.name,
        waiting=waiting,
    )
