"""Destroying: a list of files whose term is over, two different people who agree, and a certificate."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.due import find_due, is_over
from sluitend.areas.dossiers.file import Rows, find_selves
from sluitend.areas.dossiers.models import DestructionCount, DestructionLine, DestructionList, Hold
from sluitend.areas.dossiers.pen import destroy_file, open_list
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.pen import lock_people


@act("propose_destruction")
def propose_destruction(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Put every file whose term is over on the list of its municipality, and give how many were added."""
    added: list[int] = []
    for organisation_id, due in find_due(actor, today=find_day(at)).items():
        waiting = open_list(organisation_id, at=at)
        DestructionLine.objects.bulk_create(
            DestructionLine(list=waiting, subject=each.person_id, due_on=each.due_on) for each in due
        )
        added += [each.person_id for each in due]
    return Outcome(value=len(added), about=tuple(added), object=f"people:{len(added)}", fields=("destruction_list",))


@act("approve_destruction")
def approve_destruction(*, actor: Actor, at: datetime, list_id: int) -> Outcome[None]:
    """Agree to a list as the first; from now on nothing is added to it."""
    waiting = _lock_list(actor, list_id)
    if waiting.first_by_id:
        raise Invalid(
            _("Deze lijst is al een keer goedgekeurd."),
            _("Een collega was u voor."),
            _("Een tweede collega kan nu laten vernietigen."),
        )
    DestructionList.objects.filter(id=list_id).update(first_by=actor.party_id, first_at=at)
    return Outcome(value=None, object=f"destruction_list:{list_id}", fields=("first_by",))


@act("destroy_files")
def destroy_files(*, actor: Actor, at: datetime, list_id: int) -> Outcome[int]:
    """Agree as the second, who is somebody else, and destroy; gives how many files are gone.

    Whoever came back or must be kept is left out: it is looked at again under the lock of each person.
    """
    approved = _lock_list(actor, list_id)
    if approved.first_by_id is None or approved.destroyed_at:
        raise Invalid(
            _("Deze lijst kan nu niet worden vernietigd."),
            _("Zij is nog niet goedgekeurd, of al vernietigd."),
            _("Bekijk de lijst opnieuw."),
        )
    people = lock_people(approved.lines.values_list("subject", flat=True))
    gone = [person for person in people if is_over(person, today=find_day(at)) and not _is_held(person.pk)]
    destroyed: list[Rows] = [destroy_file(person) for person in gone]
    subjects = [person.party_id for person in gone]
    _certify(approved, actor, at, subjects, destroyed)
    digest = DestructionList.objects.values_list("digest", flat=True).get(id=list_id)
    return Outcome(
        value=len(gone), about=tuple(subjects), object=f"sha256:{bytes(digest or b'').hex()}", fields=("file",)
    )


def _is_held(person_id: int) -> bool:
    """Tell whether a file, or a double file that was joined to it, must be kept."""
    return Hold.objects.filter(person__in=find_selves(person_id), until_on=None).exists()


def _lock_list(actor: Actor, list_id: int) -> DestructionList:
    found = DestructionList.objects.within(actor).select_for_update(of=("self",)).filter(id=list_id).first()
    if found is None:
        raise NotFound
    return found


def _certify(approved: DestructionList, actor: Actor, at: datetime, subjects: list[int], destroyed: list[Rows]) -> None:
    """Write down how much of what is gone, and a digest over the numbers; the journal seals that digest."""
    counts = Counter({model._meta.db_table: 0 for rows in destroyed for model in rows})
    for rows in destroyed:
        counts.update({model._meta.db_table: len(keys) for model, keys in rows.items()})
    DestructionLine.objects.filter(list=approved, subject__in=subjects).update(is_destroyed=True)
    DestructionCount.objects.bulk_create(
        DestructionCount(list=approved, table=table, rows=rows) for table, rows in sorted(counts.items())
    )
    digest = hashlib.sha256("\n".join(sorted(_list_numbers(destroyed))).encode()).digest()
    DestructionList.objects.filter(id=approved.id).update(second_by=actor.party_id, destroyed_at=at, digest=digest)


def _list_numbers(destroyed: list[Rows]) -> Iterator[str]:
    for rows in destroyed:
        for model, keys in rows.items():
            yield from (f"{model._meta.db_table} {key}" for key in keys)
