"""Sifting: of many people at once, who lacks nothing that a few columns tell; all but skills.

A rule is told of one pair in `judging`; here the same is asked of a block of neighbours, without a fork for any of
them, so that the processor compares several at a time.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numpy.lib.recfunctions import repack_fields

from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.judging import Record
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import ENOUGH, Ints, Longs, Records

Bits = npt.NDArray[np.uint8]
# Farther than any two places are apart.
EVERYWHERE = 2**62


# Of the fields of a person, those that give points.
RATED = "sectors east north pace setout reach hours_least hours_most jobs_from jobs_until".split()


class Columns(NamedTuple):
    """What people are sifted by, each (people,): `can` is known or unsure, `speaks` with the bits of `ENOUGH` set.

    `squares` is how far somebody goes, squared: below nought who goes nowhere, `EVERYWHERE` while that is unknown.
    `rated` are records of `RATED`: what gives points, so close together that it is read at once.
    """

    can: Longs
    speaks: Longs
    hours_least: Ints
    hours_most: Ints
    from_day: Ints
    wage_value: Ints
    east: Ints
    north: Ints
    squares: Longs
    rated: Records


def build_columns(people: Records) -> Columns:
    """Give the columns of people, in their order. Linear; about half of the memory of the records."""
    radii = people["radius"].astype(np.int64)
    squares = np.where(radii < 0, -1, radii * radii)
    return Columns(
        can=people["holds"] | people["unsure"],
        speaks=people["speaks"] | ENOUGH,
        squares=np.where(people["reach"] == UNKNOWN, EVERYWHERE, squares),
        rated=repack_fields(people[RATED]),
        **{
            name: np.ascontiguousarray(people[name])
            for name in ("hours_least", "hours_most", "from_day", "wage_value", "east", "north")
        },
    )


class Block(NamedTuple):
    """Room for neighbours who are looked at together, a multiple of eight: `eights` is `fits` (block,), eight as one.

    `tally` (block,) are the points of their skills, `rows` and `scores` (block,) those who fit and what all is worth.
    """

    fits: Bits
    eights: Longs
    tally: Ints
    rows: Ints
    scores: Ints


def make_block(people: int) -> Block:
    """Give room for so many people, a multiple of eight."""
    fits = np.zeros(people, np.uint8)
    tally, rows, scores = np.empty((3, people), np.int32)
    return Block(fits=fits, eights=fits.view(np.int64), tally=tally, rows=rows, scores=scores)


@make_kernel
def _sift_flags(columns: Columns, ask: Record, first: int, fits: Bits) -> None:
    """Tell who has all licences, certificates, shifts and languages."""
    needs, asked = ask["needs"], ask["speaks"]
    can, speaks = columns.can[first : first + len(fits)], columns.speaks[first : first + len(fits)]
    for at in range(len(fits)):
        fits[at] = (needs & ~can[at] == 0) & ((speaks[at] - asked) & ENOUGH == ENOUGH)


@make_kernel
def _sift_hours(columns: Columns, ask: Record, first: int, fits: Bits) -> None:
    """Leave out whoever has no time in the week, or not yet."""
    least, most = columns.hours_least[first : first + len(fits)], columns.hours_most[first : first + len(fits)]
    days = columns.from_day[first : first + len(fits)]
    asked_least, asked_most, start_day = ask["hours_least"], ask["hours_most"], ask["start_day"]
    for at in range(len(fits)):
        fits[at] &= (most[at] >= asked_least) & (least[at] <= asked_most) & (days[at] <= start_day)


@make_kernel
def _sift_wages(columns: Columns, ask: Record, first: int, fits: Bits) -> None:
    """Leave out whose wage value is known to be another than the place asks."""
    values, least, most = columns.wage_value[first : first + len(fits)], ask["wage_least"], ask["wage_most"]
    for at in range(len(fits)):
        fits[at] &= (values[at] < 0) | ((values[at] >= least) & (values[at] <= most))


@make_kernel
def _sift_places(columns: Columns, ask: Record, first: int, fits: Bits) -> None:
    """Leave out whoever does not go as far."""
    east, north = columns.east[first : first + len(fits)], columns.north[first : first + len(fits)]
    squares, to_east, to_north = columns.squares[first : first + len(fits)], ask["east"], ask["north"]
    for at in range(len(fits)):
        across, along = int(east[at]) - to_east, int(north[at]) - to_north
        fits[at] &= across * across + along * along <= squares[at]


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
def sift(columns: Columns, ask: Record, first: int, block: Block, people: int) -> int:
    """Write the rows, from `first` on, of whom nothing but skills can lack, and give how many there are.

    So many `people` are looked at, at most as many as there is room for in the block.
    """
    fits, eights = block.fits[:people], (people + 7) // 8
    _sift_flags(columns, ask, first, fits)
    _sift_hours(columns, ask, first, fits)
    if ask["wage_least"] != UNKNOWN:
        _sift_wages(columns, ask, first, fits)
    if not ask["anywhere"]:
        _sift_places(columns, ask, first, fits)
    block.fits[people : 8 * eights] = 0
    return _list_fitting(first, block.fits, block.eights[:eights], block.rows)
