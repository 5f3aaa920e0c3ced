"""Sifting: of many neighbours at once, who may be among the best, by columns of 22 bytes a person.

What is too wide for a column is rounded in favour of the person, so that nobody who fits is left out and nobody is
worth more than this tells. Whoever comes through is judged and weighed by the rules of `judging` and `weighing`.
"""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sluitend.compute.matching.criteria import UNKNOWN, Weights
from sluitend.compute.matching.judging import Record
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import NO_LIMIT, Ints, Longs, Records
from sluitend.compute.matching.weighing import TENTHS

Bits = npt.NDArray[np.uint8]
Columns = npt.NDArray[np.int16]

# The rows of `Columns` (11, people). Flags are folded into twice sixteen bits, of languages the first two are kept.
FLAGS, MORE_FLAGS, SPEAKS, HOURS_LEAST, HOURS_MOST, FROM_DAY, WAGE_VALUE, EAST, NORTH, RADIUS, SLOPE = range(11)
COUNT = 11
FOLD, SIXTEEN = 24, 16
TWO_LANGUAGES, TWO_ENOUGH = 0xFF, 0x88
# Days count from the first of 2000; what is outside two bytes counts as the last that is in it.
DAY_ZERO, MOST = 730_120, 2**15 - 1
# On the map nothing is farther from its corner, so that whoever has no limit reaches everything.
FARTHEST = 11_500
# A slope is tenths of travel spared for each hectometre nearer, in so many parts of one.
PARTS = 2_048


