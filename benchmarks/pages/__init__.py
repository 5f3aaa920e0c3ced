"""Pages at 40,000 people (L4): the worklist beside a plain page, lists, finding somebody, a whole situation."""

import os

from rich.console import Console


def run(console: Console) -> None:
    """Fill a book, visit its pages, and throw it away; KEEP=1 keeps it."""
    from benchmarks.ledger.cluster import start_cluster, throw_away

    start_cluster()
    # The models can be read only now that Django has been told where the book is.
    from benchmarks.pages.report import report_all
    from benchmarks.pages.site import serve_site
    from benchmarks.pages.town import fill_town

    try:
        fill_town(console)
        with serve_site() as site:
            report_all(console, site)
    finally:
        if not os.environ.get("KEEP"):
            throw_away()
