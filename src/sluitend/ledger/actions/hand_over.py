"""Hand over: promises change owner, of one person or of a whole caseload, and the story is told once."""

from collections.abc import Iterable
from datetime import datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_people, require_taker
from sluitend.parties.models import Party
from sluitend.parties.models.scoping import find_owners


@act("hand_over_person")
def hand_over_person(*, actor: Actor, at: datetime, person_id: int, to_id: int) -> Outcome[int]:
    """Give every open promise to this person that lies in the actor's scope a new owner."""
    require_taker(actor, to_id)
    mine = Promise.objects.are_open().within(actor).filter(beneficiary=person_id).exclude(owner=to_id)
    moved = move_promises(mine.values_list("id", flat=True), to_id=to_id, at=at)
    if not moved:
        raise NotFound
    return Outcome(value=moved, about=(person_id,), object=f"owner:{to_id}", fields=("owner",))


@act("hand_over_caseload")
def hand_over_caseload(*, actor: Actor, at: datetime, from_id: int, to_id: int) -> Outcome[int]:
    """Give all that one owner has open to another."""
    require_taker(actor, to_id)
    if not find_owners(actor.scope, actor).filter(id=from_id).exists():
        raise NotFound
    theirs = Promise.objects.are_open().filter(owner=from_id)
    about = tuple(theirs.values_list("beneficiary", flat=True).distinct())
    moved = move_promises(theirs.values_list("id", flat=True), to_id=to_id, at=at)
    return Outcome(value=moved, about=about, object=f"owner:{to_id}", fields=("owner",))


def move_promises(promise_ids: Iterable[int], *, to_id: int, at: datetime) -> int:
    """Move open promises to a new owner; where that is a colleague, each person gets a warm handover.

    People are locked first, so that a promise that is being settled is settled by one of the two.
    """
    promises = Promise.objects.are_open().filter(id__in=list(promise_ids)).exclude(owner=to_id)
    people = lock_people(promises.values_list("beneficiary", flat=True))
    moved = promises.update(owner=to_id)
    if moved and Party.objects.filter(id=to_id, kind="staff").exists():
        _open_handovers([(person.pk, person.party.organisation_id) for person in people if person.active], to_id, at)
    return moved


def _open_handovers(people: list[tuple[int, int | None]], to_id: int, at: datetime) -> None:
    """One handover for each person who has none open yet."""
    waiting = Promise.objects.are_open().filter(kind="handover", owner=to_id)
    told = set(waiting.filter(beneficiary__in=[person for person, _ in people]).values_list("beneficiary", flat=True))
    packs = {organisation: find_pack(organisation) for _, organisation in people}
    Promise.objects.bulk_create(
        draft_promise(Opening(kind="handover", owner_id=to_id), beneficiary_id=person, pack=packs[organisation], at=at)
        for person, organisation in people
        if person not in told
    )
