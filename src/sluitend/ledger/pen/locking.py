"""Locking: people first and in order of number, then what is promised to them; and who may take work."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotActive, NotFound, StillActive
from sluitend.gate.grants import ALL, ORGANISATION, SELF
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person
from sluitend.parties.models.party import OUTSIDE
from sluitend.parties.models.scoping import draft_question, find_owners
from sluitend.parties.reasons import MERGED

# Only locks: which of the promises may be seen is asked after it.
LOCK = """
    SELECT FROM parties_person WHERE party_id IN (SELECT beneficiary_id FROM ledger_promise WHERE id = ANY(%s))
    ORDER BY party_id FOR NO KEY UPDATE
"""
# Written out, as nearly every act begins with one of these.
_PERSON, _PARTY = (tuple(field.attname for field in model._meta.concrete_fields) for model in (Person, Party))
_COLUMNS = ", ".join((*(f"person.{name}" for name in _PERSON), *(f"party.{name}" for name in _PARTY)))
LOCK_PEOPLE = f"""
    SELECT {_COLUMNS} FROM parties_person person JOIN parties_party party ON party.id = person.party_id
    WHERE person.party_id = ANY(%s) AND {{}} ORDER BY person.party_id FOR NO KEY UPDATE OF person
"""  # noqa: S608 - names of our own columns
Reach = tuple[str, list[int | None]]
EVERYBODY: Reach = "TRUE", []
FIND = "SELECT * FROM ledger_promise WHERE id = ANY(%s) AND {} ORDER BY id"


def lock_people(ids: Iterable[int], *, within: Actor | None = None) -> list[Person]:
    """Lock people in order of number, so that two acts on the same people wait instead of deadlock.

    With an actor, those of them within that actor's scope. Each comes with the party that they are.
    """
    reach, values = _reach_people(within) if within else EVERYBODY
    with connection.cursor() as cursor:
        cursor.execute(LOCK_PEOPLE.format(reach), [sorted(set(ids)), *values])
        return [_read_person(row) for row in cursor.fetchall()]


def lock_anybody(actor: Actor, person_id: int) -> Person:
    """Give the person, locked, when within the actor's scope; whether they are still in the book or not.

    Asked and locked at once: whoever waits here is asked again, as it stands when the lock is free.
    """
    for person in lock_people([person_id], within=actor):
        return person
    raise NotFound


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
    reach, values = _reach_promises(actor)
    promises = list(Promise.objects.raw(FIND.format(reach), [wanted, *values]))
    if len(promises) != len(wanted):
        raise NotFound
    return promises


def _reach_promises(actor: Actor) -> Reach:
    """Give in SQL which promises are within an actor's scope: those of the owners whom the actor may speak for."""
    return EVERYBODY if actor.scope == ALL else _ask_owned("owner_id", actor)


def _reach_people(actor: Actor) -> Reach:
    """Give in SQL which people are within an actor's scope: what `Person.objects.within` says, written out."""
    if actor.scope == SELF:
        return "person.party_id = %s", [actor.party_id]
    if actor.scope == ORGANISATION:
        return "party.organisation_id = %s", [actor.organisation_id]
    return EVERYBODY if actor.scope == ALL else _ask_owned("person.covered_by_id", actor)


def _ask_owned(column: str, actor: Actor) -> Reach:
    owners, values = draft_question(actor.scope, actor)
    return f"{column} = ANY(ARRAY({owners}))", values


def _read_person(row: tuple[Any, ...]) -> Person:
    person = Person.from_db(None, _PERSON, row[: len(_PERSON)])
    person.party = Party.from_db(None, _PARTY, row[len(_PERSON) :])
    return person
