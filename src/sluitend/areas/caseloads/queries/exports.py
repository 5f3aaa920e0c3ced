"""Files that were asked for: how far they are, and opening one that is ready."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Func, IntegerField

from sluitend.areas.caseloads.models import Export
from sluitend.areas.caseloads.sheets import MIME
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound

MOST_SHOWN = 50


@dataclass(frozen=True, kw_only=True)
class ExportRow:
    """A file that was asked for, and how many of its rows have been read."""

    id: int
    subject: str
    format: str
    asked_at: datetime
    state: str
    rows: int
    done: int

    @property
    def percent(self) -> int:
        """Tell how far it is (0-100)."""
        return 100 * self.done // self.rows if self.rows else 100


@dataclass(frozen=True, kw_only=True)
class ExportFile:
    """What is downloaded."""

    subject: str
    format: str
    asked_on: date
    mime: str
    content: bytes


@act("list_exports")
def list_exports(*, actor: Actor, at: datetime) -> Outcome[list[ExportRow]]:
    """Give the files that the actor asked for, the newest first."""
    counted = Func(F("ids"), function="cardinality", output_field=IntegerField())
    mine = Export.objects.within(actor).annotate(rows=counted).order_by("-id")
    rows = [ExportRow(**row) for row in mine.values(*ExportRow.__annotations__)[:MOST_SHOWN]]
    return Outcome(value=rows, object="exports", fields=("export",))


@act("read_export")
def read_export(*, actor: Actor, at: datetime, export_id: int) -> Outcome[ExportFile]:
    """Give a file that is ready; everybody in it can see that it was taken along."""
    export = Export.objects.within(actor).filter(id=export_id, state="ready").first()
    if export is None or export.content is None:
        raise NotFound
    file = ExportFile(
        subject=export.subject,
        format=export.format,
        asked_on=find_day(export.asked_at),
        mime=MIME[export.format],
        content=bytes(export.content),
    )
    return Outcome(value=file, about=tuple(export.people), object=f"export:{export_id}", fields=tuple(export.columns))
