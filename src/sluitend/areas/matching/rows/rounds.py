"""Rounds as rows: when they were made, how good the proposal is, and whether one is waited for."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from sluitend.areas.matching.models import MatchAsk, MatchLine, MatchOffer, MatchRound, MatchRounds, MatchStop

MOST_SHOWN = 30


@dataclass(frozen=True, kw_only=True)
class Stop:
    """Since when matching is stopped, by whom and why."""

    from_at: datetime
    by: str
    because: str


@dataclass(frozen=True, kw_only=True)
class RoundRow:
    """A round: how many people and demands it laid side by side, whom it proposed, and how good that is.

    `gap` is how much more the best proposal can be worth at most, as a share of it. Without `made_at` it is waited for.
    """

    id: int
    asked_at: datetime
    asked_by: str
    made_at: datetime | None
    pack_version: str
    seed: int
    inputs: str
    people: int
    demands: int
    proposed: int
    decided: int
    value: int
    gap: float
    priority_price: int


def is_match_round_due() -> bool:
    """Tell whether somebody waits for a round."""
    return MatchRound.objects.filter(made_at=None).exists()


def find_stop(organisation_id: int | None) -> Stop | None:
    """Give the stop that holds in a municipality."""
    found = MatchStop.objects.filter(organisation=organisation_id, until_at=None).select_related("by").first()
    if found is None:
        return None
    return Stop(from_at=found.from_at, by=found.by.name if found.by else "", because=found.because)


def list_rounds(rounds: MatchRounds) -> list[RoundRow]:
    """Give rounds as rows, the newest first."""
    found = list(rounds.select_related("asked_by").order_by("-id")[:MOST_SHOWN])
    people, demands = (_count(model, found) for model in (MatchOffer, MatchAsk))
    lines = MatchLine.objects.filter(round__in=found).values("round").order_by()
    told = {
        number: (proposed, decided)
        for number, proposed, decided in lines.annotate(
            proposed=Count("id"), decided=Count("id", ~Q(decision=""))
        ).values_list("round", "proposed", "decided")
    }
    return [
        RoundRow(
            id=each.pk,
            asked_at=each.asked_at,
            asked_by=each.asked_by.name if each.asked_by else "",
            made_at=each.made_at,
            pack_version=each.pack_version,
            seed=each.seed,
            inputs=each.inputs,
            people=people.get(each.pk, 0),
            demands=demands.get(each.pk, 0),
            proposed=told.get(each.pk, (0, 0))[0],
            decided=told.get(each.pk, (0, 0))[1],
            value=each.value,
            gap=1 - each.value / each.bound if each.bound else 0.0,
            priority_price=each.priority_price,
        )
        for each in found
    ]


def _count(model: type[MatchOffer] | type[MatchAsk], rounds: list[MatchRound]) -> dict[int, int]:
    counted = model._base_manager.filter(round__in=rounds).order_by().values("round").annotate(count=Count("id"))
    return dict(counted.values_list("round", "count"))
