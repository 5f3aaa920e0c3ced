"""The tables of matching: each bar with what was measured, beside its peers and at several sizes."""

import os
import resource
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from rich.console import Console

from benchmarks.figures import find_p95, find_typical, fit_exponent, write_ratio, write_time
from benchmarks.matching.contestants import MOST, build_duckdb, build_numpy, build_polars
from benchmarks.matching.market import PEOPLE, Size, draw_market
from benchmarks.matching.placing import assign_by_flow, assign_by_highs, list_choices
from benchmarks.tables import print_table
from benchmarks.timing import read_clock, run_side_by_side, time_calls
from sluitend.compute.matching.assigning import assign_people
from sluitend.compute.matching.changing import change_offer
from sluitend.compute.matching.crowd import build_crowd, place_people
from sluitend.compute.matching.searching import Market, find_asks, find_near, find_people, match_all

BARS = ("bar", "goal", "measured", "verdict")
RUNS = int(os.environ.get("RUNS", "5"))
PARTS = os.environ.get("PARTS", "one all assign country").split()
SOME = 40


def report_all(console: Console) -> None:
    """Measure and print everything, one thing at a time."""
    from benchmarks.matching.country import report_country

    reports = {"one": report_one, "all": report_all_demands, "assign": report_assignment, "country": report_country}
    began = read_clock()
    market = draw_market(Size(people=300, asks=300))
    find_people(market, ask=0), find_near(market, ask=0), find_asks(market, person=0)
    console.print(f"Compiled, or read what was compiled, in {write_time(read_clock() - began)}.")
    for name in PARTS:
        reports[name](console)


def report_one(console: Console) -> None:
    """Print M1: one demand of a city, beside peers that look at everybody."""
    market = draw_market(Size())
    asks = np.random.default_rng(5).choice(5_000, SOME, replace=False).tolist()
    calls: dict[str, Callable[[int], object]] = {"ours": lambda at: find_people(market, ask=at, most=MOST)}
    peers = {"NumPy": build_numpy(market), "DuckDB": build_duckdb(market), "polars": build_polars(market)}
    check_peers(market, peers, asks)
    contestants = {
        name: lambda call=call: time_calls([lambda at=at, call=call: call(at) for at in asks], clock=read_work)
        for name, call in {**calls, **peers}.items()
    }
    series = run_side_by_side(contestants, runs=RUNS)
    means = {name: find_typical(runs, np.mean) for name, runs in series.items()}
    rows = [
        (name, write_time(mean), write_time(find_typical(series[name])), write_ratio(mean / means["ours"]))
        for name, mean in means.items()
    ]
    title = f"M1, the best {MOST} with reasons of 40,000 people, {SOME} demands, processor time, medians of {RUNS} runs"
    print_table(console, title, ("contestant", "mean", "median", "against ours"), rows)
    pages = [*find_others(market, asks), ("p95 of a list with reasons", 10.0, find_p95(series["ours"][-1]))]
    bars = [
        *(write_least(f"times as fast as {name}", goal, means[name] / means["ours"]) for name, goal in GOALS.items()),
        *((name, write_time(goal), write_time(ms), tell(ms <= goal)) for name, goal, ms in pages),
    ]
    print_table(console, "M1, the bars", BARS, bars)
    report_change(console, market)


GOALS = {"NumPy": 200.0, "DuckDB": 150.0, "polars": 150.0}


def find_others(market: Market, asks: list[int]) -> list[tuple[str, float, float]]:
    """Give the p95 of a page of near ones, and of one for a person, in milliseconds."""
    near = time_calls([lambda at=at: find_near(market, ask=at) for at in asks])
    back = time_calls([lambda at=at: find_asks(market, person=at) for at in asks])
    return [
        ("p95 of who nearly fits", 10.0, find_p95(near)),
        ("p95 of the places for one person", 10.0, find_p95(back)),
    ]


