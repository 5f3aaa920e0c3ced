"""Where caseloads are too full for everybody: the proof, in people, whatever the time there is."""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python import max_flow

from sluitend.compute.planning.costs import find_own, find_takers
from sluitend.compute.planning.problem import NOBODY, Ints, Problem


@dataclass(frozen=True, kw_only=True)
class Overload:
    """Proof that caseloads have no room for everybody: `people` can go only to `colleagues`, who have `room`."""

    people: Ints
    colleagues: Ints
    room: int

    @property
    def missing(self) -> int:
        """Give how many people have no room."""
        return len(self.people) - self.room


def find_overload(problem: Problem) -> Overload | None:
    """Give the proof that norms for caseloads leave somebody out, or None when there is room for everybody.

    Colleagues without any room are left out of it. By maximum flow and minimum cut, as in `find_shortage`.
    """
    pool_of, takers = find_takers(problem)
    own, room = find_own(problem), problem.crew.most_people
    kinds, kind_of, counts = np.unique(
        np.stack([pool_of, own], axis=1), axis=0, return_inverse=True, return_counts=True
    )
    # Nodes: kinds of people, then colleagues, then the source and the sink.
    source = len(kinds) + len(room)
    can = takers[kinds[:, 0]]
    known = np.flatnonzero(kinds[:, 1] != NOBODY)
    can[known, kinds[known, 1]] = True
    kind, colleague = np.nonzero(can)
    solver = max_flow.SimpleMaxFlow()
    solver.add_arcs_with_capacity(np.full(len(kinds), source), np.arange(len(kinds)), counts)
    solver.add_arcs_with_capacity(kind, len(kinds) + colleague, np.full(len(kind), problem.people))
    each = np.arange(len(room))
    solver.add_arcs_with_capacity(len(kinds) + each, np.full(len(room), source + 1), np.maximum(room, 0))
    solver.solve(source, source + 1)
    if solver.optimal_flow() == problem.people:
        return None
    reached = np.zeros(source + 2, bool)
    reached[solver.get_source_side_min_cut()] = True
    colleagues = np.flatnonzero(reached[len(kinds) : source] & (room > 0))
    people = np.flatnonzero(reached[: len(kinds)][kind_of.reshape(-1)])
    return Overload(people=people, colleagues=colleagues, room=int(room[colleagues].sum()))
