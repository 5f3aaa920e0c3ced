"""Matching a city and a country: one demand (M1), all demands (M2), and people to places (M3), beside their peers."""

from rich.console import Console


def run(console: Console) -> None:
    """Draw markets, match them, and print what it took; PARTS and RUNS make it shorter."""
    from benchmarks.matching.report import report_all

    report_all(console)
