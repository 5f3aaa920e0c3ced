"""Everything that imports can change, one file per step; each goes through the gate."""

from sluitend.areas.imports.actions.apply import apply_batch, approve_batch, close_batch, undo_batch
from sluitend.areas.imports.actions.decide import Decided, decide_row, decide_rows
from sluitend.areas.imports.actions.merge import merge_people, unmerge_people
from sluitend.areas.imports.actions.run import Ran, forget_batches, run_batch
from sluitend.areas.imports.actions.stage import choose_headings, match_batch, stage_batch

__all__ = [
    "Decided",
    "Ran",
    "apply_batch",
    "approve_batch",
    "choose_headings",
    "close_batch",
    "decide_row",
    "decide_rows",
    "forget_batches",
    "match_batch",
    "merge_people",
    "run_batch",
    "stage_batch",
    "undo_batch",
    "unmerge_people",
]
