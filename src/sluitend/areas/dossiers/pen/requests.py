"""Requests: found with their person locked, so that two who answer at once do so one after the other."""

from sluitend.areas.dossiers.models import RightsRequest
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound
from sluitend.ledger.pen import lock_anybody


def find_request(actor: Actor, request_id: int) -> RightsRequest:
    """Give a request of somebody within the actor's scope."""
    person_id = RightsRequest.objects.filter(id=request_id).values_list("person", flat=True).first()
    if person_id is None:
        raise NotFound
    lock_anybody(actor, person_id)
    # Read after the lock: what a colleague answered a moment ago must be seen.
    near = "person__party", "promise__beneficiary__organisation__as_organisation"
    return RightsRequest.objects.select_related(*near).get(id=request_id)
