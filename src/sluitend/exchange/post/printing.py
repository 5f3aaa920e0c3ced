"""Printing: the letters of a run are set in a file stack by stack, and each file is kept as soon as it is whole."""

from datetime import datetime

from sluitend.areas.correspondence.actions import NewPrintFile, close_print_file
from sluitend.areas.correspondence.queries import read_print_piece
from sluitend.areas.correspondence.rows import is_printing_due
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.letters.stack import write_index, write_stack
from sluitend.exchange.post.round import POSTMAN
from sluitend.gate.errors import MessageMovedOn


def print_due(at: datetime) -> int:
    """Put all letters that were gathered in files, and give how many; a run that is stopped meanwhile stays so."""
    printed = 0
    # Asked first, so that the journal does not fill up with rounds in which nothing was to be done.
    while is_printing_due():
        printed += _print_piece(at)
    return printed


def _print_piece(at: datetime) -> int:
    """Set one stack outside any transaction; when it was cut off, or a letter was taken out, it is set anew."""
    piece = read_print_piece(actor=POSTMAN, at=at)
    if piece is None:
        return 0
    file = NewPrintFile(
        run_id=piece.run_id,
        dispatch_ids=[letter.id for letter in piece.letters],
        content=write_stack(piece, today=find_day(at)) if piece.letters else b"",
        index=write_index(piece),
    )
    try:
        close_print_file(actor=POSTMAN, at=at, file=file)
    except MessageMovedOn:
        return 0
    return len(piece.letters)
