"""Everything that can change the book, one file per use case; each goes through the gate."""

from sluitend.ledger.actions.absence import end_absence, end_service, start_absence, start_planned_absences
from sluitend.ledger.actions.admit import Admission, admit_people, admit_person
from sluitend.ledger.actions.discharge import discharge_person
from sluitend.ledger.actions.import_spells import Imported, SpellRow, import_spells
from sluitend.ledger.actions.make import make_promise
from sluitend.ledger.actions.means import add_means, draw_means, return_draw
from sluitend.ledger.actions.readmit import readmit_person
from sluitend.ledger.actions.see import see_messages
from sluitend.ledger.actions.settle import settle_promise, settle_promises
from sluitend.ledger.actions.suspend import resume_promise, suspend_promise
from sluitend.ledger.actions.sweep import Swept, sweep_late
from sluitend.ledger.pen import NewMeans, Opening, Settling

__all__ = [
    "Admission",
    "Imported",
    "NewMeans",
    "Opening",
    "Settling",
    "SpellRow",
    "Swept",
    "add_means",
    "admit_people",
    "admit_person",
    "discharge_person",
    "draw_means",
    "end_absence",
    "end_service",
    "import_spells",
    "make_promise",
    "readmit_person",
    "resume_promise",
    "return_draw",
    "see_messages",
    "settle_promise",
    "settle_promises",
    "start_absence",
    "start_planned_absences",
    "suspend_promise",
    "sweep_late",
]
