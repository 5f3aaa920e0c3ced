"""Planning a city: speed and proven gap (P1), one area beside its peers (P2), and a colleague who drops out (P3)."""

from rich.console import Console


def run(console: Console) -> None:
    """Draw cities of several sizes, plan them, and print what it took; SIZES, RUNS and SECONDS make it shorter."""
    from benchmarks.planning.report import report_all

    report_all(console)
