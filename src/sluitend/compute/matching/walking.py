"""Walking: whom to look at for an ask, and whom to leave out because they cannot be among the best."""

from typing import NamedTuple

from sluitend.compute.matching.criteria import UNKNOWN, Leeway, Weights
from sluitend.compute.matching.crowd import Map, Postings
from sluitend.compute.matching.heaping import LOTS, add_best, hash_number, list_best, make_key
from sluitend.compute.matching.judging import (
    Both,
    Record,
    is_possible,
    tell_lacks,
    weigh_others,
    weigh_pair,
    weigh_skills,
)
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import CELL, NO_LIMIT, Ints, Longs


class Ground(NamedTuple):
    """Everything that a walk needs: the pairs, the map, the postings, and what is worth how many points."""

    both: Both
    map: Map
    postings: Postings
    weights: Weights


class Scratch(NamedTuple):
    """Room to work in: `spans` (reaches x height, 2) and `tally` (people,), which is nought before and after."""

    spans: Longs
    tally: Ints


class Best(NamedTuple):
    """The best so far, as a heap: `keys` and `rows` (most,)."""

    keys: Longs
    rows: Longs


@make_kernel
def _find_first(numbers: Ints | Longs, first: int, last: int, number: int) -> int:
    """Give where the first that is not below `number` stands in a sorted stretch; `last` when there is none."""
    while first < last:
        middle = (first + last) // 2
        if numbers[middle] < number:
            first = middle + 1
        else:
            last = middle
    return first


@make_kernel
def _bound_cells(middle: int, radius: int, first: int, count: int) -> tuple[int, int]:
    """Give the first cell within the radius and the one after the last, among `count` cells."""
    begin, end = (middle - radius) // CELL - first, (middle + radius) // CELL - first + 1
    return min(count, max(0, begin)), min(count, max(0, end))


@make_kernel
def _list_spans(map: Map, ask: Record, spans: Longs) -> int:
    """Write down the stretches of people who may be near enough, and give how many stretches there are."""
    count = 0
    for reach in range(len(map.radii)):
        radius = map.radii[reach]
        rows, columns = (0, map.height), (0, map.width)
        if radius < NO_LIMIT and not ask["anywhere"]:
            rows = _bound_cells(ask["north"], radius, map.low, map.height)
            columns = _bound_cells(ask["east"], radius, map.left, map.width)
        for row in range(rows[0], rows[1]):
            base = (reach * map.height + row) * map.width
            first, last = map.starts[base + columns[0]], map.starts[base + columns[1]]
            if first < last:
                spans[count, 0], spans[count, 1] = first, last
                count += 1
    return count


@make_kernel
def _find_posting(postings: Postings, skill: int) -> tuple[int, int]:
    """Give from where to where a skill is posted; an empty stretch when nobody has it."""
    at = _find_first(postings.skills, 0, len(postings.skills), skill)
    if at == len(postings.skills) or postings.skills[at] != skill:
        return 0, 0
    return postings.starts[at], postings.starts[at + 1]


@make_kernel
def _find_rarest(ground: Ground, ask: Record) -> int:
    """Give the required skill that the fewest people have."""
    rarest, fewest = UNKNOWN, len(ground.postings.people) + 1
    for at in range(ask["required_from"], ask["wished_from"]):
        first, last = _find_posting(ground.postings, ground.both.asked[at]["skill"])
        if last - first < fewest:
            rarest, fewest = ground.both.asked[at]["skill"], last - first
    return rarest


@make_kernel
def _consider(ground: Ground, row: int, ask: Record, salt: int, best: Best, size: int, points: int) -> int:
    """Let somebody in when nothing is known to be lacking and they are among the best.

    `points` is the most that wished skills can bring them; these are looked at last, as that takes longest.
    """
    both, person, weights = ground.both, ground.both.people[row], ground.weights
    if not is_possible(both, person, ask):
        return size
    others = weigh_others(both, person, ask, weights)
    if size == len(best.keys) and others + weights.skills * points < best.keys[0] >> LOTS:
        return size
    key = make_key(others + weigh_skills(both, person, ask, weights), person["number"], salt)
    return add_best(best.keys, best.rows, size, key, row)


@make_kernel
def _count_points(ground: Ground, ask: Record) -> int:
    """Give the points of all wished skills together."""
    points = 0
    for wish in range(ask["wished_from"], ask["wished_until"]):
        points += ground.both.asked[wish]["points"]
    return points


