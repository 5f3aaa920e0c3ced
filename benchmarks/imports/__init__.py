"""Caseload files: 400,000 rows to the staged screen with verdicts (L3), and 33,000 rows read, matched and applied."""

import os

from rich.console import Console


def run(console: Console) -> None:
    """Fill a book, lay files beside it next to the peer, and throw everything away; KEEP=1 keeps it."""
    from benchmarks.ledger.cluster import start_cluster, throw_away

    start_cluster()
    # The models can be read only now that Django has been told where the book is.
    from benchmarks.imports.report import report_all

    try:
        report_all(console)
    finally:
        if not os.environ.get("KEEP"):
            throw_away()
