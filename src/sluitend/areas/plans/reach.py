"""Who may do something about a person, besides looking: colleagues read along, and one of them writes."""

from dataclasses import replace

from sluitend.gate.actor import Actor
from sluitend.gate.grants import find_scope
from sluitend.parties.models import Person


def is_within_reach(person: Person, *, actor: Actor, act: str) -> bool:
    """Tell whether the actor may do this act about somebody who is in the book, so that a page offers it."""
    scope = find_scope(role=actor.role, act=act)
    if scope is None or not person.active:
        return False
    return Person.objects.within(replace(actor, scope=scope)).filter(party=person.pk).exists()
