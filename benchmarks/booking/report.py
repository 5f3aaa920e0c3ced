"""The tables of booking: whether everybody got a moment of their own, and how long they waited for each answer."""

from statistics import median

from rich.console import Console

from benchmarks.booking.resident import Told, choose_over
from benchmarks.booking.town import RESIDENTS, count_booked, invite_all
from benchmarks.figures import find_p95, write_time, write_verdict
from benchmarks.pages.site import Site
from benchmarks.tables import print_table

P95_AT_MOST = 500.0
# Within how many seconds all begin, and how long each looks before choosing.
WAYS = {"within a minute": (60.0, 10.0), "in the same second": (1.0, 2.0)}
FIGURES = (
    *("500 residents begin", "got a moment", "beaten to it", "p50", "p95 reading", "p95 choosing"),
    *("processor time each", "bar, 500 ms"),
)


def report_all(console: Console, site: Site) -> None:
    """Measure and print everything."""
    rows, before = [], 0
    for name, (arriving, thinking) in WAYS.items():
        tokens = invite_all(name)
        worked = site.read_work()
        told = choose_over(site.port, tokens, arriving_seconds=arriving, thinking_seconds=thinking)
        _require_sense(told, before)
        before += RESIDENTS
        rows.append(_sum_up(name, told, work=(site.read_work() - worked) / RESIDENTS))
    print_table(console, "Booking", FIGURES, rows)


def _require_sense(told: list[Told], before: int) -> None:
    """Refuse figures of a site that gave a moment twice, to nobody, or no answer."""
    faults = [fault for each in told for fault in each.faults]
    standing, double = count_booked()
    booked = sum(each.is_booked for each in told)
    if faults or double or standing - before != booked or booked != RESIDENTS:
        raise RuntimeError(f"{booked} booked, {standing - before} appointments, {double} double, faults: {faults[:3]}")


def _sum_up(name: str, told: list[Told], *, work: float) -> tuple[str, ...]:
    reads = [time for each in told for time in each.reads]
    writes = [time for each in told for time in each.writes]
    p95 = find_p95(reads + writes)
    return (
        name,
        f"{sum(each.is_booked for each in told)} of {len(told)}",
        f"{sum(each.beaten for each in told)}×",
        write_time(median(reads + writes)),
        write_time(find_p95(reads)),
        write_time(find_p95(writes)),
        write_time(work),
        write_verdict(p95, at_most=P95_AT_MOST),
    )
