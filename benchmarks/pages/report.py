"""The tables of pages: each bar with what was measured, and the plain page beside ours."""

from rich.console import Console

from benchmarks.figures import compare, find_p95, find_typical, write_ratio, write_time, write_verdict
from benchmarks.pages.visits import AT_ONCE, VISITS, measure_pages
from benchmarks.tables import print_table
from benchmarks.timing import RUNS

# The bars of the p95 of a whole request on the server, in milliseconds.
BARS = {
    "worklist, eight at a time": 40.0,
    "all people, filtered": 300.0,
    "a whole situation": 300.0,
    "finding somebody": 50.0,
}
PLAIN_AT_LEAST = 2.5


def report_all(console: Console) -> None:
    """Measure and print everything."""
    console.print(f"\nMedians of {RUNS} runs of {VISITS} visits, all pages in turn within each run; {AT_ONCE} at once.")
    found = measure_pages()
    rows = [
        (name, f"{bar:.0f} ms", write_time(p95), write_verdict(p95, at_most=bar))
        for name, bar in BARS.items()
        for p95 in [find_typical(found[name], find_p95)]
    ]
    ratio = compare(found["the same, plain"], found["worklist of a coach"])
    verdict = write_verdict(-ratio, at_most=-PLAIN_AT_LEAST)
    rows.append(("plain page against the worklist", f"at least {PLAIN_AT_LEAST}×", write_ratio(ratio), verdict))
    print_table(console, "L4, pages at 40,000 people", ("page, p95", "bar", "measured", "verdict"), rows)
    each = [
        (name, write_time(find_typical(series)), write_time(find_typical(series, find_p95)))
        for name, series in found.items()
    ]
    print_table(console, "Whole requests on the server", ("page", "p50", "p95"), each)
