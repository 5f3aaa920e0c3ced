"""Finding a batch to work on: within reach, locked, and in a state in which the work makes sense."""

from collections.abc import Container

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.models import Batch
from sluitend.areas.imports.verdicts import STATES
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotFound


def lock_batch(actor: Actor, batch_id: int, *, states: Container[str]) -> Batch:
    """Give the batch, locked, when within the actor's reach and in one of these states."""
    batch = Batch.objects.select_for_update(no_key=True, of=("self",)).within(actor).filter(id=batch_id).first()
    if batch is None:
        raise NotFound
    if batch.state not in states:
        raise Invalid(
            _("Dit kan nu niet met dit bestand."),
            _("Het is intussen: %(state)s.") % {"state": STATES[batch.state]},
            _("Laad de pagina opnieuw en kijk wat er nu kan."),
        )
    return batch
