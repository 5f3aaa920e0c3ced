"""Drafts that are held while somebody changes or ends them."""

from sluitend.areas.schedules.models import Schedule
from sluitend.areas.schedules.states import DRAFT
from sluitend.gate.actor import Actor
from sluitend.gate.errors import ChangedMeanwhile, NotFound


def lock_draft(actor: Actor, schedule_id: int) -> Schedule:
    """Give a draft of the actor's municipality, locked; of two who end one the second is told."""
    found = Schedule.objects.within(actor).select_for_update(no_key=True).filter(id=schedule_id).first()
    if found is None:
        raise NotFound
    if found.state != DRAFT:
        raise ChangedMeanwhile
    return found
