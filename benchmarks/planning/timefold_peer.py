"""Timefold on the same problem: of each person a colleague and a week that suit them, with rules on time and load."""

from dataclasses import dataclass, field
from typing import Annotated

import numpy as np
from timefold.solver import SolverFactory
from timefold.solver.config import Duration, ScoreDirectorFactoryConfig, SolverConfig, TerminationConfig
from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import (
    Constraint,
    ConstraintCollectors,
    ConstraintFactory,
    HardSoftScore,
    constraint_provider,
)

from benchmarks.planning.contestants import weigh_places
from sluitend.compute.planning.costs import find_own, find_stretches, find_takers, weigh_waits
from sluitend.compute.planning.problem import NOBODY, Problem


@dataclass(frozen=True, eq=False)
class Team:
    """Colleagues whose work must be even, with the quarter-hours of each week up to the two bends, and the prices."""

    number: int
    first_bend: tuple[int, ...]
    second_bend: tuple[int, ...]
    prices: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Colleague:
    """Somebody of a team with, by week, the quarter-hours that they have."""

    number: int
    team: Team
    most_people: int
    capacity: tuple[int, ...]


@planning_entity
@dataclass
class Person:
    """Somebody to invite, with the colleagues and the weeks to choose from."""

    number: Annotated[int, PlanningId]
    quarters: int
    own: int
    lost_coach: int
    first: int
    waits: list[int]
    colleagues: Annotated[list[Colleague], ValueRangeProvider(id="colleagues")]
    weeks: Annotated[list[int], ValueRangeProvider(id="weeks")]
    colleague: Annotated[Colleague, PlanningVariable(value_range_provider_refs=["colleagues"])] = field(default=None)
    week: Annotated[int, PlanningVariable(value_range_provider_refs=["weeks"])] = field(default=None)


@planning_solution
@dataclass
class Agenda:
    """What Timefold fills in."""

    crew: Annotated[list[Colleague], ProblemFactCollectionProperty]
    people: Annotated[list[Person], PlanningEntityCollectionProperty]
    score: Annotated[HardSoftScore, PlanningScore] = field(default=None)


def price_load(team: Team, week: int, quarters: int) -> int:
    """Give what the load of a team in a week costs."""
    first, second = team.first_bend[week], team.second_bend[week]
    dear = team.prices[1] * max(0, min(quarters, second) - first)
    return team.prices[0] * min(quarters, first) + dear + team.prices[2] * max(0, quarters - second)


@constraint_provider
def provide_rules(factory: ConstraintFactory) -> list[Constraint]:
    """Give the rules of the planner: two that may not be broken, three that cost points."""
    everybody = factory.for_each(Person)
    cells = everybody.group_by(
        lambda person: person.colleague,
        lambda person: person.week,
        ConstraintCollectors.sum(lambda person: person.quarters),
    )
    teams = everybody.group_by(
        lambda person: person.colleague.team,
        lambda person: person.week,
        ConstraintCollectors.sum(lambda person: person.quarters),
    )
    loads = everybody.group_by(lambda person: person.colleague, ConstraintCollectors.count())
    return [
        cells.filter(lambda colleague, week, quarters: quarters > colleague.capacity[week])
        .penalize(HardSoftScore.ONE_HARD, lambda colleague, week, quarters: quarters - colleague.capacity[week])
        .as_constraint("time"),
        loads.filter(lambda colleague, people: people > colleague.most_people)
        .penalize(HardSoftScore.ONE_HARD, lambda colleague, people: people - colleague.most_people)
        .as_constraint("caseload"),
        teams.penalize(HardSoftScore.ONE_SOFT, price_load).as_constraint("load"),
        everybody.penalize(
            HardSoftScore.ONE_SOFT, lambda person: person.waits[person.week - person.first]
        ).as_constraint("waiting"),
        everybody.filter(lambda person: person.own >= 0 and person.colleague.number != person.own)
        .penalize(HardSoftScore.ONE_SOFT, lambda person: person.lost_coach)
        .as_constraint("coach"),
    ]


def plan_by_timefold(problem: Problem, *, seconds: float) -> tuple[int, bool]:
    """Give the cost of the plan that Timefold has after this time, and whether it keeps to time and caseloads."""
    crew = _list_crew(problem)
    config = SolverConfig(
        solution_class=Agenda,
        entity_class_list=[Person],
        score_director_factory_config=ScoreDirectorFactoryConfig(constraint_provider_function=provide_rules),
        termination_config=TerminationConfig(spent_limit=Duration(milliseconds=int(seconds * 1000))),
    )
    found = SolverFactory.create(config).build_solver().solve(Agenda(crew, _list_people(problem, crew)))
    by, bins = np.full(problem.people, NOBODY), np.full(problem.people, NOBODY)
    for person in found.people:
        # Whoever it did not come to in time is missed.
        if person.colleague is not None and person.week is not None:
            by[person.number], bins[person.number] = person.colleague.number, person.week
    return weigh_places(problem, by, bins), found.score.hard_score == 0


def _list_crew(problem: Problem) -> list[Colleague]:
    crew, bends = problem.crew, np.cumsum(find_stretches(problem), axis=0)
    prices = tuple(problem.weights.load)
    teams = [
        Team(number, tuple(first), tuple(second), prices)
        for number, (first, second) in enumerate(zip(bends[0].tolist(), bends[1].tolist()))
    ]
    rows = zip(crew.teams.tolist(), crew.most_people.tolist(), crew.quarters.tolist())
    return [Colleague(number, teams[team], most, tuple(time)) for number, (team, most, time) in enumerate(rows)]


def _list_people(problem: Problem, crew: list[Colleague]) -> list[Person]:
    cohort, own = problem.cohort, find_own(problem)
    pool_of, takers = find_takers(problem)
    can = [[crew[number] for number in np.flatnonzero(row)] for row in takers]
    people = []
    for number, quarters in enumerate(cohort.quarters.tolist()):
        weeks = np.arange(cohort.first[number], cohort.last[number] + 1)
        waits = weigh_waits(problem, people=np.full(len(weeks), number), bins=weeks).tolist()
        keeps = int(own[number])
        people.append(
            Person(
                number,
                quarters,
                keeps,
                problem.weights.lost_coach,
                int(weeks[0]),
                waits,
                can[pool_of[number]],
                weeks.tolist(),
            )
        )
    return people
