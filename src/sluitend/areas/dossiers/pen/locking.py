"""Finding the person whose rights are at hand: somebody who left has them too."""

from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound
from sluitend.ledger.pen import lock_people
from sluitend.parties.models import Person


def lock_anybody(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's scope; whether they are still in the book or not."""
    people = lock_people([person_id])
    if not people or not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
    return people[0]
