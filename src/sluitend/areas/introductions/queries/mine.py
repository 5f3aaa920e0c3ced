"""What a resident sees of being put forward: to whom, exactly what would be shown, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.introductions.models import Candidate
from sluitend.areas.introductions.rows import CandidateRow, find_video, list_candidates
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class MyIntroductions:
    """For which employers somebody was put forward, the newest first, and the link to their own film."""

    rows: tuple[CandidateRow, ...]
    video: str


@act("read_my_introductions")
def read_my_introductions(*, actor: Actor, at: datetime) -> Outcome[MyIntroductions]:
    """Give for which employers the resident who asks was put forward, the newest first."""
    if actor.party_id is None or not Person.objects.within(actor).filter(party=actor.party_id).exists():
        raise NotFound
    rows = list_candidates(Candidate.objects.filter(person=actor.party_id).order_by("-put_at", "-id"))
    mine = MyIntroductions(rows=rows, video=find_video(actor.party_id))
    return Outcome(
        value=mine, about=(actor.party_id,), object=f"person:{actor.party_id}", fields=("candidate", "video")
    )
