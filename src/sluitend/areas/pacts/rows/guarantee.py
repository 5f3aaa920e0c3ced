"""Guarantees as rows: how each stands, and who is trained for its places, for the queries of this room and above."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from sluitend.areas.pacts.models import Guarantee, GuaranteeCandidate
from sluitend.compute.formulas.guarantee import Shortfall, Standing, find_shortfall
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT, OPEN

TRAINING, TRAINED, STARTED, STOPPED = "training", "trained", "started", "stopped"
# In which stage a candidate is, as a question: the promise to train somebody tells most of it.
STAGES = {
    TRAINING: Q(promise__state=OPEN),
    TRAINED: Q(promise__state=KEPT, started_on=None, withdrawn_at=None),
    STARTED: Q(started_on__isnull=False),
}


@dataclass(frozen=True, kw_only=True)
class GuaranteeRow:
    """A guarantee on a list, with what either side would be short of as it stands now."""

    id: int
    employer_id: int
    employer_name: str
    kind_name: str
    title: str
    due_on: date
    owner_name: str
    standing: Standing
    shortfall: Shortfall
    is_settled: bool
    our_state: str
    their_state: str


@dataclass(frozen=True, kw_only=True)
class CandidateRow:
    """Somebody for whom a place is kept; `name` is "" for whoever does not guide them."""

    id: int
    person_id: int
    name: str
    stage: str
    due_on: date
    owner_name: str
    started_on: date | None
    because: str


def count_standings(guarantees: Collection[Guarantee]) -> dict[int, Standing]:
    """Give how each of these guarantees stands, with one query."""
    found = GuaranteeCandidate.objects.filter(guarantee__in=guarantees).values("guarantee")
    numbers = found.annotate(**{name: Count("id", filter=stage) for name, stage in STAGES.items()})
    counted = {number: dict(zip(STAGES, told)) for number, *told in numbers.values_list("guarantee", *STAGES)}
    nobody = dict.fromkeys(STAGES, 0)
    return {
        each.pk: Standing(places=each.places, expected=each.expected, **counted.get(each.pk, nobody))
        for each in guarantees
    }


def list_guarantee_rows(guarantees: QuerySet[Guarantee], *, pack: Pack) -> tuple[GuaranteeRow, ...]:
    """Give the rows of these guarantees, in their order, with two queries."""
    found = list(guarantees.select_related("employer__party", "ours__owner", "theirs"))
    standings = count_standings(found)
    named = {kind.code: kind.name for kind in pack.demand_kinds}
    return tuple(
        GuaranteeRow(
            id=each.pk,
            employer_id=each.employer_id,
            employer_name=each.employer.party.name,
            kind_name=named.get(each.kind, each.kind),
            title=each.title,
            due_on=each.due_on,
            owner_name=each.ours.owner.name,
            standing=standings[each.pk],
            shortfall=find_shortfall(standings[each.pk]),
            is_settled=each.settled_at is not None,
            our_state=each.ours.state,
            their_state=each.theirs.state,
        )
        for each in found
    )


def list_candidates(guarantee_id: int, *, named: Collection[int]) -> tuple[CandidateRow, ...]:
    """Give who is or was trained for a guarantee, the first to be ready first; with the names of these people only."""
    found = GuaranteeCandidate.objects.filter(guarantee=guarantee_id).order_by("promise__due_on", "id")
    return tuple(
        CandidateRow(
            id=each.pk,
            person_id=each.person_id,
            name=each.person.party.name if each.person_id in named else "",
            stage=find_stage(each),
            due_on=each.promise.due_on,
            owner_name=each.promise.owner.name,
            started_on=each.started_on,
            because=each.because,
        )
        for each in found.select_related("person__party", "promise__owner")
    )


def find_stage(candidate: GuaranteeCandidate) -> str:
    """Give how far somebody is: in training, trained, begun at the employer, or stopped."""
    if candidate.started_on:
        return STARTED
    if candidate.withdrawn_at or candidate.promise.state not in (OPEN, KEPT):
        return STOPPED
    return TRAINING if candidate.promise.state == OPEN else TRAINED
