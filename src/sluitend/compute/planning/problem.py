"""What a planner is asked: whom to invite, who can speak with them and when, and what a plan costs."""

from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

NOBODY = -1


@dataclass(frozen=True, kw_only=True)
class Cohort:
    """People to invite, each array of shape (people,), whole numbers.

    `areas` and `languages` are columns of `Crew.serves` and `Crew.speaks`; `own` is the colleague who knows somebody
    already, `told_by` and `told_in` are the colleague and the bin that somebody was told (`NOBODY` for none).
    `quarters` is the length of the conversation in quarter-hours, at least 1; `first` and `last` are the bins between
    which somebody must be invited, both included; `priority` is what a week of waiting costs, in points.
    """

    areas: Ints
    languages: Ints
    own: Ints
    quarters: Ints
    first: Ints
    last: Ints
    priority: Ints
    told_by: Ints
    told_in: Ints

    def take(self, people: Ints | Flags) -> "Cohort":
        """Give these people only, in this order."""
        return Cohort(**{field.name: getattr(self, field.name)[people] for field in fields(self)})


@dataclass(frozen=True, kw_only=True)
class Crew:
    """Colleagues: what they can do, and how much of their time may be planned.

    `quarters` (colleagues, bins): quarter-hours for conversations, with absences, holidays and the share for further
    attempts taken off (see `count_capacity`). `taken` (colleagues, bins): how many of them are given away already.
    `teams` (colleagues,): the number of the team whose work must be even, usually of one area. `serves` (colleagues,
    areas), `speaks` (colleagues, languages). `most_people` (colleagues,): the most people who may come to each, by the
    norm for caseloads.
    """

    quarters: Ints
    taken: Ints
    teams: Ints
    serves: Flags
    speaks: Flags
    most_people: Ints

    def take(self, colleagues: Ints | Flags) -> "Crew":
        """Give these colleagues only, in this order."""
        return Crew(**{field.name: getattr(self, field.name)[colleagues] for field in fields(self)})


@dataclass(frozen=True, kw_only=True)
class Weights:
    """What a plan costs, in points: whole numbers of nought or more.

    Waiting costs somebody's priority for each week after their first, and `near_due` more for each week that is less
    than `near_due_weeks` before their last. Whoever knows them and is not the one to speak with them costs
    `lost_coach`. A quarter-hour of a team costs the first of `load` up to the first share in `bends` of what the team
    has in that bin, the second up to the second, then the third: full weeks are dear, so that work is even. A
    quarter-hour of conversation that is not planned costs `missed`, which must be above anything else.
    """

    near_due: int = 2
    near_due_weeks: int = 6
    lost_coach: int = 40
    load: tuple[int, int, int] = (0, 4, 12)
    bends: tuple[float, float] = (0.6, 0.85)
    missed: int = 10_000


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One question to the planner: people, colleagues, weights, and how many weeks a bin has (1 or 2)."""

    cohort: Cohort
    crew: Crew
    weights: Weights = Weights()
    weeks_a_bin: int = 1

    @property
    def people(self) -> int:
        """Give how many people there are."""
        return len(self.cohort.quarters)

    @property
    def bins(self) -> int:
        """Give how many bins there are."""
        return int(self.crew.quarters.shape[1])

    def take(self, *, people: Ints | Flags, colleagues: Ints) -> "Problem":
        """Give the smaller question about these people and colleagues; a colleague left out becomes nobody."""
        numbers = np.full(len(self.crew.quarters) + 1, NOBODY)
        numbers[colleagues] = np.arange(len(colleagues))
        cohort, crew = self.cohort.take(people), self.crew.take(colleagues)
        teams = np.unique(crew.teams, return_inverse=True)[1]
        return replace(
            self,
            cohort=replace(cohort, own=numbers[cohort.own], told_by=numbers[cohort.told_by]),
            crew=replace(crew, teams=teams),
        )


class BadProblem(ValueError):
    """A question that cannot be answered as it was asked."""


def check_problem(problem: Problem) -> None:
    """Raise `BadProblem` with the Dutch reason when shapes, numbers or weights do not fit together."""
    for list_conditions in (_list_shapes, _list_numbers, _list_weights):
        for is_right, wrong in list_conditions(problem):
            if not is_right:
                raise BadProblem(f"Deze planning kan niet worden gemaakt: {wrong} Herstel dit en probeer het opnieuw.")


def _list_shapes(problem: Problem) -> list[tuple[bool, str]]:
    cohort, crew = problem.cohort, problem.crew
    people = {len(getattr(cohort, field.name)) for field in fields(cohort)}
    colleagues = {len(getattr(crew, field.name)) for field in fields(crew)}
    return [
        (len(people) == 1, "niet iedereen heeft alle gegevens."),
        (len(colleagues) == 1, "niet iedere collega heeft alle gegevens."),
        (crew.taken.shape == crew.quarters.shape, "van niet iedere collega zijn alle weken bekend."),
    ]


def _list_numbers(problem: Problem) -> list[tuple[bool, str]]:
    cohort, crew = problem.cohort, problem.crew
    window = (cohort.first >= 0) & (cohort.first <= cohort.last) & (cohort.last < problem.bins)
    colleagues = len(crew.quarters)
    return [
        (bool(window.all()), "iemands eerste week ligt na de laatste, of buiten de planning."),
        (bool((cohort.quarters >= 1).all()), "een gesprek duurt minder dan een kwartier."),
        (bool((cohort.priority >= 0).all()), "een gewicht is kleiner dan nul."),
        (_are_known(cohort.own, colleagues) and _are_known(cohort.told_by, colleagues), "een collega is niet bekend."),
        (_are_known(crew.teams, colleagues, least=0), "een team is niet bekend."),
        (_are_known(cohort.areas, crew.serves.shape[1], least=0), "een gebied is niet bekend."),
        (_are_known(cohort.languages, crew.speaks.shape[1], least=0), "een taal is niet bekend."),
    ]


def _list_weights(problem: Problem) -> list[tuple[bool, str]]:
    cohort, weights = problem.cohort, problem.weights
    waited = problem.weeks_a_bin * (cohort.last - cohort.first)
    late = weights.near_due * weights.near_due_weeks
    most = int((cohort.priority * waited).max(initial=0)) + late + weights.lost_coach + weights.load[-1]
    return [
        (weights.load == tuple(sorted(weights.load)), "een vollere week mag niet goedkoper zijn dan een legere."),
        (weights.missed > most, f"iemand overslaan mag niet goedkoper zijn dan iemand spreken ({most} punten)."),
    ]


def _are_known(numbers: Ints, count: int, *, least: int = NOBODY) -> bool:
    return bool(((numbers >= least) & (numbers < count)).all())
