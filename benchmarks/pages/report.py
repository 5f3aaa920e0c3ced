"""The tables of pages: each bar with what was measured, and the plain page beside ours."""

from statistics import median

from rich.console import Console

from benchmarks.figures import compare, find_p95, find_typical, write_ratio, write_time, write_verdict
from benchmarks.pages.site import Site
from benchmarks.pages.visits import AT_ONCE, VISITS, measure_pages
from benchmarks.tables import print_table
from benchmarks.timing import RUNS

# The bars of the p95 of a whole request over HTTP, in milliseconds.
BARS = {
    "worklist, eight at a time": 40.0,
    "my people": 300.0,
    "all people, filtered": 300.0,
    "a whole situation": 300.0,
    "the team board": 300.0,
    "the ladder": 300.0,
    "the council's page": 300.0,
    "results by cohort": 300.0,
    "the map": 300.0,
    "turnout": 300.0,
    "the calendar of cohorts": 300.0,
    "finding somebody": 50.0,
    "an occupation, typed": 50.0,
}
PLAIN_AT_LEAST = 2.5


def report_all(console: Console, site: Site) -> None:
    """Measure and print everything."""
    console.print(f"\nMedians of {RUNS} runs of {VISITS} visits, all pages in turn within each run; {AT_ONCE} at once.")
    found = measure_pages(site)
    rows = [
        (name, f"{bar:.0f} ms", write_time(p95), write_verdict(p95, at_most=bar))
        for name, bar in BARS.items()
        for p95 in [find_typical(found.times[name], find_p95)]
    ]
    ours, plain = "worklist of a coach", "the same, plain"
    ratios = {
        "in time": compare(found.times[plain], found.times[ours]),
        "in processor time": median(found.work[plain]) / median(found.work[ours]),
    }
    rows += [
        (
            f"plain page against the worklist, {how}",
            f"at least {PLAIN_AT_LEAST}×",
            write_ratio(ratio),
            write_verdict(-ratio, at_most=-PLAIN_AT_LEAST),
        )
        for how, ratio in ratios.items()
    ]
    print_table(console, "L4, pages at 40,000 people", ("page, p95", "bar", "measured", "verdict"), rows)
    each = [
        (name, write_time(find_typical(series)), write_time(find_typical(series, find_p95)), write_time(work))
        for name, series in found.times.items()
        for work in [median(found.work[name])]
    ]
    print_table(console, "Whole requests over HTTP", ("page", "p50", "p95", "processor time"), each)
