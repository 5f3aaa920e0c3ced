"""Walking: whom to look at for an ask, and whom to leave out because they cannot be among the best."""

from typing import NamedTuple

from sluitend.compute.matching.criteria import UNKNOWN, Leeway, Weights
from sluitend.compute.matching.crowd import JOBS_FROM, LEVEL_BITS, SECTORS_FROM, Map, Postings
from sluitend.compute.matching.heaping import LOTS, add_best, hash_number, list_best, make_key
from sluitend.compute.matching.judging import Both, Record, is_possible, tell_lacks
from sluitend.compute.matching.kernels import make_kernel, make_walk
from sluitend.compute.matching.packing import CELL, Ints, Longs
from sluitend.compute.matching.reaching import find_first, find_posting, list_spans
from sluitend.compute.matching.sifting import Block, Columns, sift
from sluitend.compute.matching.weighing import explain_pair, weigh_pair, weigh_travel

# One in so many people is few: looking somebody up takes that much longer than comparing neighbours.
COMMON = 64
# The last two bits of a posting.
LEVELS = 3
# Levels as bits: this one and higher, and a level that nobody knows, which is enough of what is required.
ANY_LEVEL, LEVEL_UNKNOWN = 0b1111, 1
# More than all points that anybody can come to.
REQUIRED = 1 << 20


class Ground(NamedTuple):
    """Everything that a walk needs: pairs, columns, the map, the postings, and what is worth how many points."""

    both: Both
    columns: Columns
    map: Map
    postings: Postings
    weights: Weights


class Scratch(NamedTuple):
    """Room to work in: `spans` (groups x height, 2), `marks` (terms, 4), and a block of neighbours.

    A mark is of a term that counts: where its next posting is, where they end, which levels count, as bits, and for
    how many points. Whoever lacks what is required begins that many points lower.
    """

    spans: Longs
    marks: Longs
    block: Block


class Best(NamedTuple):
    """The best so far, as a heap: `keys` and `rows` (most,)."""

    keys: Longs
    rows: Longs


@make_kernel
def _find_rarest(ground: Ground, ask: Record) -> int:
    """Give the required skill that the fewest people have."""
    rarest, fewest = UNKNOWN, len(ground.postings.people) + 1
    for at in range(ask["required_from"], ask["wished_from"]):
        first, last = find_posting(ground.postings, ground.both.asked[at]["skill"])
        if last - first < fewest:
            rarest, fewest = ground.both.asked[at]["skill"], last - first
    return rarest


@make_walk
def _walk_posting(ground: Ground, skill: int, ask: Record, salt: int, spans: Longs, best: Best) -> int:
    """Look at whoever has a skill within the stretches."""
    both, people, size = ground.both, ground.postings.people, 0
    at, end = find_posting(ground.postings, skill)
    for span in range(len(spans)):
        at = find_first(people, at, end, spans[span, 0] << LEVEL_BITS)
        while at < end and people[at] < spans[span, 1] << LEVEL_BITS:
            row = people[at] >> LEVEL_BITS
            person = both.people[row]
            if is_possible(both, person, ask):
                key = make_key(weigh_pair(both, person, ask, ground.weights), person["number"], salt)
                size = add_best(best.keys, best.rows, size, key, row)
            at += 1
    return size


@make_kernel
def _mark_term(ground: Ground, mark: Longs, term: int, levels: int, points: int) -> None:
    """Write down where a term is posted, the levels that count, as bits, and for how many points they do."""
    mark[0], mark[1] = find_posting(ground.postings, term)
    mark[2], mark[3] = levels, points


@make_kernel
def _mark_terms(ground: Ground, ask: Record, first: int, marks: Longs) -> int:
    """Write down each term that counts of what is asked, from `first` on, and give how many there are."""
    count, weights = 0, ground.weights
    for at in range(first, ask["wished_until"]):
        asked = ground.both.asked[at]
        if at < ask["wished_from"]:
            _mark_term(ground, marks[count], asked["skill"], ANY_LEVEL << asked["level"] | LEVEL_UNKNOWN, REQUIRED)
        else:
            levels = ANY_LEVEL << asked["level"] | (asked["level"] == 1)
            _mark_term(ground, marks[count], asked["skill"], levels, weights.skills * asked["points"])
        count += 1
    for number, numbers_from, points in (
        (ask["sector"], SECTORS_FROM, weights.sector),
        (ask["occupation"], JOBS_FROM, weights.occupation),
    ):
        if number != UNKNOWN:
            _mark_term(ground, marks[count], numbers_from + int(number), ANY_LEVEL, points)
            count += 1
    return count


@make_kernel
def _tally_block(people: Ints, marks: Longs, first: int, tally: Ints) -> None:
    """Add up the points of the terms of a block of neighbours; marks go on to the next block."""
    last = first + len(tally) << LEVEL_BITS
    for mark in range(len(marks)):
        at, end, levels, points = marks[mark, 0], marks[mark, 1], marks[mark, 2], marks[mark, 3]
        while at < end and people[at] < last:
            tally[(people[at] >> LEVEL_BITS) - first] += points * (levels >> (people[at] & LEVELS) & 1)
            at += 1
        marks[mark, 0] = at


