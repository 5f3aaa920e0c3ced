"""Playing a round: from what went in follows what comes out, the same bits each time, without the book.

The compiler behind the searches takes a second to load, which is waited for only where somebody searches.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from sluitend.areas.matching.rules import MOST_LISTED
from sluitend.areas.matching.writing import write_value
from sluitend.compute.matching.ask import Ask, build_asks
from sluitend.compute.matching.criteria import UNKNOWN, Weights
from sluitend.compute.matching.offer import Offer, build_offers
from sluitend.compute.matching.packing import Ints, Longs

if TYPE_CHECKING:
    from sluitend.compute.matching.assigning import Assignment, Choices
    from sluitend.compute.matching.searching import Market

# A fit without a single point is worth more than none.
LEAST_WORTH = 1


@dataclass(frozen=True, kw_only=True)
class Hand:
    """All that goes into a round: offers and asks in order of number, places of each ask, and points of priority.

    Nothing else is looked at, so that the same hand gives the same round.
    """

    offers: Sequence[Offer]
    asks: Sequence[Ask]
    places: Sequence[int]
    priorities: Sequence[int]
    weights: Weights
    seed: int

    def digest(self) -> str:
        """Give one number over all that goes in."""
        lines = [str((tuple(self.weights), self.seed))]
        lines += [f"{each.number} {first} {write_value(each)}" for each, first in zip(self.offers, self.priorities)]
        lines += [f"{each.number} {places} {write_value(each)}" for each, places in zip(self.asks, self.places)]
        return sha256("\n".join(lines).encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Played:
    """What comes out: the best for each ask, how much work fits whom, and who is proposed for what at which price.

    `listed` (asks, most) are numbers of people, `UNKNOWN` beyond the last, with their `scores`; `fits` (people,) counts
    the asks that fit, as many as are listed at most. `choices` are the pairs of places in offers and asks that
    `assignment` chose from.
    """

    listed: Longs
    scores: Ints
    fits: Longs
    choices: "Choices"
    assignment: "Assignment"
    priority_price: int

    def digest(self) -> str:
        """Give one number over all that comes out."""
        digest = sha256()
        for each in (self.listed, self.scores, self.fits, self.assignment.edges, self.assignment.prices):
            digest.update(np.ascontiguousarray(each).tobytes())
        return digest.hexdigest()


def build_market(hand: Hand) -> "Market":
    """Give what searches look in."""
    from sluitend.compute.matching.crowd import build_crowd
    from sluitend.compute.matching.searching import Market

    return Market(crowd=build_crowd(build_offers(hand.offers)), asks=build_asks(hand.asks), weights=hand.weights)


def run_round(hand: Hand) -> Played:
    """Search for every ask and every person, and propose people for places all at once."""
    from sluitend.compute.matching.assigning import weigh_priorities
    from sluitend.compute.matching.searching import find_asks, match_all

    market = build_market(hand)
    rows, scores = match_all(market, most=MOST_LISTED, seed=hand.seed)
    numbers = np.append(market.crowd.offers.people["number"], UNKNOWN)
    listed: Longs = numbers[rows]
    choices = _list_choices(hand, listed, scores)
    points = np.array(hand.priorities, np.int64)
    assignment, price = weigh_priorities(choices, points=points, seed=hand.seed)
    rows_of = [market.crowd.find_row(offer.number) for offer in hand.offers]
    fits = [len(find_asks(market, person=row, most=MOST_LISTED, seed=hand.seed).asks) for row in rows_of]
    return Played(
        listed=listed,
        scores=scores,
        fits=np.array(fits, np.int64),
        choices=choices,
        assignment=assignment,
        priority_price=price,
    )


def _list_choices(hand: Hand, listed: Longs, scores: Ints) -> "Choices":
    """Give who could go where: everybody on a list, for the work that it is of."""
    from sluitend.compute.matching.assigning import Choices

    asks, places = np.nonzero(listed != UNKNOWN)
    people = np.array([offer.number for offer in hand.offers], np.int64)
    return Choices(
        people=len(people),
        persons=np.searchsorted(people, listed[asks, places]),
        places=asks,
        values=scores[asks, places].astype(np.int64) + LEAST_WORTH,
        holds=np.array(hand.places, np.int64),
    )
