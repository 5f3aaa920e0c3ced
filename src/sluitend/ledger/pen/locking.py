"""Locking: people first and in order of number, then what is promised to them; and who may take work."""

from collections.abc import Iterable, Sequence

from django.db import connection
from django.utils.translation import gettext_lazy as _

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotActive, NotFound, StillActive
from sluitend.gate.grants import ALL
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person
from sluitend.parties.models.party import OUTSIDE
from sluitend.parties.models.scoping import ask_owners, find_owners
from sluitend.parties.reasons import MERGED

# Only locks: which of the promises may be seen is asked after it.
LOCK = """
    SELECT FROM parties_person WHERE party_id IN (SELECT beneficiary_id FROM ledger_promise WHERE id = ANY(%s))
    ORDER BY party_id FOR NO KEY UPDATE
"""
# Written out, as nearly every act on promises begins with it.
FIND = "SELECT * FROM ledger_promise WHERE id = ANY(%s) AND {} ORDER BY id"


def lock_people(ids: Iterable[int], *, within: Actor | None = None) -> list[Person]:
    """Lock people in order of number, so that two acts on the same people wait instead of deadlock.

    With an actor, those of them within that actor's scope.
    """
    reach = Person.objects.within(within) if within else Person.objects.all()
    people = reach.select_for_update(no_key=True, of=("self",)).select_related("party")
    return list(people.filter(party__in=set(ids)).order_by("party"))


def lock_anybody(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's scope; whether they are still in the book or not.

    Asked and locked at once: whoever waits here is asked again, as it stands when the lock is free.
    """
    mine = Person.objects.within(actor).filter(party=person_id)
    person = mine.select_for_update(no_key=True, of=("self",)).select_related("party").first()
    if person is None:
        raise NotFound
    return person


def lock_person(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's scope and still in the book."""
    person = lock_anybody(actor, person_id)
    if not person.active:
        raise NotActive
    return person


def lock_former(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's scope and no longer in the book."""
    person = lock_anybody(actor, person_id)
    if person.active:
        raise StillActive
    if person.left_because == MERGED:
        raise NotFound
    return person


def require_owners(actor: Actor, owners: set[int]) -> None:
    """Refuse first promises by owners outside the actor's scope, and coming in without any promise."""
    if not owners:
        raise Invalid(
            _("Er is geen eerste toezegging."), _("Niemand komt binnen zonder toezegging."), _("Kies er een.")
        )
    if find_owners(actor.scope, actor).filter(id__in=owners).count() != len(owners):
        raise NotFound


def require_taker(actor: Actor, owner_id: int) -> None:
    """Refuse an owner outside the actor's own organisation; within it, other teams may take work too."""
    if owner_id == actor.party_id:
        return
    takers = Party.objects.exclude(kind__in=OUTSIDE).filter(id=owner_id)
    if actor.organisation_id is not None:
        takers = takers.filter(organisation=actor.organisation_id)
    if not takers.exists():
        raise NotFound


def find_promises(actor: Actor, ids: Sequence[int]) -> list[Promise]:
    """Give these promises with their people locked, or refuse when one lies outside the actor's scope."""
    wanted = sorted(set(ids))
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [wanted])
    # Read after the lock: what a colleague did a moment ago must be seen.
    reach, values = _ask_reach(actor)
    promises = list(Promise.objects.raw(FIND.format(reach), [wanted, *values]))
    if len(promises) != len(wanted):
        raise NotFound
    return promises


def _ask_reach(actor: Actor) -> tuple[str, list[int | None]]:
    """Give in SQL which promises are within an actor's scope: those of the owners whom the actor may speak for."""
    if actor.scope == ALL:
        return "TRUE", []
    owners, values = ask_owners(actor.scope, actor)
    return f"owner_id = ANY(ARRAY({owners}))", values
