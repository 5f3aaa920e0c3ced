"""A country: 400,000 people and as many demands, all matched (M2) and people assigned (M3), within bounds.

Demands are matched a quarter at a time, and no more are begun after `MOST_SECONDS`; what is left is then reckoned
from what was done, and said.
"""

import os
import resource
from dataclasses import replace

import numpy as np
from rich.console import Console

from benchmarks.figures import write_ratio, write_time
from benchmarks.matching.contestants import MOST, build_numpy
from benchmarks.matching.market import Size, draw_market
from benchmarks.matching.placing import assign_by_flow, list_choices
from benchmarks.matching.report import match_in_threads, read_work
from benchmarks.tables import print_table
from benchmarks.timing import read_clock, time_calls
from sluitend.compute.matching.ask import Asks
from sluitend.compute.matching.assigning import assign_people
from sluitend.compute.matching.packing import Ints
from sluitend.compute.matching.searching import Market

MOST_SECONDS = float(os.environ.get("MOST_SECONDS", "300"))
SIZE = int(os.environ.get("COUNTRY", "400000"))
AT_ONCE, SAMPLE = 100_000, 10
# So many of each list are edges for assigning: about 7.3 million of a country.
EDGES = 20


def report_country(console: Console) -> None:
    """Print M2 and M3 of a country; the flow of OR-Tools only with FLOW=1, as it takes minutes."""
    market = draw_market(Size(SIZE, SIZE))
    drawn = read_memory()
    work, seconds, found, scores = match_pieces(market)
    done = len(found)
    peer = build_numpy(market)
    calls = [lambda at=at: peer(at) for at in range(0, SIZE, SIZE // SAMPLE)]
    ratio = float(np.mean(time_calls(calls, clock=read_work))) * done / work
    whole = SIZE / done
    rows = [
        ("demands matched", f"{done:,} of {SIZE:,}"),
        (f"the best {MOST} for all, processor", write_time(work * whole)),
        ("by the clock, two threads", write_time(seconds * whole)),
        (f"times as fast as NumPy, by {SAMPLE} demands", write_ratio(ratio)),
        ("memory with the market drawn, and at most", f"{drawn:.0f} and {read_memory():.0f} MB"),
    ]
    print_table(console, f"M2, {SIZE:,} people and {SIZE:,} demands", ("what", "measured"), rows)
    if done == SIZE:
        report_places(console, found[:, :EDGES], scores[:, :EDGES])


def match_pieces(market: Market) -> tuple[float, float, Ints, Ints]:
    """Give what matching piece by piece took, by the processor and by the clock, and what was found in time."""
    work, seconds, pieces = 0.0, 0.0, []
    for first in range(0, len(market.asks.asks), AT_ONCE):
        asks = Asks(asks=market.asks.asks[first : first + AT_ONCE], asked=market.asks.asked)
        took, clock, *found = match_in_threads(replace(market, asks=asks))
        work, seconds = work + took, seconds + clock
        pieces.append(found)
        if seconds > MOST_SECONDS * 1000:
            break
    found, scores = (np.concatenate([piece[at] for piece in pieces]) for at in (0, 1))
    return work, seconds, found, scores


def report_places(console: Console, found: Ints, scores: Ints) -> None:
    """Print M3: what an auction of the country takes, how near the best it is proved to be, and what a flow takes."""
    choices = list_choices(found, scores, people=SIZE)
    began, work = read_clock(), read_work()
    ours = assign_people(choices)
    took, clock = read_work() - work, read_clock() - began
    rows = [("auction", write_time(took), write_time(clock), f"{ours.value:,} (gap {ours.gap:.3%})")]
    if os.environ.get("FLOW"):
        began, work = read_clock(), read_work()
        value = f"{assign_by_flow(choices):,}"
        rows.append(("flow of OR-Tools", write_time(read_work() - work), write_time(read_clock() - began), value))
    title = f"M3, {SIZE:,} people to {len(choices.holds):,} places over {len(choices.persons):,} edges"
    print_table(console, title, ("contestant", "processor", "by the clock", "value"), rows)


def read_memory() -> float:
    """Give the most that this process ever held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
