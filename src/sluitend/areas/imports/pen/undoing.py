"""Undoing: what rows changed goes back as it was; what somebody changed since is told, and left as it is."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime

from sluitend.areas.imports.attachments import count_attached
from sluitend.areas.imports.facts import STATED
from sluitend.areas.imports.models import Batch, BatchChange, BatchRow
from sluitend.areas.imports.pen.stating import tell_state
from sluitend.compute.promises.rules import RELEASED
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import (
    Opening,
    close_promises,
    draft_promise,
    find_untouched,
    lock_people,
    reopen_promises,
    return_promise,
    take_back_promises,
    write_promises,
)
from sluitend.parties.models import BenefitSpell, Fact, Party, Person
from sluitend.parties.pen import (
    erase_people,
    note_birth,
    note_bsn,
    note_coming_back,
    note_leaving,
    note_spell_start,
    rename_person,
    reopen_spell,
    take_contact,
    take_fact,
    take_home,
    take_spell,
)

Undo = Callable[[BatchChange, Person, datetime], bool]


def undo_rows(batch: Batch, rows: Sequence[BatchRow], *, at: datetime) -> list[int]:
    """Take back what these rows changed, and give the people that they were about."""
    changes = list(BatchChange.objects.filter(row__in=rows).select_related("row__batch").order_by("-id"))
    people = {person.pk: person for person in lock_people(change.person_id for change in changes)}
    kept = _erase([change for change in changes if change.field == "person"])
    left: dict[int, list[str]] = defaultdict(list)
    for change in changes:
        if not (change.person_id not in kept if change.field == "person" else _undo(change, people, at)):
            left[change.row_id].append(f"{change.field}:changed")
    BatchRow.objects.filter(id__in=[row.id for row in rows]).update(undone_at=at)
    for row in rows:
        if told := " ".join(dict.fromkeys(left[row.id])):
            BatchRow.objects.filter(id=row.id).update(remarks=f"{row.remarks} {told}".strip()[:300])
    return sorted({change.person_id for change in changes})


def _undo(change: BatchChange, people: dict[int, Person], at: datetime) -> bool:
    person = people.get(change.person_id)
    return person is not None and UNDO[change.field](change, person, at)


def _erase(entered: Sequence[BatchChange]) -> set[int]:
    """Take back whoever came in with the batch and has nothing new attached since; gives who stays."""
    attached = count_attached([change.person_id for change in entered])
    untouched = find_untouched([change.object_id for change in entered if change.object_id])
    kept = {
        change.person_id
        for change in entered
        if attached[change.person_id] != int(change.after) or (change.object_id and change.object_id not in untouched)
    }
    going = [change for change in entered if change.person_id not in kept]
    BatchRow.objects.filter(id__in=[change.row_id for change in going]).update(person_id=None)
    take_back_promises([change.object_id for change in going if change.object_id])
    erase_people([change.person_id for change in going])
    return kept


def _clear_bsn(change: BatchChange, person: Person, at: datetime) -> bool:
    is_same = bytes(person.bsn_hash or b"") == bytes(change.row.bsn_hash or b"")
    if is_same:
        note_bsn(person.pk, sealed=None, hashed=None)
    return is_same


def _restore_name(change: BatchChange, person: Person, at: datetime) -> bool:
    is_same = bool(getattr(person, change.field) == change.after)
    if is_same:
        rename_person(person.pk, field=change.field, name=change.before)
    return is_same


def _restore_birth(change: BatchChange, person: Person, at: datetime) -> bool:
    is_same = str(person.born_on) == change.after
    if is_same:
        word, _, year = change.before.partition(" ")
        born_on = None if word == "year" else date.fromisoformat(change.before)
        birth_year = born_on.year if born_on else int(year) if year else None
        note_birth(person.pk, born_on=born_on, birth_year=birth_year)
    return is_same


def _take_contact(change: BatchChange, person: Person, at: datetime) -> bool:
    return take_contact(change.object_id or 0)


def _take_home(change: BatchChange, person: Person, at: datetime) -> bool:
    return take_home(change.object_id or 0, former_id=int(change.before) if change.before else None)


def _restore_start(change: BatchChange, person: Person, at: datetime) -> bool:
    same = BenefitSpell.objects.filter(id=change.object_id or 0, ended_on=None, started_on=change.after)
    is_same = same.exists()
    if is_same:
        note_spell_start(change.object_id or 0, started_on=date.fromisoformat(change.before))
    return is_same


def _take_spell(change: BatchChange, person: Person, at: datetime) -> bool:
    return take_spell(change.object_id or 0)


def _take_fact(change: BatchChange, person: Person, at: datetime) -> bool:
    fact = Fact.objects.are_believed().filter(id=change.object_id or 0).first()
    return fact is not None and tell_state(fact) == change.after and take_fact(fact.pk)


def _return_promise(change: BatchChange, person: Person, at: datetime) -> bool:
    owner = Party.objects.filter(id=change.before or 0, present=True).first()
    if owner is None:
        return False
    return return_promise(change.object_id or 0, from_id=int(change.after), to_id=owner.id)


def _release_story(change: BatchChange, person: Person, at: datetime) -> bool:
    stories = list(Promise.objects.filter(id__in=find_untouched([change.object_id or 0])))
    close_promises(stories, state=RELEASED, at=at, reason="replaced")
    return bool(stories)


def _leave_again(change: BatchChange, person: Person, at: datetime) -> bool:
    """Whoever came back leaves as before, unless more was promised or done since."""
    owed = Promise.objects.are_open().filter(beneficiary=person.pk, outlasts=False)
    theirs = set(owed.values_list("id", flat=True))
    if theirs != find_untouched([change.object_id or 0]):
        return False
    take_back_promises(list(theirs))
    left_on, _, because = change.before.partition(" ")
    note_leaving(person.pk, left_on=date.fromisoformat(left_on), because=because)
    return True


def _come_back(change: BatchChange, person: Person, at: datetime) -> bool:
    """Whoever left is in the book again, with the benefit that ran and all that was promised then."""
    if person.active or str(person.left_on) != change.after:
        return False
    note_coming_back(person.pk)
    if change.object_id:
        reopen_spell(change.object_id)
    batch = change.row.batch
    released = [each.object_id or 0 for each in BatchChange.objects.filter(row=change.row, field="promise")]
    reopened = reopen_promises(released, person_id=person.pk, heir_id=batch.team_id)
    if not Promise.objects.filter(id__in=reopened, covers=True).exists():
        # What covered them has gone to another file, or could not be drawn again.
        opening = Opening(kind="invitation", owner_id=batch.team_id)
        pack = find_pack(batch.organisation_id)
        write_promises([draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)])
    return True


def _is_reopened(change: BatchChange, person: Person, at: datetime) -> bool:
    """What was promised is open again since whoever left is back, which was noted later and so is undone before."""
    return Promise.objects.are_open().filter(id=change.object_id or 0, beneficiary=person.pk).exists()


UNDO: dict[str, Undo] = {
    "bsn": _clear_bsn,
    "first_name": _restore_name,
    "last_name": _restore_name,
    "born_on": _restore_birth,
    "phone": _take_contact,
    "email": _take_contact,
    "post": _take_contact,
    "area": _take_home,
    "started_on": _restore_start,
    "spell": _take_spell,
    **dict.fromkeys(STATED, _take_fact),
    "worker": _return_promise,
    "handover": _release_story,
    "return": _leave_again,
    "leave": _come_back,
    "promise": _is_reopened,
}
