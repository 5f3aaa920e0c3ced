"""Beginning: from the line of the headings on, a file is a table with columns, each taken for a field."""

from collections.abc import Mapping, Sequence

from sluitend.areas.imports.headings import Place, split_at
from sluitend.areas.imports.models import Batch, BatchColumn, BatchSheet
from sluitend.areas.imports.suggesting import SAMPLE_ROWS, propose_fields
from sluitend.areas.imports.table import Row


def start_at(batch: Batch, place: Place, *, rows: Sequence[Row], remembered: Mapping[str, str]) -> None:
    """Let the table of a file begin here; `rows` are the lines of its sheet, or at least the first of them."""
    headings, under = split_at(rows, place.line)
    sample = [cells for _, cells in under[:SAMPLE_ROWS]]
    suggested = propose_fields(headings, sample, remembered=remembered)
    BatchColumn.objects.filter(batch=batch).delete()
    BatchColumn.objects.bulk_create(
        BatchColumn(batch=batch, place=number, heading=heading, field=found.field, because=found.because)
        for number, (heading, found) in enumerate(zip(headings, suggested))
    )
    lines = BatchSheet.objects.get(batch=batch, place=place.sheet).lines - (len(rows) - len(under))
    Batch.objects.filter(id=batch.id).update(state="staged", sheet=place.sheet, heading_line=place.line, lines=lines)
