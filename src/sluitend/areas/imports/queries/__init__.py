"""Everything that can be asked about imports, one file per question; each goes through the gate."""

from sluitend.areas.imports.queries.batch import BatchView, Column, RowFilter, RowLine, read_batch, read_columns
from sluitend.areas.imports.queries.batches import BatchLine, Overview, list_batches
from sluitend.areas.imports.queries.merges import Comparison, MergeLine, Merges, list_merges, read_merge
from sluitend.areas.imports.queries.row import Candidate, Fact, RowView, read_row

__all__ = [
    "BatchLine",
    "BatchView",
    "Candidate",
    "Column",
    "Comparison",
    "Fact",
    "MergeLine",
    "Merges",
    "Overview",
    "RowFilter",
    "RowLine",
    "RowView",
    "list_batches",
    "list_merges",
    "read_batch",
    "read_columns",
    "read_merge",
    "read_row",
]
