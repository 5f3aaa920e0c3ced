"""Exports: a list is asked for as a file, made in the background in pieces, and thrown away after a day."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.columns import COLUMNS, Cell, choose_columns
from sluitend.areas.caseloads.models import FILES_KEPT, FORMATS, Export, ExportPart
from sluitend.areas.caseloads.people import PeopleFilter, choose_people, list_page
from sluitend.areas.caseloads.rows import list_cells
from sluitend.areas.caseloads.sheets import write_sheet
from sluitend.areas.caseloads.signals import find_norms
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.restricting import find_restricted
from sluitend.ledger.choosing import WorklistFilter, choose_promises, list_chosen
from sluitend.ledger.packs import find_pack
from sluitend.parties.models.scoping import list_spoken_for

PIECE = 1_000
MOST_ROWS = 200_000


@dataclass(frozen=True, kw_only=True)
class ExportWish:
    """What is asked: people or promises by their filter, as CSV or XLSX, with these columns."""

    wanted: PeopleFilter | WorklistFilter
    format: str
    columns: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """Tell what the rows are about."""
        return "people" if isinstance(self.wanted, PeopleFilter) else "promises"


@act("export_list")
def export_list(*, actor: Actor, at: datetime, wish: ExportWish) -> Outcome[int]:
    """Ask for a list as a file: which rows, in which order, is settled now; what stands in them is read after it."""
    if wish.format not in FORMATS:
        raise Invalid(_("Dit soort bestand is er niet."), _("Een lijst wordt CSV of XLSX."), _("Kies een van de twee."))
    ids, people = _leave_out_restricted(*_find_rows(actor, wish.wanted, find_day(at)))
    export = Export.objects.create(
        owner_id=actor.party_id or 0,
        organisation_id=actor.organisation_id,
        role=actor.role,
        scope=actor.scope,
        subject=wish.subject,
        format=wish.format,
        columns=choose_columns(wish.subject, wish.columns),
        ids=ids,
        people=sorted(set(people)),
        asked_at=at,
    )
    return Outcome(value=export.id, about=tuple(people), object=f"export:{export.id}", fields=tuple(export.columns))


@act("end_export")
def end_export(*, actor: Actor, at: datetime, export_id: int) -> Outcome[None]:
    """Stop making a file, or throw away one that is ready."""
    mine = Export.objects.within(actor).filter(id=export_id)
    if not mine.exclude(state="stopped").update(state="stopped", ended_at=at, content=None):
        raise NotFound
    ExportPart.objects.filter(export=export_id).delete()
    return Outcome(value=None, object=f"export:{export_id}", fields=("export",))


@act("write_exports")
def write_exports(*, actor: Actor, at: datetime) -> Outcome[bool]:
    """Read the next piece of a file that is waited for, and tell whether there is more to do."""
    waiting = Export.objects.filter(state="waiting").order_by("id")
    # A piece that another worker reads is left to that worker.
    export = waiting.select_for_update(no_key=True, skip_locked=True).first()
    if export is None:
        Export.objects.filter(ended_at__lt=at - FILES_KEPT, content__isnull=False).update(state="stopped", content=None)
        return Outcome(value=False, object="exports")
    _read_piece(export, find_day(at))
    if export.done == len(export.ids):
        _finish(export, at)
    return Outcome(value=True, object=f"export:{export.id}", fields=("export",))


def _find_rows(actor: Actor, wanted: PeopleFilter | WorklistFilter, today: date) -> tuple[list[int], list[int]]:
    """Give the rows in their order, and whom they are about."""
    if isinstance(wanted, PeopleFilter):
        people = choose_people(actor, wanted, find_norms(find_pack(actor.organisation_id), today))
        ids = list_page(people, order=wanted.order, first=0, rows=MOST_ROWS)
        return ids, ids
    promises = choose_promises(list_spoken_for(actor), wanted, today)
    rows = list_chosen(promises, "promise.id, beneficiary_id", most=MOST_ROWS)
    return [row["id"] for row in rows], [row["beneficiary_id"] for row in rows]


def _leave_out_restricted(ids: list[int], people: list[int]) -> tuple[list[int], list[int]]:
    """Leave out whoever's data may only be kept."""
    resting = find_restricted(people)
    kept = [(number, person) for number, person in zip(ids, people) if person not in resting]
    return [number for number, _ in kept], [person for _, person in kept]


def _read_piece(export: Export, today: date) -> None:
    """Read so many rows with the reach of whoever asked, as it is today."""
    asker = Actor(
        party_id=export.owner_id, role=export.role, organisation_id=export.organisation_id, scope=export.scope
    )
    ids = export.ids[export.done : export.done + PIECE]
    cells = list_cells(asker, export.subject, ids, columns=export.columns, today=today)
    ExportPart.objects.create(export=export, first=export.done, rows=cells)
    export.done += len(ids)
    Export.objects.filter(id=export.id).update(done=export.done)


def _finish(export: Export, at: datetime) -> None:
    """Put the pieces together, once all rows are there."""
    columns = [COLUMNS[export.subject][code] for code in export.columns]
    parts = ExportPart.objects.filter(export=export)
    rows = [
        [_revive(cell) if column.is_day else cell for column, cell in zip(columns, row)]
        for part in parts.order_by("first")
        for row in part.rows
    ]
    title = {"people": _("Mensen"), "promises": _("Toezeggingen")}[export.subject]
    content = write_sheet(export.format, title=str(title), heads=[str(each.name) for each in columns], rows=rows)
    Export.objects.filter(id=export.id).update(state="ready", ended_at=at, content=content)
    parts.delete()


def _revive(cell: Cell) -> Cell:
    """Give a day as it was before it was written down as text."""
    return date.fromisoformat(cell) if isinstance(cell, str) and cell else None