def report_change(console: Console, market: Market) -> None:
    """Print what it takes to change the offer of one person, beside laying everybody out anew."""
    offers = market.crowd.offers
    order = np.random.default_rng(3).permutation(len(offers.people))
    others = [place_people(offers, order[at : at + 1]) for at in range(SOME)]
    series = run_side_by_side(
        {
            "change": lambda: time_calls(
                [lambda each=each: change_offer(market.crowd, offers=each) for each in others], clock=read_work
            ),
            "anew": lambda: time_calls([lambda: build_crowd(place_people(offers, order))], clock=read_work),
        },
        runs=RUNS,
    )
    change, anew = (find_typical(series[name]) for name in ("change", "anew"))
    console.print(f"One offer changed takes {write_time(change)}, everybody laid out anew {write_time(anew)}.")


def check_peers(market: Market, peers: dict[str, Callable[[int], list[int]]], asks: list[int]) -> None:
    """Give no figures when anybody finds another list."""
    for at in asks:
        ours = find_people(market, ask=at, most=MOST).scores.tolist()
        for name, peer in peers.items():
            if peer(at) != ours:
                raise ArithmeticError(f"{name} finds other scores for demand {at}: {peer(at)[:9]}, ours {ours[:9]}")


def report_all_demands(console: Console) -> None:
    """Print M2: all demands of a city, and growth at equal density."""
    rows, each = [], []
    for size in (Size(), Size(160_000, 5_000), Size(640_000, 5_000)):
        market = draw_market(size)
        work, seconds = zip(*(match_in_threads(market)[:2] for _ in range(RUNS)))
        peer = build_numpy(market)
        sample = [lambda at=at, peer=peer: peer(at) for at in range(0, size.asks, size.asks // 20)]
        ratio = float(np.mean(time_calls(sample, clock=read_work))) * size.asks / float(np.median(work))
        each.append(min(work) / size.asks)
        memory = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
        what = f"{size.people:,} x {size.asks:,}"
        rows.append((what, write_time(np.median(work)), write_time(min(seconds)), write_ratio(ratio), memory))
    columns = (
        "people x demands",
        "processor",
        "two threads, by the clock",
        "against NumPy",
        "memory so far",
    )
    print_table(console, f"M2, the best {MOST} for every demand, {RUNS} runs; NumPy by 20 demands", columns, rows)
    grown, exponent = each[-1] / each[0], fit_exponent([1, 4, 16], each)
    console.print(f"A demand among 16 times as many takes {grown:.2f} times as long; exponent {exponent:.2f}.")


def match_in_threads(market: Market, most: int = MOST) -> tuple[float, float, np.ndarray, np.ndarray]:
    """Give the processor time and the time by the clock in milliseconds that two threads take, and what they found."""
    began, work = read_clock(), read_work()
    with ThreadPoolExecutor(2) as threads:
        rows, scores = match_all(market, most=most, executor=threads)
    return read_work() - work, read_clock() - began, rows, scores


def report_assignment(console: Console) -> None:
    """Print M3: people to places on the edges that lists of matching give."""
    market = draw_market(Size())
    _, _, found, scores = match_in_threads(market)
    choices = list_choices(found, scores, people=PEOPLE)
    ways = {"flow of OR-Tools": assign_by_flow, "HiGHS": assign_by_highs}
    ours = assign_people(choices)
    times = {"auction": time_calls([lambda: assign_people(choices)] * RUNS, clock=read_work)}
    values = {"auction": f"{ours.value:,} (gap {ours.gap:.3%})"}
    for name, assign in ways.items():
        values[name] = f"{assign(choices):,.0f}"
        times[name] = time_calls([lambda assign=assign: assign(choices)], clock=read_work)
    typical = {name: float(np.median(each)) for name, each in times.items()}
    rows = [(name, write_time(ms), write_ratio(ms / typical["auction"]), values[name]) for name, ms in typical.items()]
    title = f"M3, {PEOPLE:,} people to {len(choices.holds):,} places over {len(choices.persons):,} edges"
    print_table(console, title, ("contestant", "processor", "against ours", "value"), rows)


def read_work() -> float:
    """Give how long this process worked, in all its threads and in milliseconds: it stands still for others."""
    return time.process_time() * 1000


def write_least(name: str, goal: float, ratio: float) -> tuple[str, str, str, str]:
    """Write a bar that must at least be reached."""
    return name, write_ratio(goal), write_ratio(ratio), tell(ratio >= goal)


def tell(is_met: bool) -> str:
    """Say whether a bar is met."""
    return "met" if is_met else "MISSED"
