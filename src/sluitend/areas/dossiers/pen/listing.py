"""Listing: files that may no longer be kept go on the list of their municipality, to which two people must agree."""

from datetime import date, datetime

from sluitend.areas.dossiers.models import DestructionLine, DestructionList
from sluitend.parties.models import Person


def list_for_destruction(person: Person, *, due_on: date, at: datetime) -> None:
    """Put a file on the list that nobody has agreed to yet, unless it stands on one that waits."""
    if DestructionLine.objects.filter(subject=person.pk, list__destroyed_at=None).exists():
        return
    waiting = open_list(person.party.organisation_id or 0, at=at)
    DestructionLine.objects.create(list=waiting, subject=person.pk, due_on=due_on)


def open_list(organisation_id: int, *, at: datetime) -> DestructionList:
    """Give the list of a municipality that nobody has agreed to yet."""
    waiting, _fresh = DestructionList.objects.get_or_create(
        organisation_id=organisation_id, first_by=None, defaults={"made_at": at}
    )
    return waiting
