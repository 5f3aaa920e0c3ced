"""Rounds as they were kept: what went in, read back to the bit, and the market to search in, made once a process."""

from functools import lru_cache
from typing import TYPE_CHECKING

from sluitend.areas.matching.models import MatchAsk, MatchOffer, MatchRound
from sluitend.areas.matching.playing import Hand, build_market
from sluitend.areas.matching.writing import read_ask, read_offer
from sluitend.compute.matching.criteria import Weights

if TYPE_CHECKING:
    from sluitend.compute.matching.searching import Market


def find_last_round(organisation_id: int | None) -> MatchRound | None:
    """Give the newest round of a municipality that was made."""
    return MatchRound.objects.filter(organisation=organisation_id).are_made().first()


def read_hand(made: MatchRound) -> Hand:
    """Give what went into a round."""
    offers = MatchOffer.objects.filter(round=made).order_by("person").values_list("person", "words", "priority")
    asks = MatchAsk.objects.filter(round=made).order_by("demand").values_list("demand", "words", "places")
    offered, asked = list(offers), list(asks)
    return Hand(
        offers=[read_offer(number, words) for number, words, _ in offered],
        asks=[read_ask(number, words) for number, words, _ in asked],
        priorities=[priority for *_, priority in offered],
        places=[places for *_, places in asked],
        weights=Weights(*made.weights),
        seed=made.seed,
    )


def open_market(made: MatchRound) -> "Market":
    """Give the market of a round; it never changes, so that it is read once for each round and process."""
    return _open_market(made.pk, made.inputs)


@lru_cache(maxsize=2)
def _open_market(round_id: int, _inputs: str) -> "Market":
    return build_market(read_hand(MatchRound.objects.get(id=round_id)))
