"""Consent: whoever was put forward says yes or no to what the employer would see, and can take it back at once."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.locking import lock_asked
from sluitend.areas.introductions.models import CONSENTS, GIVEN, Candidate
from sluitend.compute.promises.rules import RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import close_promises


@act("record_my_consent")
def record_my_consent(*, actor: Actor, at: datetime, candidate_id: int, consent: str) -> Outcome[None]:
    """Let a resident say what an employer may see of them, or that it may see nothing any more."""
    return _write(lock_asked(actor, candidate_id), consent, actor, at)


@act("record_consent")
def record_consent(*, actor: Actor, at: datetime, candidate_id: int, consent: str) -> Outcome[None]:
    """Write down what somebody said on the telephone or across the table; it holds for this session alone."""
    return _write(lock_asked(actor, candidate_id), consent, actor, at)


def _write(candidate: Candidate, consent: str, actor: Actor, at: datetime) -> Outcome[None]:
    """Write the answer; from a no on, in the same moment, nobody outside sees anything."""
    if consent not in CONSENTS:
        raise Invalid(
            _("Het antwoord ontbreekt."),
            _("Zonder een duidelijk ja ziet de werkgever niets."),
            _("Kies een van de antwoorden."),
        )
    Candidate.objects.filter(id=candidate.id).update(
        consent=consent,
        consented_at=at,
        consented_by=actor.party_id,
        is_shown=candidate.is_shown and consent in GIVEN,
    )
    if consent not in GIVEN and candidate.promise_id:
        waiting = Promise.objects.are_open().filter(id=candidate.promise_id)
        close_promises(list(waiting), state=RELEASED, at=at, reason="person_declined")
    about, fields = (candidate.person_id,), ("consent",)
    return Outcome(value=None, about=about, object=f"session:{candidate.session_id}", fields=fields)
