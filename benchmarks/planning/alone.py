"""Plans one city in a fresh process, so that its memory is its own, and prints what it took as JSON."""

import json
import multiprocessing
import sys
import threading
from concurrent.futures import ProcessPoolExecutor

import psutil

from benchmarks.planning.city import City, draw_city
from benchmarks.timing import read_clock
from sluitend.compute.planning.plan import Plan, plan_invitations

CORES = 2
WARM = City(areas=CORES)


def main(areas: int, weeks_a_bin: int, runs: int) -> dict[str, object]:
    """Plan a city a few times with a process for each core, which stand ready as those of a server do."""
    problem = draw_city(City(areas=areas, weeks_a_bin=weeks_a_bin))
    most, done = list[float](), threading.Event()
    with ProcessPoolExecutor(CORES, mp_context=multiprocessing.get_context("spawn")) as pool:
        plan_invitations(draw_city(WARM), executor=pool)
        watcher = threading.Thread(target=_watch_memory, args=(most, done))
        watcher.start()
        seconds, plans = [], list[Plan]()
        for run in range(runs):
            began = read_clock()
            plans.append(plan_invitations(problem, seed=run, executor=pool))
            seconds.append((read_clock() - began) / 1000)
        done.set()
        watcher.join()
    worst = max(plans, key=lambda plan: plan.cost)
    return {
        "people": problem.people,
        "seconds": seconds,
        "cost": worst.cost,
        "bound": worst.bound,
        "gap": worst.gap,
        "missed": len(worst.missed),
        "least_missed_quarters": worst.least_missed_quarters,
        "megabytes": max(most),
    }


def _watch_memory(seen: list[float], done: threading.Event) -> None:
    """Note what this process and its workers hold together, in MB, four times a second; what they share counts once."""
    here = psutil.Process()
    while not done.wait(0.25):
        everybody = [here, *here.children(recursive=True)]
        seen.append(sum(each.memory_full_info().pss for each in everybody) / 2**20)


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:4]))))