def build_columns(people: Records, *, left: int, low: int) -> Columns:
    """Give the columns of people, in their order, on a map that begins at this east and north. Linear."""
    columns, can = np.empty((COUNT, len(people)), np.int16), people["holds"] | people["unsure"]
    columns[FLAGS], columns[MORE_FLAGS] = can | can >> FOLD, (can | can >> FOLD) >> SIXTEEN
    columns[SPEAKS] = people["speaks"] & TWO_LANGUAGES | TWO_ENOUGH
    for column, name in ((HOURS_LEAST, "hours_least"), (HOURS_MOST, "hours_most"), (WAGE_VALUE, "wage_value")):
        columns[column] = people[name]
    columns[FROM_DAY] = np.clip(people["from_day"].astype(np.int64) - DAY_ZERO, -MOST, MOST)
    columns[EAST] = np.clip(people["east"].astype(np.int64) - left, 0, FARTHEST)
    columns[NORTH] = np.clip(people["north"].astype(np.int64) - low, 0, FARTHEST)
    columns[RADIUS] = np.where(people["reach"] == UNKNOWN, NO_LIMIT, people["radius"])
    slopes = -(-people["pace"] * PARTS // (TENTHS * np.maximum(1, people["reach"])))
    columns[SLOPE] = np.where(people["reach"] == UNKNOWN, 0, np.minimum(MOST, slopes))
    return columns


class Block(NamedTuple):
    """Neighbours who are looked at together: `tally` (people,) are their points but for travel.

    `fits` tells who may be among the best, with noughts up to a multiple of eight; `eights` is the same, eight as one;
    `rows` has room for those who may, and `keys` for what they are worth.
    """

    fits: Bits
    eights: Longs
    tally: Ints
    rows: Ints
    keys: Longs


def make_block(people: int) -> Block:
    """Give room for so many people, a multiple of eight."""
    fits = np.zeros(people, np.uint8)
    tally, rows = np.empty((2, people), np.int32)
    return Block(fits=fits, eights=fits.view(np.int64), tally=tally, rows=rows, keys=np.empty(people, np.int64))


@make_kernel
def _narrow(number: int, most: int) -> int:
    """Give a number, or the nearest of at most so much either way."""
    return max(-most, min(most, number))


@make_kernel
def _sift_flags(columns: Columns, ask: Record, first: int, fits: Bits) -> None:
    """Tell who may have all licences, certificates, shifts and the first two languages."""
    needs, asked = ask["needs"] | ask["needs"] >> FOLD, np.int16(ask["speaks"] & TWO_LANGUAGES)
    low, high = np.int16(needs & 0xFFFF), np.int16(needs >> SIXTEEN & 0xFFFF)
    last = first + len(fits)
    can, more, speaks = columns[FLAGS, first:last], columns[MORE_FLAGS, first:last], columns[SPEAKS, first:last]
    for at in range(len(fits)):
        has_flags = ((low & ~can[at]) | (high & ~more[at])) == 0
        fits[at] = has_flags & ((speaks[at] - asked) & TWO_ENOUGH == TWO_ENOUGH)


@make_kernel
def _sift_numbers(columns: Columns, ask: Record, first: int, fits: Bits) -> None:
    """Leave out whoever has no time in the week, not yet, or a wage value known to be another than the place asks."""
    last = first + len(fits)
    least, most = columns[HOURS_LEAST, first:last], columns[HOURS_MOST, first:last]
    days, values = columns[FROM_DAY, first:last], columns[WAGE_VALUE, first:last]
    asked_least, asked_most = np.int16(ask["hours_least"]), np.int16(ask["hours_most"])
    start_day = np.int16(_narrow(ask["start_day"] - DAY_ZERO, MOST))
    wage_least, wage_most = np.int16(ask["wage_least"]), np.int16(ask["wage_most"])
    for at in range(len(fits)):
        has_time = (most[at] >= asked_least) & (least[at] <= asked_most) & (days[at] <= start_day)
        has_value = (values[at] < 0) | ((values[at] >= wage_least) & (values[at] <= wage_most))
        fits[at] &= has_time & has_value


@make_kernel
def _add_hours(columns: Columns, ask: Record, weights: Weights, first: int, tally: Ints) -> None:
    """Add the points of hours, exactly: a hundred and sixty-eighth is more than what the fraction is off."""
    last = first + len(tally)
    least, most = columns[HOURS_LEAST, first:last], columns[HOURS_MOST, first:last]
    asked_most, points = np.int16(ask["hours_most"]), np.int32(weights.hours)
    share = np.float32(TENTHS) / np.float32(max(1, ask["hours_most"]))
    for at in range(len(tally)):
        tenths = np.int32(np.float32(min(most[at], asked_most)) * share + np.float32(0.001))
        tally[at] += points * tenths * (least[at] >= 0)


@make_kernel
def _sift_points(tally: Ints, least: int, fits: Bits) -> None:
    """Leave out whoever has fewer points."""
    enough = np.int32(least)
    for at in range(len(tally)):
        fits[at] &= tally[at] >= enough


@make_kernel
def _list_fitting(first: int, fits: Bits, eights: Longs, rows: Ints) -> int:
    """Write the rows of whoever fits; of eight neighbours none of whom does, nobody is looked at any more."""
    count = 0
    for eight in range(len(eights)):
        if eights[eight]:
            for at in range(8 * eight, 8 * eight + 8):
                rows[count] = first + at
                count += int(fits[at])
    return count


@make_kernel
def _keep_near(
    columns: Columns,
    corner: tuple[int, int],
    ask: Record,
    points: int,
    first: int,
    block: Block,
    count: int,
    least: int,
) -> int:
    """Keep whoever goes as far, and comes to so many points with the travel spared; give how many these are."""
    to_east, to_north = _narrow(ask["east"] - corner[0], FARTHEST), _narrow(ask["north"] - corner[1], FARTHEST)
    kept = 0
    for at in range(count):
        row = block.rows[at]
        across, along = float(columns[EAST, row] - to_east), float(columns[NORTH, row] - to_north)
        # A radius is rounded down by less than one.
        spared = columns[RADIUS, row] + 1.0 - math.sqrt(across * across + along * along)
        tenths = int(min(float(TENTHS), max(0.0, spared) * columns[SLOPE, row] / PARTS + 0.001))
        block.rows[kept] = row
        kept += (spared > 0) & (block.tally[row - first] + points * tenths >= least)
    return kept


@make_kernel
def sift(
    columns: Columns, corner: tuple[int, int], ask: Record, weights: Weights, first: int, block: Block, least: int
) -> int:
    """Write the rows, from `first` on, of who may fit and come to at least so many points; give how many there are.

    The block holds their points but for hours and travel.
    """
    fits, most = block.fits[: len(block.tally)], TENTHS * weights.travel
    _sift_flags(columns, ask, first, fits)
    _sift_numbers(columns, ask, first, fits)
    _add_hours(columns, ask, weights, first, block.tally)
    _sift_points(block.tally, least - (0 if ask["anywhere"] == UNKNOWN else most), fits)
    count = _list_fitting(first, block.fits, block.eights, block.rows)
    if ask["anywhere"]:
        return count
    return _keep_near(columns, corner, ask, weights.travel, first, block, count, least)
