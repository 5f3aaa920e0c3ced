"""What a resident sees of being put forward: to whom, exactly what would be shown, and what became of it."""

from datetime import datetime

from sluitend.areas.introductions.models import Candidate
from sluitend.areas.introductions.rows import CandidateRow, list_candidates
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person


@act("read_my_introductions")
def read_my_introductions(*, actor: Actor, at: datetime) -> Outcome[tuple[CandidateRow, ...]]:
    """Give for which employers the resident who asks was put forward, the newest first."""
    if actor.party_id is None or not Person.objects.within(actor).filter(party=actor.party_id).exists():
        raise NotFound
    rows = list_candidates(Candidate.objects.filter(person=actor.party_id).order_by("-put_at", "-id"))
    return Outcome(value=rows, about=(actor.party_id,), object=f"person:{actor.party_id}", fields=("candidate",))
