"""Everything that can be asked about imports, one file per question; each goes through the gate."""

from sluitend.areas.imports.queries.batch import BatchView, RowFilter, RowLine, read_batch
from sluitend.areas.imports.queries.batches import BatchFilter, BatchLine, Overview, list_batches
from sluitend.areas.imports.queries.columns import Beginning, Column, ColumnsView, read_columns
from sluitend.areas.imports.queries.doubles import Double, Doubles, find_doubles
from sluitend.areas.imports.queries.merges import Comparison, Merges, list_merges, read_merge
from sluitend.areas.imports.queries.row import Candidate, Fact, RowView, read_row
from sluitend.areas.imports.rows import MergeLine

__all__ = [
    "BatchFilter",
    "BatchLine",
    "BatchView",
    "Beginning",
    "Candidate",
    "Column",
    "ColumnsView",
    "Comparison",
    "Double",
    "Doubles",
    "Fact",
    "MergeLine",
    "Merges",
    "Overview",
    "RowFilter",
    "RowLine",
    "RowView",
    "find_doubles",
    "list_batches",
    "list_merges",
    "read_batch",
    "read_columns",
    "read_merge",
    "read_row",
]
