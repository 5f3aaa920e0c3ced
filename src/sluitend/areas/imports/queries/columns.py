"""What the columns of a file are taken for, and on which sheet and line its headings stand or may stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.imports.headings import Place, list_places
from sluitend.areas.imports.models import Batch
from sluitend.areas.imports.rows import mask_cell, open_first_page
from sluitend.areas.imports.shapes import is_nothing
from sluitend.areas.imports.table import Row
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound

EXAMPLES = 3
EXAMPLE_CHARACTERS = 40


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column, what it is taken for, and three different cells from it."""

    place: int
    heading: str
    field: str
    because: str
    examples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """A line that can hold the headings, and what stands on it."""

    place: Place
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ColumnsView:
    """The columns of a file, and where its table can begin: by sheet, with the name of that."""

    state: str
    name: str
    columns: tuple[Column, ...]
    begins_at: Place
    sheets: tuple[tuple[str, tuple[Beginning, ...]], ...]


@act("read_columns")
def read_columns(*, actor: Actor, at: datetime, batch_id: int) -> Outcome[ColumnsView]:
    """Give the columns of a file, each with what it is taken for and examples, and the lines it may begin with."""
    batch = Batch.objects.within(actor).filter(id=batch_id).first()
    if batch is None:
        raise NotFound
    sheets = [(sheet.name, open_first_page(batch.id, sheet.place)) for sheet in batch.sheets.order_by("place")]
    rows = [cells for line, cells in sheets[batch.sheet][1] if line > batch.heading_line] if sheets else []
    view = ColumnsView(
        state=batch.state,
        name=batch.name,
        columns=tuple(
            Column(**row, examples=_find_examples([cells[row["place"]] for cells in rows if row["place"] < len(cells)]))
            for row in batch.columns.order_by("place").values("place", "heading", "field", "because")
        ),
        begins_at=Place(sheet=batch.sheet, line=batch.heading_line),
        sheets=tuple((name, _list_beginnings(place, rows)) for place, (name, rows) in enumerate(sheets)),
    )
    return Outcome(value=view, object=f"batch:{batch_id}", fields=("columns",))


def _list_beginnings(sheet: int, rows: Sequence[Row]) -> tuple[Beginning, ...]:
    """Give where the table of a sheet may begin; a BSN is masked in whichever column it stands."""
    return tuple(
        Beginning(place=place, cells=tuple(mask_cell(cell)[:EXAMPLE_CHARACTERS] for cell in cells if cell.strip()))
        for place, cells in list_places(sheet, rows)
    )


def _find_examples(cells: list[str]) -> tuple[str, ...]:
    """Give the first cells that differ; a BSN is masked in whichever column it stands."""
    filled = dict.fromkeys(cell.strip() for cell in cells if not is_nothing(cell))
    return tuple(mask_cell(cell)[:EXAMPLE_CHARACTERS] for cell in list(filled)[:EXAMPLES])
