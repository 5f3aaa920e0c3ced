"""Rounds: somebody asks for one, and the background makes it from the book as it then stands."""

from datetime import datetime

from sluitend.areas.matching.models import MatchOffer, MatchRound
from sluitend.areas.matching.pen import make_round
from sluitend.areas.matching.rows import find_stop
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import MatchingStopped, NotFound

SEEDS = 2**31


@act("request_match_round")
def request_match_round(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Ask for all people and demands to be laid side by side anew; whoever asks while one waits, waits along.

    The moment is the seed, so that nobody chooses the lots.
    """
    if actor.organisation_id is None:
        raise NotFound
    if find_stop(actor.organisation_id):
        raise MatchingStopped
    asked, _is_new = MatchRound.objects.get_or_create(
        organisation_id=actor.organisation_id,
        made_at=None,
        defaults={"asked_at": at, "asked_by_id": actor.party_id, "seed": int(at.timestamp() * 1000) % SEEDS},
    )
    return Outcome(value=asked.pk, object=f"match_round:{asked.pk}", fields=("match_round",))


@act("make_match_rounds")
def make_match_rounds(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Make the round that is waited for longest; whoever was laid in it, can read so. Gives how many were made."""
    waiting = MatchRound.objects.within(actor).filter(made_at=None).order_by("id")
    asked = waiting.select_for_update(no_key=True, skip_locked=True).first()
    if asked is None:
        return Outcome(value=0, object="match_rounds")
    if find_stop(asked.organisation_id):
        asked.delete()
        return Outcome(value=0, object="match_rounds", fields=("match_round",))
    make_round(asked, at=at)
    people = MatchOffer.objects.filter(round=asked).order_by("person").values_list("person", flat=True)
    return Outcome(value=1, about=tuple(people), object=f"match_round:{asked.pk}", fields=("match_round",))
