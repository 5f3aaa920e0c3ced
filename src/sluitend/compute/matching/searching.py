"""Searching: the best people for a place, the best places for a person, who nearly fits, and all places at once."""

import threading
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sluitend.compute.matching.ask import Asks
from sluitend.compute.matching.criteria import UNKNOWN, Criterion, Leeway, Part, Weights
from sluitend.compute.matching.crowd import Crowd
from sluitend.compute.matching.heaping import LOTS
from sluitend.compute.matching.judging import Both
from sluitend.compute.matching.packing import CELL, Ints, Longs
from sluitend.compute.matching.sifting import make_block
from sluitend.compute.matching.walking import (
    Best,
    Ground,
    Scratch,
    find_best_asks,
    find_best_near,
    find_best_people,
    list_best_people,
)
from sluitend.compute.matching.weighing import explain_pairs

# Enough work for a thread to be worth it, and little enough to share out evenly.
SHARE = 256
# As many neighbours are looked at together as fit in the nearest memory of a processor.
BLOCK = 1024
WEIGHTS, LEEWAY = Weights(), Leeway()


@dataclass(frozen=True, kw_only=True)
class Market:
    """Who and what are looked at together: people, asks, and what is worth how many points."""

    crowd: Crowd
    asks: Asks
    weights: Weights = WEIGHTS

    @cached_property
    def ground(self) -> Ground:
        """Give the records as the kernels take them; nothing is copied."""
        offers, asks = self.crowd.offers, self.asks
        both = Both(offers.people, offers.held, offers.jobs, asks.asks, asks.asked)
        return Ground(both, self.crowd.columns, self.crowd.map, self.crowd.postings, self.weights)

    @property
    def scratch(self) -> Scratch:
        """Give room to work in, of this thread alone, made once."""
        if not hasattr(self._rooms, "scratch"):
            self._rooms.scratch = _make_scratch(self)
        scratch: Scratch = self._rooms.scratch
        return scratch

    @cached_property
    def _rooms(self) -> threading.local:
        return threading.local()


@dataclass(frozen=True, kw_only=True)
class Shortlist:
    """The best, the best first, with why.

    `people` and `asks` are rows of the crowd and of the asks, `scores` (found,), `parts` (found, parts) by `Part`,
    whose sums are the scores, and `lacks` (found, criteria) by `Criterion`: `UNKNOWN` where nobody knows.
    """

    people: Longs
    asks: Longs
    scores: Longs
    parts: Ints
    lacks: Ints


def find_people(market: Market, *, ask: int, most: int = 50, seed: int = 0) -> Shortlist:
    """Give the best people for the ask in this row, of whom nothing is known to be lacking; ties fall by lot.

    Exact, and the same bits for the same seed. Time grows with whoever is near and has the rarest skill.
    """
    best = Best(np.empty(most, np.int64), np.empty(most, np.int64))
    parts, lacks = np.empty((most, len(Part)), np.int32), np.empty((most, len(Criterion)), np.int32)
    size = list_best_people(market.ground, ask, seed, best, market.scratch, parts, lacks)
    return Shortlist(
        people=best.rows[:size],
        asks=np.full(size, ask),
        scores=best.keys[:size] >> LOTS,
        parts=parts[:size],
        lacks=lacks[:size],
    )


def find_near(market: Market, *, ask: int, most: int = 50, seed: int = 0, leeway: Leeway = LEEWAY) -> Shortlist:
    """Give the best people for whom exactly one criterion is known to lack, and by no more than `leeway`.

    What could make them fit is told by `REMEDIES` for the one criterion that lacks. Linear in people.
    """
    best = _make_best(most)
    find_best_near(market.ground, ask, leeway, seed, best, np.empty(len(Criterion), np.int32))
    return _explain_best(market, best, ask=ask)


def find_asks(market: Market, *, person: int, most: int = 50, seed: int = 0) -> Shortlist:
    """Give the best asks for the person in this row, by the same rules; ties fall by lot. Linear in asks."""
    best = _make_best(most)
    find_best_asks(market.ground, person, seed, best)
    found = best.rows[best.rows != UNKNOWN]
    return _explain(market, people=np.full(len(found), person), asks=found, keys=best.keys)


def match_all(market: Market, *, most: int = 50, seed: int = 0, executor: Executor | None = None) -> tuple[Ints, Ints]:
    """Give the rows of the best people for every ask, and their scores; both (asks, most), `UNKNOWN` beyond the last.

    The same lists as `find_people`, asks shared out over the threads of `executor`.
    """
    asks = len(market.asks.asks)
    rows, scores = np.empty((asks, most), np.int32), np.empty((asks, most), np.int32)
    # Neighbours one after the other: whoever is near the one is still at hand for the next.
    order = np.lexsort((market.asks.asks["east"] // CELL, market.asks.asks["north"] // CELL))

    def search(first: int) -> None:
        some = order[first : first + SHARE]
        found, keys = np.empty((2, len(some), most), np.int64)
        find_best_people(market.ground, some, seed, found, keys, market.scratch)
        rows[some], scores[some] = found, keys >> LOTS

    shares: Iterable[int] = range(0, asks, SHARE)
    list((executor.map if executor else map)(search, shares))
    return rows, scores


def _make_scratch(market: Market) -> Scratch:
    map, asks = market.crowd.map, market.asks.asks
    # Each skill is a term, and so are a sector and an occupation.
    terms = np.max(asks["wished_until"] - asks["required_from"], initial=0) + 2
    spans, marks = np.empty((len(map.radii) * map.height, 2), np.int64), np.empty((terms, 4), np.int64)
    return Scratch(spans=spans, marks=marks, block=make_block(BLOCK))


def _make_best(most: int) -> Best:
    return Best(np.full(most, UNKNOWN), np.full(most, UNKNOWN))


def _explain_best(market: Market, best: Best, *, ask: int) -> Shortlist:
    found = best.rows[best.rows != UNKNOWN]
    return _explain(market, people=found, asks=np.full(len(found), ask), keys=best.keys)


def _explain(market: Market, *, people: Longs, asks: Longs, keys: Longs) -> Shortlist:
    parts, lacks = np.empty((len(people), len(Part)), np.int32), np.empty((len(people), len(Criterion)), np.int32)
    ground = market.ground
    explain_pairs(ground.both, people, asks, ground.weights, parts, lacks)
    return Shortlist(people=people, asks=asks, scores=keys[: len(people)] >> LOTS, parts=parts, lacks=lacks)
