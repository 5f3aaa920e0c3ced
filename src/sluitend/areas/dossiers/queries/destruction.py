"""What waits to be destroyed and who agreed; afterwards the certificate, and the figures that stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from sluitend.areas.dossiers.due import find_due
from sluitend.areas.dossiers.models import DestructionLine, DestructionList, Hold
from sluitend.areas.dossiers.retention import KeepingTerm, list_terms
from sluitend.areas.dossiers.rows import TallyRow, list_tallies
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class LineRow:
    """A file that waits; `because` is why the person left, `is_kept` why it will be left out."""

    person_id: int
    name: str
    number: str
    left_on: date | None
    because: str
    due_on: date
    is_kept: bool


@dataclass(frozen=True, kw_only=True)
class ListRow:
    """A list that waits for one of its two people."""

    id: int
    made_at: datetime
    first_by: str
    first_by_id: int | None
    first_at: datetime | None
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """What is left of a list: how many, of what, by whom, when; nothing of anybody."""

    id: int
    first_by: str
    first_at: datetime
    second_by: str
    destroyed_at: datetime
    files: int
    left_out: int
    digest: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class Destruction:
    """The whole screen: the terms, how many are due and not listed, what waits, what was done, what stays."""

    terms: tuple[KeepingTerm, ...]
    due: int
    waiting: tuple[ListRow, ...]
    done: tuple[Certificate, ...]
    tallies: tuple[TallyRow, ...]


@act("read_destruction")
def read_destruction(*, actor: Actor, at: datetime) -> Outcome[Destruction]:
    """Give the lists of the actor's municipality, with the people on those that wait."""
    lists = DestructionList.objects.within(actor).select_related("first_by", "second_by")
    waiting = tuple(_tell_list(each) for each in lists.filter(destroyed_at=None).order_by("id"))
    about = tuple(line.person_id for each in waiting for line in each.lines)
    due = find_due(actor, today=find_day(at))
    destruction = Destruction(
        terms=list_terms(find_pack(actor.organisation_id), on=find_day(at)),
        due=sum(len(each) for each in due.values()),
        waiting=waiting,
        done=_certify(lists.filter(destroyed_at__isnull=False).order_by("-destroyed_at")),
        tallies=list_tallies(actor.organisation_id),
    )
    return Outcome(value=destruction, about=about, object="destruction_lists", fields=("name", "due_on"))


@act("read_certificate")
def read_certificate(*, actor: Actor, at: datetime, list_id: int) -> Outcome[Certificate]:
    """Give the certificate of a list that was destroyed."""
    lists = DestructionList.objects.within(actor).select_related("first_by", "second_by")
    found = _certify(lists.filter(id=list_id, destroyed_at__isnull=False))
    if not found:
        raise NotFound
    return Outcome(value=found[0], object=f"destruction_list:{list_id}", fields=("certificate",))


def _tell_list(each: DestructionList) -> ListRow:
    lines = list(DestructionLine.objects.filter(list=each).order_by("due_on", "subject"))
    return ListRow(
        id=each.pk,
        made_at=each.made_at,
        first_by=each.first_by.name if each.first_by else "",
        first_by_id=each.first_by_id,
        first_at=each.first_at,
        lines=_name(lines),
    )


def _name(lines: Sequence[DestructionLine]) -> tuple[LineRow, ...]:
    subjects = [line.subject for line in lines]
    people = {each.pk: each for each in Person.objects.filter(party__in=subjects).select_related("party")}
    held = set(Hold.objects.filter(person__in=subjects, until_on=None).values_list("person", flat=True))
    return tuple(
        LineRow(
            person_id=line.subject,
            name=people[line.subject].party.name,
            number=people[line.subject].number,
            left_on=people[line.subject].left_on,
            because=people[line.subject].left_because,
            due_on=line.due_on,
            is_kept=people[line.subject].covered_by_id is not None or line.subject in held,
        )
        for line in lines
        if line.subject in people
    )


def _certify(lists: QuerySet[DestructionList]) -> tuple[Certificate, ...]:
    return tuple(
        Certificate(
            id=each.pk,
            first_by=each.first_by.name,
            first_at=each.first_at,
            second_by=each.second_by.name,
            destroyed_at=each.destroyed_at,
            files=sum(line.is_destroyed for line in each.lines.all()),
            left_out=sum(not line.is_destroyed for line in each.lines.all()),
            digest=bytes(each.digest).hex(),
            counts=tuple((count.table, count.rows) for count in each.counts.all()),
        )
        for each in lists.prefetch_related("lines", "counts")
        # The database holds all of these once a list is destroyed; this tells the type checker.
        if each.first_by and each.first_at and each.second_by and each.destroyed_at and each.digest
    )
