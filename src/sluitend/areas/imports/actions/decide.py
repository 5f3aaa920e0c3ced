"""Decide: a person says who a row is about, or whether somebody leaves; never the machine."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.models import BatchRow
from sluitend.areas.imports.pen.locking import lock_batch
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Person
from sluitend.parties.reasons import OUTFLOW_REASONS

CHOICES_BY_VERDICT = {"conflict": ("person", "new", "skip"), "gone": ("leave", "skip")}


@act("decide_row")
def decide_row(
    *, actor: Actor, at: datetime, row_id: int, choice: str, person_id: int | None = None, because: str = ""
) -> Outcome[None]:
    """Decide one conflict or one exit; it is carried out with the batch, and can be decided anew until then."""
    row = BatchRow.objects.within(actor).filter(id=row_id).first()
    if row is None:
        raise NotFound
    lock_batch(actor, row.batch_id, states=("matched", "applied"))
    if choice not in CHOICES_BY_VERDICT.get(row.verdict, ()):
        raise Invalid(
            _("Dit kan niet worden gekozen."), _("Alleen een conflict of een vertrek wordt beslist."), _("Ga terug.")
        )
    _check_choice(row, choice, person_id, because)
    # Two who decide at once: whoever comes second sees what the first decided and may change it, until it is applied.
    decided = BatchRow.objects.filter(id=row_id, applied_at=None).update(
        decision=choice,
        because=because,
        decided_by=actor.party_id,
        **({"person_id": person_id, "other_id": row.other_id and _find_other(row, person_id)} if person_id else {}),
    )
    if not decided:
        raise Invalid(
            _("Deze rij is al doorgevoerd."), _("Een collega was u voor."), _("Draai zo nodig het bestand terug.")
        )
    about = tuple(number for number in (row.person_id, row.other_id) if number)
    return Outcome(value=None, about=about, object=f"row:{row_id}", fields=("decision",))


def _check_choice(row: BatchRow, choice: str, person_id: int | None, because: str) -> None:
    if choice == "person" and (not person_id or person_id not in (row.person_id, row.other_id)):
        raise Invalid(
            _("Kies welke persoon het is."),
            _("Een sleutel wijst deze persoon niet aan."),
            _("Kies er een uit de lijst."),
        )
    if choice == "leave" and because not in OUTFLOW_REASONS:
        raise Invalid(
            _("Deze reden is niet bekend."), _("Uitstroom telt alleen met een vaste reden."), _("Kies een reden.")
        )
    if choice == "new" and row.bsn_hash and Person.objects.filter(bsn_hash=bytes(row.bsn_hash)).exists():
        raise Invalid(
            _("Dit kan geen nieuwe persoon zijn."),
            _("Het BSN staat al bij iemand in het boek."),
            _("Kies deze persoon, of doe niets met de rij."),
        )


def _find_other(row: BatchRow, person_id: int | None) -> int | None:
    """Whoever was not chosen stays known as the other, so that the choice can be made anew."""
    return row.other_id if person_id == row.person_id else row.person_id
