"""Ending: a placement stops on a day and for a reason, and in the same act it is promised what comes after it."""

from datetime import date, datetime

from sluitend.areas.placements.models import Placement, PlacementMark
from sluitend.compute.promises.rules import KEPT, RELEASED
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Opening, Settling, close_promises, follow_up, note_evidence, return_to_means

NO_LONGER_NEEDED = "no_longer_needed"


def close_placement(
    placement: Placement,
    *,
    on: date,
    ending: str,
    because: str,
    following: Opening,
    actor: Actor,
    at: datetime,
) -> None:
    """End a placement: its place is free again, and whoever is in the book has the next promise at the same commit."""
    told = {"ending": ending, "ended_on": on, "ended_because": because, "ended_at": at}
    Placement.objects.filter(id=placement.pk).update(**told)
    if placement.promise.state == "open":
        reviewed = [placement.promise]
        settling = Settling(state=KEPT, evidence="ended", reference=because[:200])
        note_evidence(reviewed, settling=settling, actor=actor, at=at)
        close_promises(reviewed, state=KEPT, at=at)
        follow_up(reviewed, at=at, opening=following)
    waiting = PlacementMark.objects.filter(agreement__placement=placement.pk, promise__state="open")
    # What was still to be signed is not waited for any more.
    asked = Promise.objects.filter(id__in=list(waiting.values_list("promise", flat=True)))
    close_promises(list(asked), state=RELEASED, at=at, reason=NO_LONGER_NEEDED)
    if placement.draw_id:
        return_to_means(placement.draw_id, at=at)
