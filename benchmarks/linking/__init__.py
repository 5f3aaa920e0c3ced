"""Linking Dutch titles to occupations and Dutch phrases to skills of ESCO, held against what people chose."""

from rich.console import Console


def run(console: Console) -> None:
    """Print how often what people chose comes first, in the first ten, and how high on average."""
    from benchmarks.linking.report import report_all

    report_all(console)
