"""The tables of imports: L3 beside its peer, and a municipality's file from bytes to book."""

import os
from functools import partial

from rich.console import Console

from benchmarks.figures import compare, find_least, find_typical, fit_exponent, write_ratio, write_time, write_verdict
from benchmarks.imports.contestants import APPLY, READ, SHOW, stage, time_objects, time_staging, time_steps, time_work
from benchmarks.imports.town import HEADINGS, fill_book, write_rows
from benchmarks.tables import print_table
from benchmarks.timing import run_side_by_side
from sluitend.areas.imports.models import Batch, BatchColumn

BARS = ("bar", "goal", "measured", "verdict")
STAGED_SECONDS, TIMES_PEER, SHOWN_SECONDS, APPLIED_SECONDS = 8.0, 5.0, 30.0, 60.0
COUNTRY, TOWN = 400_000, 33_000
OURS, PEER = "COPY and verdicts in SQL", "bulk_create with clean_fields, no verdicts"
Times = dict[str, float]


def report_all(console: Console) -> None:
    """Measure and print both; RUNS and ROWS make it shorter."""
    report_staging(console, people=int(os.environ.get("ROWS", COUNTRY)), runs=int(os.environ.get("RUNS", "5")))
    report_town(console)


def report_staging(console: Console, *, people: int, runs: int) -> None:
    """Print L3: all rows to the staged screen, against an object for every row; and how it grows."""
    least = {size: _time_alone(size, runs) for size in (people // 16, people // 4)}
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
    console.print(f"Processors of driver and server, one file of ours: {write_time(time_work(rows, team))}")
    shown = [(name, write_time(find_typical(series)), write_time(find_least(series))) for name, series in found.items()]
    print_table(console, f"Median and least of {runs} runs, in turn", ("contestant", "a file", "least"), shown)
    _print_growth(console, {"to the staged screen": least | {people: find_least(found[OURS])}})


def _time_alone(people: int, runs: int) -> float:
    team, rows = fill_book(people), write_rows(people)
    return find_least([time_staging(rows, team) for _ in range(runs + 1)])


def report_town(console: Console) -> None:
    """Print the file of a municipality, from its bytes to everybody covered in the book; and the next one it sends."""
    first: dict[int, Times] = {}
    for size in (TOWN // 16, TOWN // 4, TOWN):
        team = fill_book(0)
        first[size], worked = time_steps(_write_file(size, changed="06"), team)
    _print_town(console, "all of them new but the invalid ones", first[TOWN], worked)
    grown = {step: {size: times[step] for size, times in first.items()} for step in (READ, SHOW, APPLY)}
    _print_growth(console, grown)
    _print_town(console, "sent again, seven in a hundred changed", *time_steps(_write_file(TOWN, changed="07"), team))


def _write_file(people: int, *, changed: str) -> bytes:
    return "\n".join(
        ";".join(cells) for cells in (HEADINGS, *(row for _, row in write_rows(people, changed=changed)))
    ).encode()


def _print_town(console: Console, what: str, times: Times, worked: Times) -> None:
    rows = [
        (
            name,
            f"{goal:.0f} s",
            f"{seconds:.1f} s",
            f"{sum(worked[step] for step in steps) / 1000:.1f} s",
            write_verdict(seconds, at_most=goal),
        )
        for name, goal, steps in (
            ("read, matched and shown", SHOWN_SECONDS, (READ, SHOW)),
            ("applied", APPLIED_SECONDS, (APPLY,)),
        )
        for seconds in [sum(times[step] for step in steps) / 1000]
    ]
    columns = (*BARS[:3], "processors of driver and server", BARS[3])
    print_table(console, f"{TOWN:,} rows, {what}", columns, rows)


def _print_growth(console: Console, series: dict[str, dict[int, float]]) -> None:
    """Print how long each step took at every size, in milliseconds, with the exponent of its growth."""
    sizes = sorted(next(iter(series.values())))
    rows = [
        (step, *(write_time(times[size]) for size in sizes), f"{fit_exponent(sizes, [times[n] for n in sizes]):.2f}")
        for step, times in series.items()
    ]
    print_table(console, "Growth", ("step", *(f"{size:,} rows" for size in sizes), "exponent"), rows)
