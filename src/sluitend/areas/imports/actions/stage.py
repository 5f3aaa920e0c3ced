"""Stage: a file is laid beside the book, its columns are recognised, and every row is compared with who is known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.headings import Place, find_place, list_places
from sluitend.areas.imports.models import Batch, BatchColumn, ColumnMemory
from sluitend.areas.imports.pen.beginning import start_at
from sluitend.areas.imports.pen.comparing import match_rows
from sluitend.areas.imports.pen.locking import lock_batch
from sluitend.areas.imports.pen.matching import Question
from sluitend.areas.imports.pen.removing import remove_rows
from sluitend.areas.imports.pen.staging import write_sheets
from sluitend.areas.imports.rows import open_first_page
from sluitend.areas.imports.table import Table
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models.scoping import find_owners

OTHERWISE = ("first_name", "last_name")


@act("stage_batch")
def stage_batch(*, actor: Actor, at: datetime, table: Table, source: str, team_id: int) -> Outcome[int]:
    """Keep a file beside the book, sealed, and suggest what its columns mean; whoever is new goes to this team."""
    team = find_owners(actor.scope, actor).filter(id=team_id, kind="team", present=True).first()
    if team is None:
        raise NotFound
    remembered = _recall(team.organisation_id, source)
    place = find_place(table.sheets, remembered=remembered)
    batch = Batch.objects.create(
        organisation_id=team.organisation_id or 0,
        team=team,
        by_id=actor.party_id,
        source=source,
        name=table.name,
        kind=table.kind,
        staged_at=at,
        lines=0,
    )
    write_sheets(batch, table.sheets)
    start_at(batch, place, rows=table.sheets[place.sheet].rows, remembered=remembered)
    return Outcome(value=batch.id, object=f"batch:{batch.id}", fields=("rows",))


@act("choose_headings")
def choose_headings(*, actor: Actor, at: datetime, batch_id: int, sheet: int, line: int) -> Outcome[None]:
    """Let the table of a file begin on another sheet or line; its columns are recognised anew."""
    batch = lock_batch(actor, batch_id, states=("staged", "matched"))
    place, rows = Place(sheet=sheet, line=line), open_first_page(batch.id, sheet)
    if place not in [each for each, _cells in list_places(sheet, rows)]:
        raise Invalid(
            _("Op deze regel kunnen geen kolomkoppen staan."),
            _("Er staan geen woorden, of er staat niets onder."),
            _("Kies een regel uit de lijst."),
        )
    remove_rows([batch.id])
    start_at(batch, place, rows=rows, remembered=_recall(batch.organisation_id, batch.source))
    return Outcome(value=None, object=f"batch:{batch.id}", fields=("columns",))


def _recall(organisation_id: int | None, source: str) -> dict[str, str]:
    """Give what each heading of a source was last taken for."""
    memories = ColumnMemory.objects.filter(organisation=organisation_id, source=source)
    return dict(memories.values_list("heading", "field"))


@act("match_batch")
def match_batch(
    *, actor: Actor, at: datetime, batch_id: int, fields: Mapping[int, str] | None = None
) -> Outcome[dict[str, Any]]:
    """Compare every row with who is known, by the fields chosen for the columns (default: as suggested)."""
    batch = lock_batch(actor, batch_id, states=("staged", "matched"))
    columns = list(batch.columns.order_by("place"))
    if fields is not None:
        _remember(batch, columns, fields)
    places = {column.field: column.place for column in columns if column.field}
    _require_keys(places)
    remove_rows([batch.id])
    question = Question(batch=batch, fields=places, width=len(columns), today=find_day(at))
    match_rows(question)
    # What was approved, was what stood there before.
    Batch.objects.filter(id=batch.id).update(state="matched", approved_at=None, approved_by=None, approved_because="")
    return Outcome(value=places, object=f"batch:{batch.id}", fields=tuple(sorted(places)))


def _remember(batch: Batch, columns: list[BatchColumn], fields: Mapping[int, str]) -> None:
    """Take these fields for the columns, now and whenever this source sends the same heading."""
    for column in columns:
        column.field = fields.get(column.place, "")
    BatchColumn.objects.bulk_update(columns, ["field"])
    ColumnMemory.objects.bulk_create(
        (
            ColumnMemory(
                organisation_id=batch.organisation_id,
                source=batch.source,
                heading=column.heading,
                field=column.field,
            )
            for column in columns
        ),
        update_conflicts=True,
        unique_fields=["organisation", "source", "heading"],
        update_fields=["field"],
    )


def _require_keys(places: Mapping[str, int]) -> None:
    """Refuse columns by which nobody can be recognised, or that say the same thing twice."""
    chosen = set(places)
    if chosen - set(FIELDS) or ("name" in chosen and chosen & set(OTHERWISE)):
        raise Invalid(
            _("Deze kolommen passen niet bij elkaar."),
            _("Een naam staat in één kolom, of in twee: voornaam en achternaam."),
            _("Kies voor elke kolom iets anders."),
        )
    named = {"name"} <= chosen or set(OTHERWISE) <= chosen
    if not chosen & {"bsn", "number"} and not (named and "born_on" in chosen):
        raise Invalid(
            _("Aan deze kolommen is niemand te herkennen."),
            _("Nodig is een BSN, een klantnummer, of een naam met geboortedatum."),
            _("Wijs aan in welke kolom dat staat."),
        )
