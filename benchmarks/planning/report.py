"""The tables of planning: each bar with what was measured, and one area beside its peers."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from rich.console import Console

from benchmarks.figures import fit_exponent, write_verdict
from benchmarks.planning.city import City, draw_city
from benchmarks.planning.contestants import (
    find_bound_by_highs,
    leave_out_pools,
    plan_by_cp_sat,
    plan_greedily,
    tell_people_apart,
)
from benchmarks.tables import print_table
from benchmarks.timing import read_clock
from sluitend.compute.planning.again import plan_again
from sluitend.compute.planning.network import build_network
from sluitend.compute.planning.plan import plan_invitations
from sluitend.compute.planning.problem import Problem
from sluitend.compute.planning.relaxation import find_bound

BARS = ("bar", "at most", "measured", "verdict")
AREAS, COUNTRY = 22, 267
SECONDS, COUNTRY_SECONDS, MEGABYTES, FORTNIGHT_GAP, WEEK_GAP = 5.0, 45.0, 500.0, 0.006, 0.016
AREA_SECONDS, CHEAPER, TIMES_HIGHS, POINTS_CLOSER = 1.0, 0.25, 25.0, 0.08
REPLAN_MS, OTHERS = 50.0, 0.10
DROPPED = 40
RUNS = int(os.environ.get("RUNS", "5"))


def report_all(console: Console) -> None:
    """Measure and print everything, one thing at a time."""
    report_city(console)
    report_area(console)
    report_absence(console)


def report_city(console: Console) -> None:
    """Print P1: the city in fortnights and in weeks, the country in fortnights, and growth."""
    cities = {
        ("fortnights", AREAS): _plan_alone(AREAS, 2, RUNS),
        ("weeks", AREAS): _plan_alone(AREAS, 1, RUNS),
        ("fortnights", AREAS * 4): _plan_alone(AREAS * 4, 2, 1),
        ("fortnights", COUNTRY): _plan_alone(COUNTRY, 2, 1),
    }
    rows = [
        (
            f"{found['people']:,} people in {areas} areas, {bins}",
            f"{statistics.median(found['seconds']):.2f} s",
            f"{found['cost']:,}",
            f"{found['bound']:,}",
            f"{found['gap']:.2%}",
            f"{found['missed']} ({found['least_missed_quarters']})",
            f"{found['megabytes']:.0f} MB",
        )
        for (bins, areas), found in cities.items()
    ]
    columns = ("city", "median", "cost", "bound", "proven gap", "missed (at least)", "memory at most")
    print_table(console, f"P1, whole cities on two cores, medians of {RUNS} runs (the larger ones once)", columns, rows)
    fortnight, week = cities["fortnights", AREAS], cities["weeks", AREAS]
    country = cities["fortnights", COUNTRY]
    sizes = [found for (bins, _), found in cities.items() if bins == "fortnights"]
    exponent = fit_exponent([each["people"] for each in sizes], [min(each["seconds"]) for each in sizes])
    slowest = max(statistics.median(fortnight["seconds"]), statistics.median(week["seconds"]))
    bars = [
        _write_bar("33,000 people, the slower of both", slowest, SECONDS, "{:.2f} s"),
        _write_bar("proven gap, fortnights", fortnight["gap"], FORTNIGHT_GAP, "{:.2%}"),
        _write_bar("proven gap, weeks", week["gap"], WEEK_GAP, "{:.2%}"),
        _write_bar("400,000 people", country["seconds"][0], COUNTRY_SECONDS, "{:.1f} s"),
        _write_bar("memory, 33,000 people", week["megabytes"], MEGABYTES, "{:.0f} MB"),
        _write_bar("memory, 400,000 people", country["megabytes"], MEGABYTES, "{:.0f} MB"),
        _write_bar("exponent in people with areas", exponent, 1.05, "{:.2f}"),
    ]
    print_table(console, "P1, the bars", BARS, bars)


def report_area(console: Console) -> None:
    """Print P2: one area of 1,500 in weeks, beside its peers."""
    problem = draw_city(City(areas=1))
    seconds, costs = float(os.environ.get("SECONDS", "1")), dict[str, float]()
    plan = plan_invitations(problem)
    ours = _time(lambda: plan_invitations(problem), RUNS)
    network = build_network(problem)
    apart, plain = tell_people_apart(network), leave_out_pools(network)
    flow, linear = _time(lambda: find_bound(problem), RUNS), _time(lambda: find_bound_by_highs(apart), RUNS)
    alike, plainly = (_time(lambda given=given: find_bound_by_highs(given), 1) for given in (network, plain))
    bound = find_bound_by_highs(apart)
    costs["ours"] = plan.cost
    costs["greedy, soonest due first"] = plan_greedily(problem)
    costs[f"CP-SAT after {90 * seconds:.0f} s"] = plan_by_cp_sat(problem, seconds=90 * seconds)
    timefold, keeps = _plan_by_timefold(problem, seconds=60 * seconds)
    if timefold is not None:
        costs[f"Timefold after {60 * seconds:.0f} s" + ("" if keeps else ", beyond the time there is")] = timefold
    rows = [(name, f"{cost:,.0f}", f"{cost / plan.bound - 1:.2%}") for name, cost in costs.items()]
    print_table(console, "P2, one area of 1,500 people in weeks", ("contestant", "cost", "above the bound"), rows)
    bars = [
        _write_bar("an area, everything", ours, AREA_SECONDS, "{:.2f} s"),
        (
            "bound against HiGHS",
            "equal",
            f"{plan.bound:,} and {bound:,.2f}",
            _tell(plan.bound == np.ceil(bound - 1e-3)),
        ),
        (
            "times as fast as HiGHS, a node for each person",
            f"{TIMES_HIGHS:.0f}×",
            f"{linear / flow:.1f}×",
            _tell(linear / flow >= TIMES_HIGHS),
        ),
        ("the same, people who are alike as one, as ours", "-", f"{alike / flow:.1f}×", ""),
        ("the same, but without pools", "-", f"{plainly / flow:.1f}×", ""),
    ]
    closer = costs["greedy, soonest due first"] / plan.bound - plan.cost / plan.bound
    bars.append(("closer than greedy", "8 points", f"{closer * 100:.1f} points", _tell(closer >= POINTS_CLOSER)))
    if timefold is not None:
        cheaper = 1 - plan.cost / timefold
        bars.append(("cheaper than Timefold", "25%", f"{cheaper:.1%}", _tell(cheaper >= CHEAPER)))
        bars.append(("as much cheaper as any plan can be, by the bound", "-", f"{1 - plan.bound / timefold:.1%}", ""))
    print_table(console, f"HiGHS {linear:.2f} s, the flow {flow:.3f} s for the bound alone", BARS, bars)


def report_absence(console: Console) -> None:
    """Print P3: one colleague after the other drops out of the city from some week on."""
    problem = draw_city(City())
    plan = plan_invitations(problem)
    drawn = np.random.default_rng(7)
    times, shares, unplaced, displaced = [], [], 0, 0
    for colleague in drawn.choice(len(problem.crew.quarters), DROPPED, replace=False):
        less = _drop(problem, colleague, from_bin=int(drawn.integers(0, 30)))
        began = read_clock()
        again = plan_again(less, by=plan.by, bins=plan.bins)
        times.append(read_clock() - began)
        homeless = sum(change.had_to for change in again.changes)
        shares.append(sum(not change.had_to for change in again.changes) / max(1, homeless))
        unplaced += sum(change.to_by < 0 for change in again.changes)
        displaced += homeless
    bars = [
        _write_bar("p95 of planning again", float(np.quantile(times, 0.95)), REPLAN_MS, "{:.1f} ms"),
        _write_bar("others who move, at worst", max(shares), OTHERS, "{:.1%}"),
    ]
    title = (
        f"P3, {DROPPED} colleagues of a city of {problem.people:,}: {displaced:,} displaced, {unplaced} without a place"
    )
    print_table(console, title, BARS, bars)


def _plan_by_timefold(problem: Problem, *, seconds: float) -> tuple[int | None, bool]:
    """Let Timefold plan, where there is a Java for it."""
    if shutil.which("java") is None:
        return None, False
    from benchmarks.planning.timefold_peer import plan_by_timefold

    return plan_by_timefold(problem, seconds=seconds)


def _plan_alone(areas: int, weeks_a_bin: int, runs: int) -> dict:
    command = [sys.executable, "-m", "benchmarks.planning.alone", str(areas), str(weeks_a_bin), str(runs)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _drop(problem: Problem, colleague: int, *, from_bin: int) -> Problem:
    quarters = problem.crew.quarters.copy()
    quarters[colleague, from_bin:] = 0
    return replace(problem, crew=replace(problem.crew, quarters=quarters))


def _time(call: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        began = read_clock()
        call()
        times.append((read_clock() - began) / 1000)
    return statistics.median(times)


def _write_bar(name: str, value: float, at_most: float, form: str) -> tuple[str, str, str, str]:
    return name, form.format(at_most), form.format(value), write_verdict(value, at_most=at_most)


def _tell(is_met: bool) -> str:
    return "met" if is_met else "MISSED"
