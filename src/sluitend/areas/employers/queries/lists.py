"""Lists of employers that were read in: all of them, and one with what is thought of each line."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from sluitend.areas.employers.models import EmployerFile, EmployerFileRow
from sluitend.areas.employers.rows import weigh_file
from sluitend.areas.employers.verdicts import INVALID, JudgedLine
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound

FILES_SHOWN, LINES_SHOWN = 20, 200


@dataclass(frozen=True, kw_only=True)
class EmployerFileLine:
    """A list of employers as it stands on the page of all of them."""

    id: int
    name: str
    count: int
    staged_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class EmployerFileView:
    """One list: how many lines have which verdict, and the first of them, what cannot be right before all others."""

    id: int
    name: str
    staged_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    written: int
    verdicts: dict[str, int]
    lines: tuple[JudgedLine, ...]


@act("list_employer_files")
def list_employer_files(*, actor: Actor, at: datetime) -> Outcome[tuple[EmployerFileLine, ...]]:
    """Give the lists that were read in, the last one first."""
    found = EmployerFile.objects.within(actor).order_by("-id")[:FILES_SHOWN]
    columns = ("id", "name", "staged_at", "applied_at", "undone_at")
    told = tuple(EmployerFileLine(**row) for row in found.values(*columns, count=Count("lines")))
    return Outcome(value=told, object="employer_files", fields=("name",))


@act("read_employer_file")
def read_employer_file(*, actor: Actor, at: datetime, file_id: int) -> Outcome[EmployerFileView]:
    """Give one list with its verdicts."""
    file = EmployerFile.objects.within(actor).filter(id=file_id).first()
    if file is None:
        raise NotFound
    lines = weigh_file(file)
    view = EmployerFileView(
        id=file.pk,
        name=file.name,
        staged_at=file.staged_at,
        applied_at=file.applied_at,
        undone_at=file.undone_at,
        written=EmployerFileRow.objects.filter(file=file, employer__isnull=False).count(),
        verdicts=dict(Counter(each.verdict for each in lines)),
        lines=tuple(sorted(lines, key=lambda each: each.verdict != INVALID)[:LINES_SHOWN]),
    )
    return Outcome(value=view, object=f"employer_file:{file_id}", fields=("name", "kvk"))
