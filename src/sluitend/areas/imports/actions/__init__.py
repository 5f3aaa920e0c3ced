"""Everything that imports can change, one file per step; each goes through the gate."""

from sluitend.areas.imports.actions.apply import apply_batch, close_batch, undo_batch
from sluitend.areas.imports.actions.decide import decide_row
from sluitend.areas.imports.actions.merge import merge_people, unmerge_people
from sluitend.areas.imports.actions.run import Ran, forget_batches, run_batch
from sluitend.areas.imports.actions.stage import match_batch, stage_batch

__all__ = [
    "Ran",
    "apply_batch",
    "close_batch",
    "decide_row",
    "forget_batches",
    "match_batch",
    "merge_people",
    "run_batch",
    "stage_batch",
    "undo_batch",
    "unmerge_people",
]
