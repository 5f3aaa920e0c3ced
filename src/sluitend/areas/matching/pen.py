"""The pen of this room: makes the round that is waited for, and writes what went in and what came of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from django.db.models import QuerySet

from sluitend.areas.groups.asking import list_belonging
from sluitend.areas.matching.asking import list_asks
from sluitend.areas.matching.models import MatchAsk, MatchLine, MatchOffer, MatchRound
from sluitend.areas.matching.offering import list_offers, list_takers
from sluitend.areas.matching.playing import LEAST_WORTH, Hand, Played, run_round
from sluitend.areas.matching.rules import Rules, read_rules
from sluitend.areas.matching.spots import read_spots
from sluitend.areas.matching.writing import write_value
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.policy.target_groups import TargetGroup
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

DAYS_A_YEAR = 365.25
AT_ONCE = 2_000


@dataclass(frozen=True, kw_only=True)
class Dealt:
    """What a round begins with: the hand, the rules of its pack, and what the numbers of concepts stand for."""

    hand: Hand
    rules: Rules
    concepts: Sequence[str]
    pack_version: str


def make_round(waiting: MatchRound, *, at: datetime) -> None:
    """Lay all who take part and all open demands side by side, and write all of it down; old rounds are let go."""
    dealt = _deal(waiting, find_day(at))
    hand, played = dealt.hand, run_round(dealt.hand)
    MatchOffer.objects.bulk_create(_list_offers(waiting, hand, played), batch_size=AT_ONCE)
    MatchAsk.objects.bulk_create(_list_asks(waiting, hand, played), batch_size=AT_ONCE)
    MatchLine.objects.bulk_create(_list_lines(waiting, hand, played), batch_size=AT_ONCE)
    MatchRound.objects.filter(id=waiting.pk).update(
        made_at=at,
        pack_version=dealt.pack_version,
        weights=list(hand.weights),
        concepts=list(dealt.concepts),
        inputs=hand.digest(),
        found=played.digest(),
        value=played.assignment.value,
        bound=played.assignment.bound,
        priority_price=played.priority_price,
    )
    kept_from_at = at - timedelta(days=dealt.rules.keep_days)
    MatchRound.objects.filter(organisation=waiting.organisation_id, made_at__lt=kept_from_at).delete()


def _deal(waiting: MatchRound, today: date) -> Dealt:
    pack = find_pack(waiting.organisation_id)
    rules, spots = read_rules(pack, on=today), read_spots(waiting.organisation_id)
    asks, concepts = list_asks(waiting.organisation_id, rules=rules, spots=spots, today=today)
    takers = list_takers(waiting.organisation_id, rules=rules)
    numbers = {concept: number for number, concept in enumerate(concepts)}
    hand = Hand(
        offers=list_offers(takers, rules=rules, spots=spots, concepts=numbers),
        asks=[each.ask for each in asks],
        places=[each.places for each in asks],
        priorities=_list_priorities(takers, rules, _list_first(pack.target_groups, waiting, today), today),
        weights=rules.weights,
        seed=waiting.seed,
    )
    return Dealt(hand=hand, rules=rules, concepts=concepts, pack_version=pack.version)


def _list_first(groups: Sequence[TargetGroup], waiting: MatchRound, today: date) -> Counter[int]:
    """Give the points of whoever belongs to groups that the pack lets go first; of several the most counts."""
    points = Counter[int]()
    for group in groups:
        if group.priority and group.holds(today):
            belonging = list_belonging(group, organisation_id=waiting.organisation_id, on=today)
            points |= Counter(dict.fromkeys(belonging, group.priority))
    return points


def _list_priorities(takers: QuerySet[Person], rules: Rules, first: Counter[int], today: date) -> list[int]:
    """Give the points of whoever waits longer or goes first, in order of number."""
    entered = takers.order_by("party").values_list("party", "entered_on")
    years = ((person, int((today - entered_on).days / DAYS_A_YEAR)) for person, entered_on in entered)
    return [rules.waiting_points * min(max(0, each), rules.waiting_years) + first[person] for person, each in years]


def _list_offers(waiting: MatchRound, hand: Hand, played: Played) -> Iterator[MatchOffer]:
    listed = set(played.listed.flat)
    for offer, priority, fits in zip(hand.offers, hand.priorities, played.fits.tolist()):
        yield MatchOffer(
            round=waiting,
            person_id=offer.number,
            words=write_value(offer),
            priority=priority,
            fits=fits,
            is_listed=offer.number in listed,
        )


def _list_asks(waiting: MatchRound, hand: Hand, played: Played) -> Iterator[MatchAsk]:
    fits = np.count_nonzero(played.listed != UNKNOWN, axis=1).tolist()
    for place, ask in enumerate(hand.asks):
        yield MatchAsk(
            round=waiting,
            demand_id=ask.number,
            words=write_value(ask),
            places=hand.places[place],
            fits=fits[place],
            price=float(played.assignment.prices[place]),
        )


def _list_lines(waiting: MatchRound, hand: Hand, played: Played) -> Iterator[MatchLine]:
    """Give whom the machine proposes for what; the score is that of the list, without the points of priority."""
    for person, edge in enumerate(played.assignment.edges.tolist()):
        if edge != UNKNOWN:
            yield MatchLine(
                round=waiting,
                person_id=hand.offers[person].number,
                demand_id=hand.asks[played.choices.places[edge]].number,
                score=int(played.choices.values[edge]) - LEAST_WORTH,
            )
