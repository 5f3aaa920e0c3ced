"""Walking: whom to look at for an ask, and whom to leave out because they cannot be among the best."""

from typing import NamedTuple

from sluitend.compute.matching.criteria import UNKNOWN, Leeway, Weights
from sluitend.compute.matching.crowd import Map, Postings
from sluitend.compute.matching.heaping import LOTS, add_best, hash_number, list_best, make_key
from sluitend.compute.matching.judging import Both, Record, has_skills, is_possible, tell_lacks
from sluitend.compute.matching.kernels import make_kernel, make_walk
from sluitend.compute.matching.packing import Ints, Longs
from sluitend.compute.matching.reaching import find_first, find_posting, list_spans
from sluitend.compute.matching.sifting import Block, Columns, sift
from sluitend.compute.matching.weighing import (
    explain_pair,
    is_enough,
    weigh_hours,
    weigh_occupation,
    weigh_pair,
    weigh_sector,
    weigh_travel,
)

# One in so many people is few: looking somebody up takes that much longer than comparing neighbours.
COMMON = 8


class Ground(NamedTuple):
    """Everything that a walk needs: pairs, columns, the map, the postings, and what is worth how many points."""

    both: Both
    columns: Columns
    map: Map
    postings: Postings
    weights: Weights


class Scratch(NamedTuple):
    """Room to work in: `spans` (reaches x height, 2), `marks` (wishes, 2), and a block of neighbours."""

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
        at = find_first(people, at, end, spans[span, 0])
        while at < end and people[at] < spans[span, 1]:
            person = both.people[people[at]]
            if is_possible(both, person, ask):
                key = make_key(weigh_pair(both, person, ask, ground.weights), person["number"], salt)
                size = add_best(best.keys, best.rows, size, key, people[at])
            at += 1
    return size


@make_kernel
def _mark_wishes(ground: Ground, ask: Record, first: int, marks: Longs) -> None:
    """Write down from where to where each wished skill is posted, from this row on."""
    for wish in range(ask["wished_from"], ask["wished_until"]):
        at, end = find_posting(ground.postings, ground.both.asked[wish]["skill"])
        mark = wish - ask["wished_from"]
        marks[mark, 0], marks[mark, 1] = find_first(ground.postings.people, at, end, first), end


@make_kernel
def _tally_block(ground: Ground, ask: Record, first: int, marks: Longs, tally: Ints) -> None:
    """Add up the points of wished skills of a block of neighbours; marks go on to the next block."""
    people, levels, last = ground.postings.people, ground.postings.levels, first + len(tally)
    tally[:] = 0
    for wish in range(ask["wished_from"], ask["wished_until"]):
        asked, mark = ground.both.asked[wish], wish - ask["wished_from"]
        at, end = marks[mark, 0], marks[mark, 1]
        while at < end and people[at] < last:
            tally[people[at] - first] += asked["points"] * is_enough(levels[at], asked["level"])
            at += 1
        marks[mark, 0] = at


@make_kernel
def _keep_able(ground: Ground, ask: Record, rows: Ints, count: int) -> int:
    """Keep those of the rows who are not known to lack a required skill, and give how many there are."""
    kept = 0
    for at in range(count):
        rows[kept] = rows[at]
        kept += has_skills(ground.both, ground.both.people[rows[at]], ask)
    return kept


@make_kernel
def _score_block(ground: Ground, ask: Record, first: int, block: Block, count: int) -> None:
    """Write the scores of the rows of a block; the same parts as of one pair, and none is left out."""
    weights = ground.weights
    for at in range(count):
        rated = ground.columns.rated[block.rows[at]]
        score = weigh_sector(rated, ask, weights) + weigh_hours(rated, ask, weights) + weigh_travel(rated, ask, weights)
        block.scores[at] = score + weights.skills * block.tally[block.rows[at] - first]
    for at in range(count):
        rated = ground.columns.rated[block.rows[at]]
        block.scores[at] += weigh_occupation(ground.both, rated, ask, weights)


@make_walk
def _walk_spans(ground: Ground, ask: Record, salt: int, spans: Longs, scratch: Scratch, best: Best, size: int) -> int:
    """Look at everybody within the stretches, block by block."""
    block = scratch.block
    for span in range(len(spans)):
        _mark_wishes(ground, ask, spans[span, 0], scratch.marks)
        for first in range(spans[span, 0], spans[span, 1], len(block.fits)):
            people = min(len(block.fits), spans[span, 1] - first)
            _tally_block(ground, ask, first, scratch.marks, block.tally[:people])
            count = sift(ground.columns, ask, first, block, people)
            if ask["required_from"] < ask["wished_from"]:
                count = _keep_able(ground, ask, block.rows, count)
            _score_block(ground, ask, first, block, count)
            for at in range(count):
                if size < len(best.keys) or block.scores[at] >= best.keys[0] >> LOTS:
                    row = block.rows[at]
                    key = make_key(block.scores[at], ground.both.people[row]["number"], salt)
                    size = add_best(best.keys, best.rows, size, key, row)
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
    ask, size = ground.both.asks[at], 0
    salt = hash_number(hash_number(seed) ^ ask["number"])
    # Skills are required of whoever was asked for theirs; whoever was not, may have them.
    for unasked in range(2):
        spans = scratch.spans[: list_spans(ground.map, ask, unasked, 2, scratch.spans)]
        rarest = UNKNOWN if unasked else _find_rarest(ground, ask)
        if rarest != UNKNOWN and _is_rare(ground, rarest, spans):
            size = _walk_posting(ground, rarest, ask, salt, spans, best)
        else:
            size = _walk_spans(ground, ask, salt, spans, scratch, best, size)
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
