"""Putting somebody forward: a person decides it, says why, and what the employer would see is written down."""

from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.blinding import draft_offer, require_blind
from sluitend.areas.introductions.locking import lock_session
from sluitend.areas.introductions.models import Candidate
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import lock_person


@act("propose_candidate")
def propose_candidate(
    *, actor: Actor, at: datetime, session_id: int, person_id: int, because: str, words: str = ""
) -> Outcome[int]:
    """Put somebody forward for a session; nobody outside sees it until the person agrees to what stands there."""
    session = lock_session(actor, session_id)
    person = lock_person(actor, person_id)
    if actor.party_id is None:
        raise NotFound
    if not because.strip():
        raise Invalid(
            _("De reden ontbreekt."),
            _("Iemand voordragen is een besluit van een mens, dat anderen kunnen nalezen."),
            _("Schrijf op waarom dit werk bij deze persoon past."),
        )
    pack = find_pack(session.employer.municipality_id)
    require_blind(words, person=person, pack=pack, today=find_day(at))
    last = Candidate.objects.filter(session=session_id).aggregate(last=Max("number"))["last"]
    candidate = Candidate.objects.create(
        session=session,
        person=person,
        number=(last or 0) + 1,
        because=because.strip(),
        put_by_id=actor.party_id,
        put_at=at,
        **draft_offer(person, words=words.strip()).list_columns(),
    )
    fields = ("candidate", "profile")
    return Outcome(value=candidate.id, about=(person_id,), object=f"session:{session_id}", fields=fields)
