"""What can be asked of the post: the outbox, a message, a person's post, print runs, texts, and whether it goes out."""

from sluitend.areas.correspondence.queries.dispatch import DispatchView, read_dispatch
from sluitend.areas.correspondence.queries.health import Health, read_health
from sluitend.areas.correspondence.queries.outbox import Outbox, OutboxFilter, list_dispatches
from sluitend.areas.correspondence.queries.person import PersonPost, read_correspondence
from sluitend.areas.correspondence.queries.printing import (
    Letter,
    PrintPiece,
    PrintRuns,
    list_print_runs,
    read_print_file,
    read_print_piece,
)
from sluitend.areas.correspondence.queries.wording import WordingView, read_wording

__all__ = [
    "DispatchView",
    "Health",
    "Letter",
    "Outbox",
    "OutboxFilter",
    "PersonPost",
    "PrintPiece",
    "PrintRuns",
    "WordingView",
    "list_dispatches",
    "list_print_runs",
    "read_correspondence",
    "read_dispatch",
    "read_health",
    "read_print_file",
    "read_print_piece",
    "read_wording",
]
