"""Apply, approve and undo: somebody says what is done with a batch; the work itself is done piece by piece."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.models import Batch, BatchRow
from sluitend.areas.imports.objections import Objection, find_objections
from sluitend.areas.imports.pen.locking import lock_batch
from sluitend.areas.imports.rows import add_up, count_groups
from sluitend.areas.imports.verdicts import TOGETHER
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, OwnFile
from sluitend.ledger.packs import find_pack


@act("apply_batch")
def apply_batch(*, actor: Actor, at: datetime, batch_id: int, verdicts: Sequence[str] = TOGETHER) -> Outcome[None]:
    """Let the rows with these verdicts be carried out, with every conflict and exit that was decided."""
    batch = lock_batch(actor, batch_id, states=("matched", "applied"))
    chosen = [verdict for verdict in TOGETHER if verdict in verdicts]
    if not batch.approved_at and _find_objections(batch, at):
        raise Invalid(
            _("Dit bestand wordt niet doorgevoerd."),
            _("Er verandert te veel tegelijk; waarschijnlijk is een kolom verschoven of ontbreken er mensen."),
            _("Kijk bij de bezwaren, wijs de kolommen anders aan, of laat een collega het bestand goedkeuren."),
        )
    Batch.objects.filter(id=batch.id).update(state="applying", chosen=" ".join(chosen), closed_at=None)
    return Outcome(value=None, object=f"batch:{batch.id}", fields=tuple(chosen))


@act("approve_batch")
def approve_batch(*, actor: Actor, at: datetime, batch_id: int, because: str) -> Outcome[None]:
    """Say that a file is right although it is improbable; never who read it in, and never without a reason."""
    batch = lock_batch(actor, batch_id, states=("matched", "applied"))
    if actor.party_id is not None and actor.party_id == batch.by_id:
        raise OwnFile
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."), _("Wie later kijkt, wil weten waarom."), _("Schrijf kort waarom het klopt.")
        )
    if not _find_objections(batch, at):
        raise Invalid(
            _("Er valt niets goed te keuren."), _("Tegen dit bestand is geen bezwaar."), _("Voer het gewoon door.")
        )
    approved = {"approved_at": at, "approved_by": actor.party_id, "approved_because": because.strip()}
    Batch.objects.filter(id=batch.id).update(**approved)
    return Outcome(value=None, object=f"batch:{batch.id}", fields=("objections",))


def _find_objections(batch: Batch, at: datetime) -> list[Objection]:
    pack = find_pack(batch.organisation_id)
    totals = add_up(count_groups(BatchRow.objects.filter(batch=batch)))
    return find_objections(totals, pack=pack, on=find_day(at))


@act("undo_batch")
def undo_batch(*, actor: Actor, at: datetime, batch_id: int) -> Outcome[None]:
    """Let everything that a batch changed be taken back, as far as nobody changed it since."""
    batch = lock_batch(actor, batch_id, states=("applied", "applying"))
    if batch.closed_at and not BatchRow.objects.filter(batch=batch).exists():
        raise Invalid(
            _("Dit bestand kan niet meer worden teruggedraaid."),
            _("De rijen zijn dertig dagen na het afsluiten gewist."),
            _("Verbeter per persoon wat niet klopt."),
        )
    Batch.objects.filter(id=batch.id).update(state="undoing", closed_at=None)
    return Outcome(value=None, object=f"batch:{batch.id}", fields=("rows",))


@act("close_batch")
def close_batch(*, actor: Actor, at: datetime, batch_id: int) -> Outcome[None]:
    """Lay a file aside that is not carried out; its rows are wiped thirty days later."""
    batch = lock_batch(actor, batch_id, states=("staged", "matched"))
    Batch.objects.filter(id=batch.id).update(state="dropped", closed_at=at)
    return Outcome(value=None, object=f"batch:{batch.id}", fields=("state",))
