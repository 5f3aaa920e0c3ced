"""Bidding: people bid for places until nobody wants another, which leaves each place with a price.

The auction of Bertsekas (1988) with places that hold several people: whoever is outbid bids again for what then suits
them best, or stays without when every place costs more than it is worth to them.
"""

from typing import NamedTuple

from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.heaping import add_best
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import Longs


class Bids(NamedTuple):
    """What people may bid for and who holds what, all in whole points.

    Of person p the edges `starts[p]` to `starts[p + 1]` lead to `places` with `values`. Place j holds at most
    `ends[j + 1] - ends[j]` people: the first `counts[j]` of `holders` from `ends[j]` on, a heap by their
    `bids`; its price is the least of these when it is full, and else nought.
    """

    starts: Longs
    places: Longs
    values: Longs
    ends: Longs
    counts: Longs
    holders: Longs
    bids: Longs
    prices: Longs


@make_kernel
def _choose_place(bids: Bids, person: int) -> tuple[int, int, int]:
    """Give the edge that is worth most after its price, what it is worth then, and the next best, nought at least."""
    chosen, best, second = UNKNOWN, 0, 0
    for edge in range(bids.starts[person], bids.starts[person + 1]):
        place = bids.places[edge]
        worth = bids.values[edge] - bids.prices[place]
        if worth > best:
            chosen, best, second = edge, worth, best
        elif worth > second:
            second = worth
    return chosen, best, second


@make_kernel
def _bid(bids: Bids, person: int, place: int, points: int) -> int:
    """Let somebody hold a place, and give whom that leaves without."""
    first, last, count = bids.ends[place], bids.ends[place + 1], bids.counts[place]
    outbid = bids.holders[first] if count == last - first else UNKNOWN
    bids.counts[place] = add_best(bids.bids[first:last], bids.holders[first:last], count, points, person)
    if bids.counts[place] == last - first:
        bids.prices[place] = bids.bids[first]
    return int(outbid)


@make_kernel
def settle_bids(bids: Bids, waiting: Longs, step: int) -> None:
    """Let people bid in the order in which they wait until all hold a place or want none at its price.

    Each bid is `step` above what would make somebody like the next best as much, so that nobody holds a place that is
    more than `step` below their best. `waiting` (people,) is used up.
    """
    first, size = 0, len(waiting)
    while size:
        person = waiting[first]
        first = (first + 1) % len(waiting)
        size -= 1
        edge, best, second = _choose_place(bids, person)
        if edge != UNKNOWN:
            place = bids.places[edge]
            outbid = _bid(bids, person, place, bids.prices[place] + best - second + step)
            if outbid != UNKNOWN:
                waiting[(first + size) % len(waiting)] = outbid
                size += 1


@make_kernel
def tell_outcome(bids: Bids, edges: Longs) -> int:
    """Write down the edge of each person, and give what no outcome is worth more than.

    At any prices, nobody is worth more than the best that a place leaves them and no place more than its price for
    each that it holds (weak duality).
    """
    bound = 0
    for place in range(len(bids.prices)):
        bound += bids.prices[place] * (bids.ends[place + 1] - bids.ends[place])
        for at in range(bids.ends[place], bids.ends[place] + bids.counts[place]):
            edges[bids.holders[at]] = place
    for person in range(len(edges)):
        place, edges[person] = edges[person], UNKNOWN
        for edge in range(bids.starts[person], bids.starts[person + 1]):
            if bids.places[edge] == place:
                edges[person] = edge
        bound += _choose_place(bids, person)[1]
    return bound