@make_kernel
def _walk_posting(ground: Ground, skill: int, ask: Record, salt: int, spans: Longs, best: Best, size: int) -> int:
    """Look at whoever has a skill within the stretches."""
    people, points = ground.postings.people, _count_points(ground, ask)
    at, end = _find_posting(ground.postings, skill)
    for span in range(len(spans)):
        at = _find_first(people, at, end, spans[span, 0])
        while at < end and people[at] < spans[span, 1]:
            size = _consider(ground, people[at], ask, salt, best, size, points)
            at += 1
    return size


@make_kernel
def _tally_points(ground: Ground, ask: Record, spans: Longs, tally: Ints) -> None:
    """Add up the points of wished skills, at any level, of everybody within the stretches."""
    people = ground.postings.people
    for wish in range(ask["wished_from"], ask["wished_until"]):
        asked = ground.both.asked[wish]
        at, end = _find_posting(ground.postings, asked["skill"])
        for span in range(len(spans)):
            at = _find_first(people, at, end, spans[span, 0])
            while at < end and people[at] < spans[span, 1]:
                tally[people[at]] += asked["points"]
                at += 1


@make_kernel
def _walk_all(ground: Ground, ask: Record, salt: int, spans: Longs, tally: Ints, best: Best) -> int:
    """Look at everybody within the stretches, at the skills only of whom they can still bring among the best."""
    size = 0
    _tally_points(ground, ask, spans, tally)
    for span in range(len(spans)):
        for row in range(spans[span, 0], spans[span, 1]):
            size = _consider(ground, row, ask, salt, best, size, tally[row])
        tally[spans[span, 0] : spans[span, 1]] = 0
    return size


@make_kernel
def find_best_people(ground: Ground, asks: Longs, seed: int, found: Longs, keys: Longs, scratch: Scratch) -> None:
    """Write the rows and keys of the best people for each ask, the best first; shapes (asks, most).

    Exact: of all people of whom nothing is known to be lacking, none with a higher key is left out.
    """
    for at in range(len(asks)):
        ask, best = ground.both.asks[asks[at]], Best(keys[at], found[at])
        salt = hash_number(hash_number(seed) ^ ask["number"])
        spans = scratch.spans[: _list_spans(ground.map, ask, scratch.spans)]
        if ask["required_from"] < ask["wished_from"]:
            size = _walk_posting(ground, _find_rarest(ground, ask), ask, salt, spans, best, 0)
            size = _walk_posting(ground, UNKNOWN, ask, salt, spans, best, size)
        else:
            size = _walk_all(ground, ask, salt, spans, scratch.tally, best)
        list_best(best.keys, best.rows, size)


@make_kernel
def find_best_asks(ground: Ground, row: int, seed: int, best: Best) -> None:
    """Write the rows and keys of the best asks for one person, the best first."""
    person, size = ground.both.people[row], 0
    salt = hash_number(hash_number(seed) ^ person["number"])
    for at in range(len(ground.both.asks)):
        ask = ground.both.asks[at]
        if is_possible(ground.both, person, ask):
            key = make_key(weigh_pair(ground.both, person, ask, ground.weights), ask["number"], salt)
            size = add_best(best.keys, best.rows, size, key, at)
    list_best(best.keys, best.rows, size)


@make_kernel
def _is_near(lacks: Ints, leeway: Leeway) -> bool:
    """Tell whether one thing lacks, and no more of it than may lack."""
    lacking = 0
    for criterion in range(len(lacks)):
        if lacks[criterion] > leeway[criterion]:
            return False
        lacking += lacks[criterion] > 0
    return lacking == 1


@make_kernel
def find_best_near(ground: Ground, at: int, leeway: Leeway, seed: int, best: Best, lacks: Ints) -> None:
    """Write the rows and keys of the best people of whom one thing lacks for an ask, the best first."""
    ask, size = ground.both.asks[at], 0
    salt = hash_number(hash_number(seed) ^ ask["number"])
    for row in range(len(ground.both.people)):
        person = ground.both.people[row]
        tell_lacks(ground.both, person, ask, lacks)
        if _is_near(lacks, leeway):
            key = make_key(weigh_pair(ground.both, person, ask, ground.weights), person["number"], salt)
            size = add_best(best.keys, best.rows, size, key, row)
    list_best(best.keys, best.rows, size)