@make_kernel
def _weigh_block(ground: Ground, ask: Record, salt: int, first: int, block: Block, best: Best, size: int) -> int:
    """Let whoever comes through the sieve in when they fit and are among the best."""
    corner, weights = (ground.map.left * CELL, ground.map.low * CELL), ground.weights
    least = best.keys[0] >> LOTS if size == len(best.keys) else 0
    count = sift(ground.columns, corner, ask, weights, first, block, least)
    # All are weighed before any is judged, so that the processor may fetch them side by side.
    for at in range(count):
        person = ground.both.people[block.rows[at]]
        score = block.tally[block.rows[at] - first] + weigh_travel(person, ask, weights)
        block.keys[at] = make_key(score, person["number"], salt)
    for at in range(count):
        row, key = block.rows[at], block.keys[at]
        if (size < len(best.keys) or key > best.keys[0]) and is_possible(ground.both, ground.both.people[row], ask):
            size = add_best(best.keys, best.rows, size, key, row)
    return size


@make_walk
def _walk_spans(
    ground: Ground, ask: Record, first_asked: int, salt: int, spans: Longs, scratch: Scratch, best: Best, size: int
) -> int:
    """Look at everybody within the stretches, block by block, by what is asked from `first_asked` on."""
    room, people = scratch.block, ground.postings.people
    marks = scratch.marks[: _mark_terms(ground, ask, first_asked, scratch.marks)]
    before = (first_asked - ask["wished_from"]) * REQUIRED
    for span in range(len(spans)):
        for mark in range(len(marks)):
            marks[mark, 0] = find_first(people, marks[mark, 0], marks[mark, 1], spans[span, 0] << LEVEL_BITS)
        for first in range(spans[span, 0], spans[span, 1], len(room.fits)):
            here = min(len(room.fits), spans[span, 1] - first)
            eights = (here + 7) // 8
            room.fits[here : 8 * eights] = 0
            block = Block(room.fits[: 8 * eights], room.eights[:eights], room.tally[:here], room.rows, room.keys)
            block.tally[:] = before
            _tally_block(people, marks, first, block.tally)
            size = _weigh_block(ground, ask, salt, first, block, best, size)
    return size


@make_kernel
def _is_rare(ground: Ground, skill: int, spans: Longs) -> bool:
    """Tell whether so few have a skill that it is quicker to look at them than at everybody near."""
    first, last = find_posting(ground.postings, skill)
    near = 0
    for span in range(len(spans)):
        near += spans[span, 1] - spans[span, 0]
    return COMMON * (last - first) < near


@make_kernel
def _find_best(ground: Ground, at: int, seed: int, best: Best, scratch: Scratch) -> int:
    """Find the best people for an ask, the best first, and give how many there are."""
    ask, size, groups = ground.both.asks[at], 0, len(ground.map.radii) // 2
    salt = hash_number(hash_number(seed) ^ ask["number"])
    # Skills are required of whoever was asked for theirs; whoever was not, may have them.
    for unasked in range(2):
        first = unasked * groups
        spans = scratch.spans[: list_spans(ground.map, ask, first, first + groups, scratch.spans)]
        rarest = UNKNOWN if unasked else _find_rarest(ground, ask)
        if rarest != UNKNOWN and _is_rare(ground, rarest, spans):
            size = _walk_posting(ground, rarest, ask, salt, spans, best)
        else:
            first_asked = ask["wished_from"] if unasked else ask["required_from"]
            size = _walk_spans(ground, ask, first_asked, salt, spans, scratch, best, size)
    list_best(best.keys, best.rows, size)
    return size


@make_kernel
def find_best_people(ground: Ground, asks: Longs, seed: int, found: Longs, keys: Longs, scratch: Scratch) -> None:
    """Write the rows and keys of the best people for each ask, the best first; shapes (asks, most).

    Exact: of all people of whom nothing is known to be lacking, none with a higher key is left out. Beyond the last
    stands `UNKNOWN`.
    """
    for at in range(len(asks)):
        size = _find_best(ground, asks[at], seed, Best(keys[at], found[at]), scratch)
        found[at, size:], keys[at, size:] = UNKNOWN, UNKNOWN


@make_kernel
def list_best_people(ground: Ground, at: int, seed: int, best: Best, scratch: Scratch, parts: Ints, lacks: Ints) -> int:
    """Find the best people for one ask, write down why (as `explain_pairs` does), and give how many there are."""
    size = _find_best(ground, at, seed, best, scratch)
    for place in range(size):
        explain_pair(ground.both, best.rows[place], at, ground.weights, parts[place], lacks[place])
    return size


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
