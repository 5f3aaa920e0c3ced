"""Booking under load: 500 residents with a link choose a moment of the same days, and nobody gets one of another."""

from rich.console import Console


def run(console: Console) -> None:
    """Invite everybody, let them choose at their own pace and then all at once, and throw the book away."""
    from benchmarks.ledger.cluster import start_cluster, throw_away

    start_cluster()
    # The models can be read only now that Django has been told where the book is.
    from benchmarks.booking.report import report_all
    from benchmarks.pages.site import serve_site

    try:
        with serve_site("benchmarks.booking.settings") as site:
            report_all(console, site)
    finally:
        throw_away()
