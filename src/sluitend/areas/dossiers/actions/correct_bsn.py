"""Rectification of a BSN: it passes the eleven-test, belongs to nobody else, and leaves a sealed trace."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.models import Correction
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import BsnElsewhere, Invalid
from sluitend.ledger.pen import lock_anybody
from sluitend.parties.bsn import check_bsn, hash_bsn, seal_bsn
from sluitend.parties.models import Person
from sluitend.parties.pen import note_bsn, note_rectified

FIELD = "bsn"


@act("correct_bsn")
def correct_bsn(*, actor: Actor, at: datetime, person_id: int, bsn: str, because: str) -> Outcome[int]:
    """Put a BSN right, or take a wrong one away ("") while the right one is not known yet."""
    person, because = lock_anybody(actor, person_id), because.strip()
    if not because:
        raise Invalid(
            _("Er is geen reden gegeven."), _("Bij een verbetering hoort waarom."), _("Schrijf op wat er niet klopte.")
        )
    bsn = check_bsn(bsn) if bsn.strip() else ""
    hashed = hash_bsn(bsn) if bsn else None
    _require_news(person, hashed)
    sealed = seal_bsn(bsn) if bsn else None
    note_bsn(person_id, sealed=sealed, hashed=hashed)
    note_rectified(person_id, field=FIELD)
    trace = Correction.objects.create(
        person=person,
        field=FIELD,
        before_bsn_sealed=person.bsn_sealed,
        after_bsn_sealed=sealed,
        because=because,
        at=at,
        by_id=actor.party_id,
    )
    return Outcome(value=trace.id, about=(person_id,), object=f"correction:{trace.id}", fields=(FIELD,))


def _require_news(person: Person, hashed: bytes | None) -> None:
    """Refuse what stands there already, and what is somebody else's: then there may be two files of one person."""
    if hashed == (bytes(person.bsn_hash) if person.bsn_hash else None):
        raise Invalid(_("Er is niets veranderd."), _("Dit stond er al."), _("Vul in wat er moet staan, of ga terug."))
    if hashed and Person.objects.filter(bsn_hash=hashed).exists():
        raise BsnElsewhere
