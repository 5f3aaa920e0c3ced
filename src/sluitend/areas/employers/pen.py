"""The pen of this room: locks employers and what they asked, and finds who answers them."""

from sluitend.areas.employers.models import AccountManager, Demand, Employer
from sluitend.gate.actor import Actor
from sluitend.gate.errors import DemandEnded, NotFound


def lock_employer(actor: Actor, employer_id: int) -> Employer:
    """Give an employer in the actor's scope, locked, so that two acts on one file wait for each other."""
    found = Employer.objects.within(actor).filter(party=employer_id)
    employer = found.select_for_update(no_key=True, of=("self",)).select_related("party__organisation").first()
    if employer is None:
        raise NotFound
    return employer


def lock_demand(actor: Actor, demand_id: int) -> Demand:
    """Give an open demand in the actor's scope, locked."""
    found = Demand.objects.within(actor).filter(id=demand_id).select_for_update(no_key=True, of=("self",))
    demand = found.select_related("employer__party", "promise__beneficiary").first()
    if demand is None:
        raise NotFound
    if demand.ended_at:
        raise DemandEnded
    return demand


def find_speaker(actor: Actor, employer_id: int) -> int:
    """Give who answers an employer: its account manager while there is one who is present, or else whoever acts."""
    manager = AccountManager.objects.filter(employer=employer_id, until_on=None, staff__present=True)
    speaker = manager.values_list("staff", flat=True).first() or actor.party_id
    if speaker is None:
        raise NotFound
    return speaker
