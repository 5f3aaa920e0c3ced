"""Means and draws: what pays for promises; more than there is cannot be drawn."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, NotOpen
from sluitend.ledger.models import Draw
from sluitend.ledger.pen import NewMeans, draw_on, find_promises, return_to_means, write_means
from sluitend.parties.models.scoping import find_owners


@act("add_means")
def add_means(*, actor: Actor, at: datetime, means: NewMeans) -> Outcome[int]:
    """Add a source on which promises can draw."""
    if not find_owners(actor.scope, actor).filter(id=means.organisation_id).exists():
        raise NotFound
    written = write_means(means)
    return Outcome(value=written.id, object=f"means:{written.id}", fields=("amount", "from_on", "until_on"))


@act("draw_means")
def draw_means(*, actor: Actor, at: datetime, promise_id: int, means_id: int, amount: int) -> Outcome[int]:
    """Let a promise take from a means; the database refuses more than it holds."""
    if amount <= 0:
        raise Invalid(
            _("Dit bedrag kan niet."), _("Een trekking is groter dan nul."), _("Vul een bedrag boven nul in.")
        )
    [promise] = find_promises(actor, [promise_id])
    if promise.state != "open":
        raise NotOpen
    draw = draw_on(means_id, promise=promise, amount=amount, at=at)
    return Outcome(value=draw.id, about=(promise.beneficiary_id,), object=f"draw:{draw.id}", fields=("amount",))


@act("return_draw")
def return_draw(*, actor: Actor, at: datetime, draw_id: int) -> Outcome[None]:
    """Give back what a promise took and does not need."""
    draw = Draw.objects.filter(id=draw_id, returned_at=None).select_related("promise").first()
    if draw is None:
        raise NotFound
    find_promises(actor, [draw.promise_id])
    return_to_means(draw_id, at=at)
    return Outcome(value=None, about=(draw.promise.beneficiary_id,), object=f"draw:{draw_id}", fields=("returned_at",))
