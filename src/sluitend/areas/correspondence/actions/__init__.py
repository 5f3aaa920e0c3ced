"""Everything that happens to a message, to somebody's pause and to what is printed, one file per use case."""

from sluitend.areas.correspondence.actions.deciding import (
    cancel_dispatch,
    decide_dispatch,
    record_return,
    send_again,
)
from sluitend.areas.correspondence.actions.pausing import end_pause, start_pause
from sluitend.areas.correspondence.actions.printing import (
    NewPrintFile,
    cancel_print_run,
    close_print_file,
    start_print_run,
)
from sluitend.areas.correspondence.actions.sending import Parcel, Receipt, record_receipt, take_dispatch
from sluitend.areas.correspondence.actions.writing import Wish, write_message

__all__ = [
    "NewPrintFile",
    "Parcel",
    "Receipt",
    "Wish",
    "cancel_dispatch",
    "cancel_print_run",
    "close_print_file",
    "decide_dispatch",
    "end_pause",
    "record_receipt",
    "record_return",
    "send_again",
    "start_pause",
    "start_print_run",
    "take_dispatch",
    "write_message",
]
