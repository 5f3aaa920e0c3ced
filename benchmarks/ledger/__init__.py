"""The ledger at 10 million entries: my late promises (L1), is anyone uncovered (L2), and what the rules cost."""

import os

from rich.console import Console


def run(console: Console) -> None:
    """Fill books of four sizes, measure them side by side, and throw them away; KEEP=1 keeps them."""
    from benchmarks.ledger.cluster import start_cluster, throw_away

    start_cluster()
    # The models can be read only now that Django has been told where the books are.
    from benchmarks.ledger.books import fill_books
    from benchmarks.ledger.report import report_all

    try:
        fill_books(console)
        report_all(console)
    finally:
        if not os.environ.get("KEEP"):
            throw_away()
