"""Weighing: what one person and one ask are worth to each other, part by part, and why.

The arguments are records of `PERSON` and `ASK`; what gives points needs no more of a person than `RATED`.
"""

from sluitend.compute.matching.criteria import UNKNOWN, Weights
from sluitend.compute.matching.judging import Both, Record, count_minutes, find_level, tell_lacks
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import Ints, Longs

TENTHS = 10


@make_kernel
def is_enough(level: int, asked: int) -> bool:
    """Tell whether a skill at this level is what is wished; a level that nobody knows is at least the lowest."""
    return (level >= asked) | ((level == 0) & (asked == 1))


@make_kernel
def _add_points(both: Both, person: Record, ask: Record) -> int:
    points = 0
    for at in range(ask["wished_from"], ask["wished_until"]):
        asked = both.asked[at]
        if is_enough(find_level(both, person, asked["skill"]), asked["level"]):
            points += asked["points"]
    return points


@make_kernel
def _wishes_sector(person: Record, ask: Record) -> int:
    return int(person["sectors"] >> ask["sector"] & 1) if ask["sector"] >= 0 else 0


@make_kernel
def _wishes_occupation(both: Both, person: Record, ask: Record) -> int:
    for at in range(person["jobs_from"], person["jobs_until"]):
        if both.jobs[at] == ask["occupation"]:
            return 1
    return 0


@make_kernel
def _count_hours(person: Record, ask: Record) -> int:
    """Give how many tenths of the hours of the place somebody can fill; nought while that is unknown."""
    if person["hours_least"] == UNKNOWN:
        return 0
    return int(TENTHS * max(0, min(person["hours_most"], ask["hours_most"])) // max(1, ask["hours_most"]))


@make_kernel
def _count_travel(person: Record, ask: Record) -> int:
    """Give how many tenths of what somebody would travel they need not; nought while that is unknown."""
    if ask["anywhere"] > 0:
        return TENTHS
    if person["reach"] == UNKNOWN or ask["anywhere"] == UNKNOWN:
        return 0
    return max(0, int(TENTHS * (person["reach"] - count_minutes(person, ask)) // max(1, person["reach"])))


@make_kernel
def weigh_sector(person: Record, ask: Record, weights: Weights) -> int:
    """Give the points of a sector that somebody wishes."""
    return weights.sector * _wishes_sector(person, ask)


@make_kernel
def weigh_occupation(both: Both, person: Record, ask: Record, weights: Weights) -> int:
    """Give the points of an occupation that somebody wishes."""
    return weights.occupation * _wishes_occupation(both, person, ask)


@make_kernel
def weigh_hours(person: Record, ask: Record, weights: Weights) -> int:
    """Give the points of hours that somebody can fill."""
    return weights.hours * _count_hours(person, ask)


@make_kernel
def weigh_travel(person: Record, ask: Record, weights: Weights) -> int:
    """Give the points of travel that somebody is spared."""
    return weights.travel * _count_travel(person, ask)


@make_kernel
def _list_points(both: Both, person: Record, ask: Record, weights: Weights) -> tuple[int, int, int, int, int]:
    return (
        weights.skills * _add_points(both, person, ask),
        weigh_sector(person, ask, weights),
        weigh_occupation(both, person, ask, weights),
        weigh_hours(person, ask, weights),
        weigh_travel(person, ask, weights),
    )


@make_kernel
def weigh_pair(both: Both, person: Record, ask: Record, weights: Weights) -> int:
    """Give the score: the sum of all parts."""
    skills, sector, occupation, hours, travel = _list_points(both, person, ask, weights)
    return skills + sector + occupation + hours + travel


@make_kernel
def explain_pair(both: Both, row: int, at: int, weights: Weights, parts: Ints, lacks: Ints) -> None:
    """Write down the points by `Part` and what is lacking by `Criterion` for a person and an ask."""
    person, ask = both.people[row], both.asks[at]
    parts[:] = _list_points(both, person, ask, weights)
    tell_lacks(both, person, ask, lacks)


@make_kernel
def explain_pairs(both: Both, people: Longs, asks: Longs, weights: Weights, parts: Ints, lacks: Ints) -> None:
    """Do as `explain_pair` for each pair of rows."""
    for pair in range(len(people)):
        explain_pair(both, people[pair], asks[pair], weights, parts[pair], lacks[pair])
