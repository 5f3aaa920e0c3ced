"""The tables of the ledger: each bar with what was measured, the peers beside it, growth, and what the rules cost."""

from rich.console import Console

from benchmarks.figures import (
    Series,
    compare,
    find_least,
    find_p95,
    find_typical,
    fit_exponent,
    write_ratio,
    write_time,
    write_verdict,
)
from benchmarks.ledger import rules
from benchmarks.ledger.books import BOOKS, GROWTH, MILLION, TEN_MILLION
from benchmarks.ledger.late import PEERS, measure_late, measure_work, measure_worklist
from benchmarks.ledger.uncovered import list_truths, measure_uncovered
from benchmarks.tables import print_table
from benchmarks.timing import RUNS

Found = dict[str, list[list[float]]]
BARS = ("bar", "at most", "measured", "verdict")
LATE_MS, LATE_RATIO, KEPT_MS, RECOUNT_MS = 2.0, 1.3, 1.0, 250.0


def report_all(console: Console) -> None:
    """Measure and print everything; growth after what it is worked out from."""
    console.print(f"\nMedians of {RUNS} runs, all contestants in turn within each run; p95 within a run.")
    late = measure_late()
    report_late(console, late)
    report_work(console, measure_work())
    report_worklist(console, measure_worklist())
    uncovered = measure_uncovered()
    report_uncovered(console, uncovered)
    report_growth(console, late | uncovered)
    report_truths(console)
    report_acts(console, rules.measure_acts())
    report_entries(console, rules.measure_entries())


def report_late(console: Console, found: Found) -> None:
    """Print L1 with its peers."""
    largest, smaller = found[TEN_MILLION.name], found[MILLION.name]
    p95, ratio = find_typical(largest, find_p95), compare(largest, smaller, find_p95)
    bars = [
        ("p95 at 10 M entries", "2 ms", write_time(p95), write_verdict(p95, at_most=LATE_MS)),
        ("p95 against 1 M entries", "1.3×", write_ratio(ratio), write_verdict(ratio, at_most=LATE_RATIO)),
    ]
    print_table(console, "L1, my late promises", BARS, bars)
    names = {book.name: f"{book.entries:,} entries" for book in BOOKS} | {name: f"10 M, {name}" for name in PEERS}
    rows = [
        (
            name,
            *_write_both(found[key]),
            write_time(find_least(found[key], find_p95)),
            write_ratio(compare(found[key], largest, find_p95)),
        )
        for key, name in names.items()
    ]
    columns = ("contestant", "p50", "p95", "p95 of the quietest run", "p95 against 10 M")
    print_table(console, "The statement for one coach", columns, rows)


def report_work(console: Console, found: Found) -> None:
    """Print L1 as it is when nobody else uses the processors."""
    rows = [
        (name, *_write_both(series), write_ratio(compare(series, found[MILLION.name], find_p95)))
        for name, series in found.items()
    ]
    title = "The same statement in processor time of server and driver, which does not wait for others"
    print_table(console, title, ("book", "p50", "p95", "p95 against 1 M"), rows)


def report_worklist(console: Console, found: Found) -> None:
    """Print the whole use case around L1."""
    rows = [(name, *_write_both(series)) for name, series in found.items()]
    print_table(console, "The whole worklist through the gate, late ones only", ("book", "p50", "p95"), rows)


def report_uncovered(console: Console, found: Found) -> None:
    """Print L2 with its peers."""
    kept, recount = found[f"kept {TEN_MILLION.name}"], find_typical(found[f"recount {TEN_MILLION.name}"])
    slowest = max(find_typical(found[f"kept {book.name}"], find_p95) for book in BOOKS)
    bars = [
        ("kept, p95 in the slowest book", "1 ms", write_time(slowest), write_verdict(slowest, at_most=KEPT_MS)),
        ("counted anew at 10 M", "250 ms", write_time(recount), write_verdict(recount, at_most=RECOUNT_MS)),
    ]
    print_table(console, "L2, is anyone uncovered", BARS, bars)
    rows = [
        (
            name,
            write_time(find_typical(series)),
            write_time(find_least(series, min)),
            write_ratio(compare(series, kept)),
        )
        for name, series in found.items()
    ]
    print_table(console, "Both ways of asking", ("contestant", "p50", "least", "against kept at 10 M"), rows)


def report_growth(console: Console, found: Found) -> None:
    """Print how each question grows from n to 4n to 16n."""
    people = [float(book.people) for book in GROWTH]
    rows = []
    for question in ("", "kept ", "recount "):
        least = [find_least(found[question + book.name]) for book in GROWTH]
        exponent = f"{fit_exponent(people, least):.2f}"
        rows.append((question.strip() or "my late promises", *map(write_time, least), exponent))
    sizes = [f"{book.people:,} people" for book in GROWTH]
    print_table(console, "Growth: the least of the runs' medians", ("question", *sizes, "exponent"), rows)


def report_truths(console: Console) -> None:
    """Print whether the two answers of L2 agree when they should and differ when they should."""
    rows = [
        (truth.done, *map(str, truth.found), "as it should be" if truth.holds else "WRONG") for truth in list_truths()
    ]
    print_table(console, "L2 tells the truth", ("after", "uncovered as kept", "counted anew", "verdict"), rows)


def report_acts(console: Console, found: Found) -> None:
    """Print what the constraints cost."""
    free = found[rules.WITHOUT_RULES]
    rows = [
        (name, *_write_both(series), f"{1000 / find_typical(series):.0f}", write_ratio(compare(series, free)))
        for name, series in found.items()
    ]
    columns = ("keep a promise, open the next", "p50", "p95", "acts a second", "against off")
    print_table(console, "What the constraints cost, one connection, at 10 M", columns, rows)


def report_entries(console: Console, found: Found) -> None:
    """Print what the index on the journal costs."""
    free = found[rules.WITHOUT_INDEX]
    rows = [
        (name, write_time(find_typical(series) / rules.ENTRIES), write_ratio(compare(series, free)))
        for name, series in found.items()
    ]
    title = f"What finding the entries about somebody costs, {rules.ENTRIES:,} entries in one statement, at 10 M"
    print_table(console, title, ("journal", "an entry", "against no index"), rows)


def _write_both(series: Series) -> tuple[str, str]:
    return write_time(find_typical(series)), write_time(find_typical(series, find_p95))
