"""Doing a round again from what was kept: the same bits, or somebody should look into it."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.matching.models import MatchRound
from sluitend.areas.matching.playing import run_round
from sluitend.areas.matching.rounds import read_hand
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class Replay:
    """Whether what went in is still as it was kept, and whether the same came out of it.

    What went in differs when the file of somebody who took part was destroyed since, as the law asks.
    """

    round_id: int
    is_whole: bool
    is_same: bool
    found: str
    found_again: str


@act("digest_match_round")
def digest_match_round(*, actor: Actor, at: datetime, round_id: int) -> Outcome[Replay]:
    """Do a round again and hold both digests against those that were kept."""
    made = MatchRound.objects.within(actor).are_made().filter(id=round_id).first()
    if made is None:
        raise NotFound
    hand = read_hand(made)
    again = run_round(hand).digest()
    replay = Replay(
        round_id=round_id,
        is_whole=hand.digest() == made.inputs,
        is_same=again == made.found,
        found=made.found,
        found_again=again,
    )
    return Outcome(value=replay, object=f"match_round:{round_id}", fields=("match_round",))
