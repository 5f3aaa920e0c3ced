"""Plans one city in a fresh process, so that its memory is its own, and prints what it took as JSON."""

import json
import multiprocessing
import resource
import sys
from concurrent.futures import ProcessPoolExecutor

from benchmarks.planning.city import City, draw_city
from benchmarks.timing import read_clock
from sluitend.compute.planning.plan import Plan, plan_invitations

CORES = 2
WARM = City(areas=CORES)


def main(areas: int, weeks_a_bin: int, runs: int) -> dict[str, object]:
    """Plan a city a few times with a process for each core, which stand ready as those of a server do."""
    problem = draw_city(City(areas=areas, weeks_a_bin=weeks_a_bin))
    with ProcessPoolExecutor(CORES, mp_context=multiprocessing.get_context("spawn")) as pool:
        plan_invitations(draw_city(WARM), executor=pool)
        seconds, plans = [], list[Plan]()
        for run in range(runs):
            began = read_clock()
            plans.append(plan_invitations(problem, seed=run, executor=pool))
            seconds.append((read_clock() - began) / 1000)
    worst = max(plans, key=lambda plan: plan.cost)
    return {
        "people": problem.people,
        "seconds": seconds,
        "cost": worst.cost,
        "bound": worst.bound,
        "gap": worst.gap,
        "missed": len(worst.missed),
        "least_missed_quarters": worst.least_missed_quarters,
        "megabytes": _measure_memory(),
    }


def _measure_memory() -> float:
    """Give the most that this process and its workers can have held together, in MB."""
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + CORES * child) / 1024


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:4]))))
