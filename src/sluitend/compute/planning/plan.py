"""The plan: who is invited in which bin by whom, what it costs, and how far from the best it can be at most."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from sluitend.compute.planning.costs import find_allowed, weigh_missed, weigh_plan
from sluitend.compute.planning.overload import Overload, find_overload
from sluitend.compute.planning.parts import Part, split_problem, take_people
from sluitend.compute.planning.problem import NOBODY, Ints, Problem, check_problem
from sluitend.compute.planning.relaxation import find_bound
from sluitend.compute.planning.rounding import round_flow
from sluitend.compute.planning.shortage import Shortage, find_shortage


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A plan and its proof.

    `by` and `bins`, shape (people,), are the colleague and the bin of each person, `NOBODY` for whoever is missed.
    `cost` and `bound` are in points: no plan costs less than `bound`. `broken` holds the people whose told place could
    not be kept. `least_missed_quarters` is the time that every plan misses, and each of `shortages` proves where;
    `least_missed_people` is how many every plan misses for want of room in caseloads, as `overloads` prove.
    """

    by: Ints
    bins: Ints
    cost: int
    bound: int
    broken: Ints
    least_missed_quarters: int
    shortages: tuple[Shortage, ...]
    overloads: tuple[Overload, ...]

    @property
    def least_missed_people(self) -> int:
        """Give how many people every plan misses because caseloads are full."""
        return sum(overload.missing for overload in self.overloads)

    @property
    def gap(self) -> float:
        """Give how much dearer than the best plan this one can be at most, as a share of the bound."""
        return (self.cost - self.bound) / self.bound if self.bound else float(self.cost > 0)

    @property
    def missed(self) -> Ints:
        """Give who is not invited."""
        return np.flatnonzero(self.bins == NOBODY)


@dataclass(frozen=True, kw_only=True)
class _Planned:
    by: Ints
    bins: Ints
    cost: int
    bound: int
    missed_quarters: int
    shortage: Shortage | None
    overload: Overload | None


def plan_invitations(problem: Problem, *, seed: int = 0, executor: Executor | None = None) -> Plan:
    """Give a plan in which nobody is outside their window, nor with somebody who lacks time, room or the language.

    What was told to people is kept first, wherever there is time for it. Ties between people are drawn by `seed`: the
    same problem and seed give the same plan. Parts without a colleague in common are planned in the processes of
    `executor`, or one after the other. Raises `BadProblem` when the problem contradicts itself. Linear in people times
    the bins of their windows.
    """
    check_problem(problem)
    by, bins = _keep_told(problem)
    kept = bins != NOBODY
    order = np.random.default_rng(seed).permutation(np.flatnonzero(~kept))
    parts = split_problem(take_people(problem, people=order, by=by, bins=bins))
    found = list((executor.map if executor else map)(_plan_part, [part.problem for part in parts]))
    certain = weigh_plan(problem, by=by, bins=bins)
    for part, planned in zip(parts, found):
        by[order[part.people]] = np.append(part.colleagues, NOBODY)[planned.by]
        bins[order[part.people]] = planned.bins
    return Plan(
        by=by,
        bins=bins,
        cost=certain + sum(planned.cost for planned in found),
        bound=certain + sum(planned.bound for planned in found),
        broken=np.flatnonzero((problem.cohort.told_in != NOBODY) & ~kept),
        least_missed_quarters=sum(planned.missed_quarters for planned in found),
        shortages=tuple(_list_shortages(parts, found, order)),
        overloads=tuple(_list_overloads(parts, found, order)),
    )


def _keep_told(problem: Problem) -> tuple[Ints, Ints]:
    """Give the colleague and the bin of whoever was told a place that can be kept, and `NOBODY` for all others.

    Shapes (people,). A place can be kept within the window, by a colleague with the language, the time and the room.
    """
    cohort, crew = problem.cohort, problem.crew
    by, bins = np.full(problem.people, NOBODY), np.full(problem.people, NOBODY)
    free, room = crew.quarters - crew.taken, crew.most_people.copy()
    is_possible = (cohort.told_by != NOBODY) & (cohort.first <= cohort.told_in) & (cohort.told_in <= cohort.last)
    is_possible &= find_allowed(problem, cohort.told_by)
    for person in np.flatnonzero(is_possible).tolist():
        colleague, each_bin, quarters = cohort.told_by[person], cohort.told_in[person], cohort.quarters[person]
        if room[colleague] > 0 and free[colleague, each_bin] >= quarters:
            by[person], bins[person] = colleague, each_bin
            free[colleague, each_bin] -= quarters
            room[colleague] -= 1
    return by, bins


def _plan_part(problem: Problem) -> _Planned:
    relaxation = find_bound(problem)
    board = round_flow(problem, relaxation)
    return _Planned(
        by=board.by,
        bins=board.bins,
        cost=weigh_plan(problem, by=board.by, bins=board.bins) + weigh_missed(problem, bins=board.bins),
        bound=relaxation.bound,
        missed_quarters=relaxation.missed_quarters,
        shortage=find_shortage(problem) if relaxation.missed_quarters else None,
        overload=find_overload(problem) if (board.bins == NOBODY).any() else None,
    )


def _list_shortages(parts: Iterable[Part], found: Iterable[_Planned], order: Ints) -> Iterator[Shortage]:
    """Give the proofs with the numbers that people and colleagues have in the whole."""
    for part, shortage in ((part, planned.shortage) for part, planned in zip(parts, found)):
        if shortage is not None:
            colleagues = part.colleagues[shortage.cells[:, 0]]
            yield replace(
                shortage,
                people=np.sort(order[part.people[shortage.people]]),
                cells=np.stack([colleagues, shortage.cells[:, 1]], axis=1),
            )


def _list_overloads(parts: Iterable[Part], found: Iterable[_Planned], order: Ints) -> Iterator[Overload]:
    for part, overload in ((part, planned.overload) for part, planned in zip(parts, found)):
        if overload is not None:
            people = np.sort(order[part.people[overload.people]])
            yield replace(overload, people=people, colleagues=part.colleagues[overload.colleagues])
