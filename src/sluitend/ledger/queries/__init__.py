"""Everything that can be asked of the book, one file per use case; each goes through the gate."""

from sluitend.ledger.choosing import WorklistFilter
from sluitend.ledger.queries.digest import digest_book
from sluitend.ledger.queries.dossier import Dossier, read_person
from sluitend.ledger.queries.health import Health, read_health
from sluitend.ledger.queries.mine import MyPromises, read_my_promises
from sluitend.ledger.queries.owners import Owner, list_owners
from sluitend.ledger.queries.promise import PromiseView, read_promise
from sluitend.ledger.queries.worklist import Worklist, read_worklist
from sluitend.ledger.rows import PromiseRow

__all__ = [
    "Dossier",
    "Health",
    "MyPromises",
    "Owner",
    "PromiseRow",
    "PromiseView",
    "Worklist",
    "WorklistFilter",
    "digest_book",
    "list_owners",
    "read_health",
    "read_my_promises",
    "read_person",
    "read_promise",
    "read_worklist",
]
