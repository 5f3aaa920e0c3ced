"""Moving: open promises get another owner, and a colleague who takes somebody over owes them a warm handover."""

from datetime import datetime

from django.db.models import QuerySet

from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen.locking import lock_people
from sluitend.ledger.pen.opening import Opening, draft_promise
from sluitend.parties.models import Party


def move_promises(promises: QuerySet[Promise], *, to_id: int, at: datetime) -> int:
    """Move open promises to a new owner; where that is a colleague, each person gets a warm handover.

    People are locked first, and only then it is read what they are promised: what a colleague settled a moment
    ago stays settled, and what followed it moves along.
    """
    beneficiaries = set(promises.values_list("beneficiary", flat=True))
    people = lock_people(beneficiaries)
    moved = promises.filter(beneficiary__in=beneficiaries).exclude(owner=to_id).update(owner=to_id)
    if moved and Party.objects.filter(id=to_id, kind="staff").exists():
        _open_handovers([(person.pk, person.party.organisation_id) for person in people if person.active], to_id, at)
    return moved


def tell_in_handover(person_id: int, *, owner_id: int, subject: str) -> None:
    """Let the warm handover of a person say what waits for whoever takes over."""
    waiting = Promise.objects.are_open().filter(kind="handover", beneficiary=person_id, owner=owner_id)
    waiting.update(subject=subject)


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
