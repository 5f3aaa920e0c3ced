"""Discharge: benefit ends for a coded reason; the person leaves the book, or stays with aftercare."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_person, release_all, require_taker
from sluitend.parties.models import BenefitSpell, Person
from sluitend.parties.pen import end_spell, note_leaving
from sluitend.parties.reasons import OUTFLOW_REASONS


@act("discharge_person")
def discharge_person(
    *,
    actor: Actor,
    at: datetime,
    person_id: int,
    because: str,
    left_on: date | None = None,
    aftercare: Opening | None = None,
) -> Outcome[None]:
    """End the benefit of a person as of a day (today); with `aftercare` they stay covered, without they leave."""
    if because not in OUTFLOW_REASONS:
        raise Invalid(
            _("Deze reden is niet bekend."), _("Uitstroom telt alleen met een vaste reden."), _("Kies een reden.")
        )
    person = lock_person(actor, person_id)
    left_on = left_on or find_day(at)
    _require_day(person, left_on, today=find_day(at))
    released = release_all(person_id, at=at, reason=because)
    end_spell(person_id, ended_on=left_on, because=because)
    if aftercare:
        require_taker(actor, aftercare.owner_id)
        pack = find_pack(person.party.organisation_id)
        draft_promise(aftercare, beneficiary_id=person_id, pack=pack, at=at).save(force_insert=True)
    else:
        note_leaving(person_id, left_on=left_on, because=because)
    fields = ("spell", "promises") if aftercare else ("spell", "promises", "active")
    return Outcome(value=None, about=(person_id,), object=f"promises:{released}", fields=fields)


def _require_day(person: Person, left_on: date, *, today: date) -> None:
    """A benefit ends on a day that has come, and not before it began."""
    spell = BenefitSpell.objects.filter(person=person, ended_on=None).first()
    if left_on > today or left_on < (spell.started_on if spell else person.entered_on):
        raise Invalid(
            _("Deze dag kan niet."),
            _("Een uitkering eindigt vandaag of eerder, en niet vóór zij begon."),
            _("Kies een andere dag."),
        )
