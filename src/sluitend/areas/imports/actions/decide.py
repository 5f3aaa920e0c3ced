"""Decide: a person says who rows are about, whether people leave, and what is left out; never the machine."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.models import BatchRow
from sluitend.areas.imports.pen.locking import lock_batch
from sluitend.areas.imports.verdicts import CHOICES_BY_VERDICT, CHOICES_TOGETHER, REFUSALS, TAKE_BACK
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Party, Person
from sluitend.parties.reasons import OUTFLOW_REASONS

REASONS: dict[str, Container[str]] = {"leave": OUTFLOW_REASONS, "refuse": REFUSALS}


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What came of one row: decided, or why not (`applied`, `other` or `missing`)."""

    row_id: int
    line: int
    name: str
    fault: str = ""


@act("decide_row")
def decide_row(
    *, actor: Actor, at: datetime, row_id: int, choice: str, person_id: int | None = None, because: str = ""
) -> Outcome[None]:
    """Decide one row; it is carried out or left out with the batch, and can be decided anew until then."""
    row = BatchRow.objects.within(actor).filter(id=row_id).first()
    if row is None:
        raise NotFound
    lock_batch(actor, row.batch_id, states=("matched", "applied"))
    if choice not in CHOICES_BY_VERDICT.get(row.verdict, ()):
        raise Invalid(
            _("Dit kan niet worden gekozen."), _("Over deze rij valt dat niet te beslissen."), _("Kies iets anders.")
        )
    _check_choice(row, choice, person_id, because)
    # Two who decide at once: whoever comes second sees what the first decided and may change it, until it is applied.
    decided = BatchRow.objects.filter(id=row_id, applied_at=None).update(
        **_write_decision(actor, choice, because),
        **({"person_id": person_id, "other_id": row.other_id and _find_other(row, person_id)} if person_id else {}),
    )
    if not decided:
        raise Invalid(
            _("Deze rij is al doorgevoerd."), _("Een collega was u voor."), _("Draai zo nodig het bestand terug.")
        )
    about = tuple(number for number in (row.person_id, row.other_id) if number)
    return Outcome(value=None, about=about, object=f"row:{row_id}", fields=("decision",))


@act("decide_rows")
def decide_rows(
    *, actor: Actor, at: datetime, batch_id: int, row_ids: Sequence[int], choice: str, because: str = ""
) -> Outcome[tuple[Decided, ...]]:
    """Give many rows the same answer, and tell for each what came of it; one that cannot stops no other."""
    lock_batch(actor, batch_id, states=("matched", "applied"))
    _require_reason(choice, because)
    found = BatchRow.objects.within(actor).filter(batch=batch_id, id__in=set(row_ids))
    rows = {row.id: row for row in found.order_by("line", "id")}
    if not rows:
        raise NotFound
    faults = {row.id: _find_fault(row, choice) for row in rows.values()}
    right = [row_id for row_id, fault in faults.items() if not fault]
    BatchRow.objects.filter(id__in=right).update(**_write_decision(actor, choice, because))
    names = dict(Party.objects.filter(id__in=[row.person_id for row in rows.values()]).values_list("id", "name"))
    told = [
        Decided(row_id=row.id, line=row.line, name=_name(row, names), fault=faults[row.id]) for row in rows.values()
    ]
    missing = [Decided(row_id=row_id, line=0, name="", fault="missing") for row_id in row_ids if row_id not in rows]
    about = tuple(dict.fromkeys(row.person_id for row in rows.values() if row.person_id))
    return Outcome(value=(*told, *missing), about=about, object=f"batch:{batch_id}", fields=("decision",))


def _write_decision(actor: Actor, choice: str, because: str) -> dict[str, str | int | None]:
    if choice == TAKE_BACK:
        return {"decision": "", "because": "", "decided_by": None}
    return {"decision": choice, "because": because, "decided_by": actor.party_id}


def _find_fault(row: BatchRow, choice: str) -> str:
    """Tell why a row cannot have this answer; under the lock of its file nobody applies it meanwhile."""
    if row.applied_at:
        return "applied"
    return "" if choice in CHOICES_TOGETHER.get(row.verdict, ()) else "other"


def _name(row: BatchRow, names: dict[int, str]) -> str:
    return f"{row.first_name} {row.last_name}".strip() or names.get(row.person_id or 0, "")


def _check_choice(row: BatchRow, choice: str, person_id: int | None, because: str) -> None:
    if choice == "person" and (not person_id or person_id not in (row.person_id, row.other_id)):
        raise Invalid(
            _("Kies welke persoon het is."),
            _("Een sleutel wijst deze persoon niet aan."),
            _("Kies er een uit de lijst."),
        )
    _require_reason(choice, because)
    if choice == "new" and row.bsn_hash and Person.objects.filter(bsn_hash=bytes(row.bsn_hash)).exists():
        raise Invalid(
            _("Dit kan geen nieuwe persoon zijn."),
            _("Het BSN staat al bij iemand in het boek."),
            _("Kies deze persoon, of doe niets met de rij."),
        )


def _require_reason(choice: str, because: str) -> None:
    if choice in REASONS and because not in REASONS[choice]:
        raise Invalid(
            _("Deze reden is niet bekend."),
            _("Wie vertrekt en wat wordt weggelaten, krijgt een vaste reden."),
            _("Kies een reden."),
        )


def _find_other(row: BatchRow, person_id: int | None) -> int | None:
    """Whoever was not chosen stays known as the other, so that the choice can be made anew."""
    return row.other_id if person_id == row.person_id else row.person_id
