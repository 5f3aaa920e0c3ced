"""Locking a placement: the person first, as every act on people does, and then the placement."""

from sluitend.areas.placements.models import Placement
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound, PlacementEnded
from sluitend.ledger.pen import lock_anybody


def lock_placement(actor: Actor, placement_id: int) -> Placement:
    """Give a placement that runs of somebody in the actor's scope, locked; also of somebody who left to that work."""
    person_id = Placement.objects.filter(id=placement_id).values_list("person", flat=True).first()
    if person_id is None:
        raise NotFound
    person = lock_anybody(actor, person_id)
    placement = Placement.objects.select_related("promise", "employer__party").get(id=placement_id)
    if placement.ended_at:
        raise PlacementEnded
    # The one that was locked, so that whether they are still in the book is asked once.
    placement.person = person
    return placement
