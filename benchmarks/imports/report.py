"""The tables of imports: L3 beside its peer, and a municipality's file from bytes to book."""

import os
from functools import partial

from rich.console import Console

from benchmarks.figures import compare, find_typical, write_ratio, write_time, write_verdict
from benchmarks.imports.contestants import stage, time_objects, time_staging, time_steps
from benchmarks.imports.town import HEADINGS, fill_book, write_rows
from benchmarks.tables import print_table
from benchmarks.timing import run_side_by_side
from sluitend.areas.imports.models import Batch, BatchColumn

BARS = ("bar", "goal", "measured", "verdict")
STAGED_SECONDS, TIMES_PEER, SHOWN_SECONDS, APPLIED_SECONDS = 8.0, 5.0, 30.0, 60.0
COUNTRY, TOWN = 400_000, 33_000
OURS, PEER = "COPY and verdicts in SQL", "bulk_create with clean_fields, no verdicts"


def report_all(console: Console) -> None:
    """Measure and print both; RUNS and ROWS make it shorter."""
    report_staging(console, people=int(os.environ.get("ROWS", COUNTRY)), runs=int(os.environ.get("RUNS", "5")))
    report_town(console)


def report_staging(console: Console, *, people: int, runs: int) -> None:
    """Print L3: all rows to the staged screen, against an object for every row."""
    team, rows = fill_book(people), write_rows(people)
    batch = Batch.objects.get(id=stage(rows[:1000], team))
    fields = dict(BatchColumn.objects.filter(batch=batch).exclude(field="").values_list("field", "place"))
    found = run_side_by_side(
        {OURS: partial(time_staging, rows, team), PEER: partial(time_objects, rows, batch, fields)}, runs=runs
    )
    seconds, ratio = find_typical(found[OURS]) / 1000, compare(found[PEER], found[OURS])
    bars = [
        (
            f"{people:,} rows to the staged screen",
            "8 s",
            f"{seconds:.1f} s",
            write_verdict(seconds, at_most=STAGED_SECONDS),
        ),
        ("against bulk_create", "5×", write_ratio(ratio), write_verdict(TIMES_PEER, at_most=ratio)),
    ]
    print_table(console, f"L3, a caseload file beside a book of {people:,} people", BARS, bars)
    rows_shown = [(name, write_time(find_typical(series))) for name, series in found.items()]
    print_table(console, f"Median of {runs} runs, in turn", ("contestant", "a file"), rows_shown)


def report_town(console: Console) -> None:
    """Print the file of a municipality, from its bytes to everybody covered in the book."""
    team = fill_book(0)
    lines = [";".join(HEADINGS), *(";".join(cells) for _, cells in write_rows(TOWN))]
    times = time_steps("\n".join(lines).encode(), team)
    shown = times["read"] + times["match and show"]
    bars = [
        ("read, matched and shown", "30 s", f"{shown:.1f} s", write_verdict(shown, at_most=SHOWN_SECONDS)),
        ("applied", "60 s", f"{times['apply']:.1f} s", write_verdict(times["apply"], at_most=APPLIED_SECONDS)),
    ]
    print_table(console, f"{TOWN:,} rows, all of them new but the invalid ones", BARS, bars)
