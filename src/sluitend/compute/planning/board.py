"""The board on which a plan is laid: who is where, what is left of everybody's time, and what each place would cost."""

from dataclasses import dataclass

import numpy as np

from sluitend.compute.planning.costs import (
    count_by_team,
    count_placed,
    find_own,
    find_stretches,
    find_takers,
    weigh_loads,
    weigh_waits,
)
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem

# Dearer than any place, and small enough to add up.
DEAREST = 1 << 40


@dataclass(frozen=True, kw_only=True)
class Board:
    """A plan in the making; `put` and `take_out` write in its first five arrays.

    `by` and `bins` (people,): where each is, `NOBODY` for nowhere. `free` (colleagues, bins): quarter-hours left;
    `room` (colleagues,): how many people may still come; `loads` (teams, bins). `points` (teams, bins, quarter-hours):
    what each load of a team costs; `own` and `pool_of` (people,); `takers` (pools, colleagues).
    """

    problem: Problem
    by: Ints
    bins: Ints
    free: Ints
    room: Ints
    loads: Ints
    points: Ints
    own: Ints
    pool_of: Ints
    takers: Flags

    def put(self, person: int, by: int, each_bin: int) -> None:
        """Give somebody who is nowhere a place."""
        self.by[person], self.bins[person] = by, each_bin
        self._fill(by, each_bin, people=1, quarters=self.problem.cohort.quarters[person])

    def take_out(self, person: int) -> tuple[int, int]:
        """Take somebody out of their place, and give the colleague and the bin of it."""
        by, each_bin = int(self.by[person]), int(self.bins[person])
        self.by[person], self.bins[person] = NOBODY, NOBODY
        self._fill(by, each_bin, people=-1, quarters=-self.problem.cohort.quarters[person])
        return by, each_bin

    def _fill(self, by: int, each_bin: int, *, people: int, quarters: int) -> None:
        self.room[by] -= people
        self.free[by, each_bin] -= quarters
        self.loads[self.problem.crew.teams[by], each_bin] += quarters

    def find_allowed(self, person: int) -> Flags:
        """Tell of each colleague whether they may speak with somebody: those of their pool, and their own."""
        allowed: Flags = self.takers[self.pool_of[person]].copy()
        if self.own[person] != NOBODY:
            allowed[self.own[person]] = True
        return allowed

    def find_able(self, person: int) -> Ints:
        """Give the colleagues who may speak with somebody and can have one more."""
        return np.flatnonzero(self.find_allowed(person) & (self.room > 0))

    def find_place(self, person: int) -> tuple[int, int] | None:
        """Give the colleague and the bin of the cheapest place that is left, or None."""
        cohort = self.problem.cohort
        quarters, able = cohort.quarters[person], self.find_able(person)
        window = slice(cohort.first[person], cohort.last[person] + 1)
        is_open = self.free[able, window] >= quarters
        if not is_open.any():
            return None
        bins = np.arange(window.start, window.stop)
        costs = self._weigh_steps(quarters, window)[self.problem.crew.teams[able]]
        costs += weigh_waits(self.problem, people=np.full(len(bins), person), bins=bins)
        if self.own[person] != NOBODY:
            costs[able != self.own[person]] += self.problem.weights.lost_coach
        row, column = divmod(int(np.where(is_open, costs, DEAREST).argmin()), len(bins))
        return int(able[row]), int(bins[column])

    def weigh_offers(self) -> Ints:
        """Give what the cheapest place that is left would cost each person, shape (people,), `DEAREST` for none."""
        cohort, teams = self.problem.cohort, self.problem.crew.teams
        lost = np.where(self.own == NOBODY, 0, self.problem.weights.lost_coach)[:, None]
        offers = np.full((self.problem.people, self.problem.bins), DEAREST)
        for quarters in np.unique(cohort.quarters):
            steps = self._weigh_steps(quarters, slice(None))[teams]
            steps[(self.free < quarters) | (self.room <= 0)[:, None]] = DEAREST
            by_pool = np.array([steps[able].min(axis=0, initial=DEAREST) for able in self.takers])
            alike = np.flatnonzero(cohort.quarters == quarters)
            # The last row is nobody's.
            by_own = np.vstack([steps, np.full(self.problem.bins, DEAREST)])[self.own[alike]]
            offers[alike] = np.minimum(by_pool[self.pool_of[alike]] + lost[alike], by_own)
        person, each_bin = np.arange(len(offers))[:, None], np.arange(self.problem.bins)
        offers += weigh_waits(self.problem, people=person, bins=each_bin)
        is_due = (cohort.first[:, None] <= each_bin) & (each_bin <= cohort.last[:, None])
        least: Ints = np.where(is_due, offers, DEAREST).min(axis=1, initial=DEAREST)
        return least

    def weigh_stays(self) -> Ints:
        """Give what the place of each person costs now, shape (people,), and nothing for whoever has none."""
        placed = np.flatnonzero(self.bins != NOBODY)
        by, bins = self.by[placed], self.bins[placed]
        team, lost = self.problem.crew.teams[by], self.problem.weights.lost_coach
        load, quarters = self.loads[team, bins], self.problem.cohort.quarters[placed]
        stays = np.zeros(self.problem.people, np.int64)
        stays[placed] = weigh_waits(self.problem, people=placed, bins=bins)
        stays[placed] += lost * ((self.own[placed] != NOBODY) & (self.own[placed] != by))
        stays[placed] += self.points[team, bins, load] - self.points[team, bins, load - quarters]
        return stays

    def _weigh_steps(self, quarters: int, window: slice) -> Ints:
        """Give what so many quarter-hours more would cost each team in some bins, shape (teams, bins)."""
        loads = self.loads[:, window]
        team, each_bin = np.arange(len(loads))[:, None], np.arange(loads.shape[1])
        points = self.points[:, window]
        after = np.minimum(loads + quarters, points.shape[-1] - 1)
        steps: Ints = points[team, each_bin, after] - points[team, each_bin, loads]
        return steps


def build_board(problem: Problem, *, by: Ints, bins: Ints) -> Board:
    """Give the board of a problem with these people in their places."""
    loads, room = count_placed(problem, by=by, bins=bins)
    pool_of, takers = find_takers(problem)
    return Board(
        problem=problem,
        by=by.copy(),
        bins=bins.copy(),
        free=problem.crew.quarters - loads,
        room=room,
        loads=count_by_team(problem, loads),
        points=_weigh_fillings(problem),
        own=find_own(problem),
        pool_of=pool_of,
        takers=takers,
    )


def _weigh_fillings(problem: Problem) -> Ints:
    """Give what each number of quarter-hours of a team costs in each bin, shape (teams, bins, quarter-hours)."""
    most = find_stretches(problem).sum(axis=0)
    fillings = np.arange(int(most.max(initial=0)) + 1)[:, None, None]
    return np.moveaxis(weigh_loads(problem, np.broadcast_to(fillings, (len(fillings), *most.shape))), 0, -1)
