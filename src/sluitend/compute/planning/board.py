"""The board on which a plan is laid: who is where, and what is left of everybody's time, as arrays for the kernels."""

from dataclasses import dataclass

import numpy as np

from sluitend.compute.planning.costs import count_by_team, count_placed, find_own, find_takers, weigh_loads
from sluitend.compute.planning.kernels import BIN, BY, Arrays
from sluitend.compute.planning.moves import _follow_bins, _improve, _make_room, _place_people
from sluitend.compute.planning.problem import NOBODY, Flags, Ints, Problem


@dataclass(frozen=True)
class Board:
    """A plan in the making, and what can be done with it."""

    arrays: Arrays

    def follow_bins(self, people: Ints, *, bins: Ints) -> None:
        """Put each of these people in their bin, with their own colleague or else whoever has the least time left."""
        _follow_bins(self.arrays, people, bins)

    def place_people(self, people: Ints) -> None:
        """Give each of these people in turn the cheapest place that is left, if there is one."""
        _place_people(self.arrays, people)

    def make_room(self, person: int, *, movable: Flags) -> int:
        """Let one other move so that somebody gets a place; gives who, or `NOBODY` when that does not help."""
        return _make_room(self.arrays, person, movable)

    def improve(self, *, rounds: int, pushes: Flags) -> None:
        """Let people go to a cheaper place, change places or, where asked, push another, while that gains."""
        _improve(self.arrays, rounds, pushes)

    @property
    def by(self) -> Ints:
        """Give the colleague of each person, `NOBODY` for whoever has no place."""
        return self.arrays.people[:, BY]

    @property
    def bins(self) -> Ints:
        """Give the bin of each person, `NOBODY` for whoever has no place."""
        return self.arrays.people[:, BIN]


def build_board(problem: Problem, *, by: Ints | None = None, bins: Ints | None = None) -> Board:
    """Give the board of a problem with these people in their places or, without any, with nobody on it."""
    cohort, crew, weights = problem.cohort, problem.crew, problem.weights
    nowhere = np.full(problem.people, NOBODY)
    by, bins = nowhere if by is None else by, nowhere if bins is None else bins
    pool_of, takers = find_takers(problem)
    loads, room = count_placed(problem, by=by, bins=bins)
    columns = (by, bins, cohort.quarters, cohort.first, cohort.last, cohort.priority, find_own(problem), pool_of)
    rates = (problem.weeks_a_bin, weights.near_due, weights.near_due_weeks, weights.lost_coach)
    arrays = Arrays(
        people=np.ascontiguousarray(np.stack(columns, axis=1)),
        free=crew.quarters - loads,
        room=room,
        loads=count_by_team(problem, loads),
        widest=(crew.quarters - loads).max(axis=0, initial=0),
        teams=crew.teams,
        points=_weigh_fillings(problem),
        takers=np.ascontiguousarray(takers),
        rates=np.array(rates, np.int64),
    )
    return Board(arrays)


def _weigh_fillings(problem: Problem) -> Ints:
    """Give what each number of quarter-hours of a team costs in each bin, shape (teams, bins, quarter-hours)."""
    # Less time than was taken already happens when somebody falls ill.
    capacity = count_by_team(problem, np.maximum(problem.crew.quarters, problem.crew.taken))
    fillings = np.arange(int(capacity.max(initial=0)) + 1)[:, None, None]
    points = weigh_loads(problem, np.broadcast_to(fillings, (len(fillings), *capacity.shape)))
    return np.ascontiguousarray(np.moveaxis(points, 0, -1))
