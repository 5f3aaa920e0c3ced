"""Discharge: benefit ends for a coded reason; the person leaves the book, or stays with aftercare."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_person, release_all, require_taker
from sluitend.parties.pen import end_spell, note_leaving
from sluitend.parties.reasons import OUTFLOW_REASONS


@act("discharge_person")
def discharge_person(
    *, actor: Actor, at: datetime, person_id: int, because: str, aftercare: Opening | None = None
) -> Outcome[None]:
    """End the benefit of a person; with `aftercare` they stay covered by it, without they leave the book."""
    if because not in OUTFLOW_REASONS:
        raise Invalid(
            _("Deze reden is niet bekend."), _("Uitstroom telt alleen met een vaste reden."), _("Kies een reden.")
        )
    person = lock_person(actor, person_id)
    released = release_all(person_id, at=at, reason=because)
    end_spell(person_id, ended_on=find_day(at), because=because)
    if aftercare:
        require_taker(actor, aftercare.owner_id)
        pack = find_pack(person.party.organisation_id)
        draft_promise(aftercare, beneficiary_id=person_id, pack=pack, at=at).save(force_insert=True)
    else:
        note_leaving(person_id, left_on=find_day(at), because=because)
    fields = ("spell", "promises") if aftercare else ("spell", "promises", "active")
    return Outcome(value=None, about=(person_id,), object=f"promises:{released}", fields=fields)
