"""Everything that can be asked of the book, one file per use case; each goes through the gate."""

from sluitend.ledger.choosing import WorklistFilter
from sluitend.ledger.queries.digest import digest_book
from sluitend.ledger.queries.dossier import Dossier, read_person
from sluitend.ledger.queries.entering import (
    Admitting,
    Entrance,
    Known,
    Newcomer,
    Readmitting,
    read_admission,
    read_readmission,
)
from sluitend.ledger.queries.making import Promisable, list_kinds
from sluitend.ledger.queries.messages import list_messages
from sluitend.ledger.queries.mine import MyPromises, read_my_promises
from sluitend.ledger.queries.owners import Owner, list_owners
from sluitend.ledger.queries.promise import PromiseView, read_promise
from sluitend.ledger.queries.staff import StaffPage, StaffRow, StaffView, list_staff, read_staff
from sluitend.ledger.queries.worklist import Worklist, read_worklist
from sluitend.ledger.rows import PromiseRow
from sluitend.ledger.told import Told, ToldToMe

__all__ = [
    "Admitting",
    "Dossier",
    "Entrance",
    "Known",
    "MyPromises",
    "Newcomer",
    "Owner",
    "Promisable",
    "PromiseRow",
    "PromiseView",
    "Readmitting",
    "StaffPage",
    "StaffRow",
    "StaffView",
    "Told",
    "ToldToMe",
    "Worklist",
    "WorklistFilter",
    "digest_book",
    "list_kinds",
    "list_messages",
    "list_owners",
    "list_staff",
    "read_admission",
    "read_my_promises",
    "read_person",
    "read_promise",
    "read_readmission",
    "read_staff",
    "read_worklist",
]
