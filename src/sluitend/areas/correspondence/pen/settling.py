"""Settling: a message goes one step further, exactly once; what came back becomes work."""

from datetime import datetime

from sluitend.areas.correspondence.models import Dispatch
from sluitend.gate.actor import Actor
from sluitend.gate.errors import MessageMovedOn, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_people
from sluitend.parties.models import Person

CHECK = "address_check"


def lock_dispatch(actor: Actor, dispatch_id: int) -> Dispatch:
    """Give a message within the actor's scope, with its person locked."""
    found = Dispatch.objects.within(actor).filter(id=dispatch_id)
    person_id = found.values_list("person", flat=True).first()
    if person_id is None:
        raise NotFound
    [person] = lock_people([person_id])
    dispatch = found.get()
    dispatch.person = person
    return dispatch


def move_on(dispatch: Dispatch, *, to: str, from_states: tuple[str, ...], **facts: object) -> None:
    """Let a message go on to a state from one of these; of two who do so, the second is told."""
    if not Dispatch.objects.filter(id=dispatch.id, state__in=from_states).update(state=to, **facts):
        raise MessageMovedOn


def open_check(person: Person, *, at: datetime) -> int | None:
    """Promise a person that whoever covers them finds out where to write; one such promise at a time is enough."""
    open_checks = Promise.objects.are_open().filter(kind=CHECK, beneficiary=person.pk)
    if not person.active or open_checks.exists():
        return None
    pack = find_pack(person.party.organisation_id)
    opening = Opening(kind=CHECK, owner_id=person.covered_by_id or 0)
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    return promise.id
