"""A crowd: people laid in the order of a map, so that whoever is too far away is never looked at.

First stand all who were asked for their skills and then all who were not, of each by how far they go and then by row
and column of the map; last comes whoever can be anywhere as far as is known.
The postings of a skill, or of a sector or occupation that is wished, name who has it, in that order.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sluitend.compute.matching.checking import SECTORS
from sluitend.compute.matching.offer import Offers
from sluitend.compute.matching.packing import CELL, NO_LIMIT, Ints, Longs, Records
from sluitend.compute.matching.sifting import Columns, build_columns

# How far people go at most in each group, in hectometres, which sets apart few for every place; the last is unknown.
REACHES = np.array([30, 50, 75, 110, 160, 250, 400, NO_LIMIT - 1, NO_LIMIT])
# Terms are numbered by what they are of, as skills, sectors and occupations have numbers of their own.
SECTORS_FROM, JOBS_FROM = 1 << 32, 2 << 32
# A posting is a row with a level in its last two bits.
LEVEL_BITS = 2


class Map(NamedTuple):
    """Where the first of each cell stands: `starts` (reaches x height x width + 1,).

    `low` and `left` are the first row and column, `radii` (reaches,) the farthest that anybody goes.
    """

    starts: Longs
    low: int
    left: int
    height: int
    width: int
    radii: Longs


class Postings(NamedTuple):
    """Who has each term: of `terms` (terms,), sorted, the people from `starts` (terms + 1,) on in `people`.

    Each of `people` is a row and a level, sorted; the level is nought where nobody knows it, or where there is none.
    """

    terms: Longs
    starts: Longs
    people: Ints


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """Offers in the order of the map, as records and as columns, with the map, the postings, and each number's row."""

    offers: Offers
    columns: Columns
    map: Map
    postings: Postings
    numbers: Longs
    rows: Longs

    def find_row(self, number: int) -> int:
        """Give the row of somebody's number. Raises `KeyError` when nobody has it."""
        at = int(np.searchsorted(self.numbers, number))
        if at == len(self.numbers) or self.numbers[at] != number:
            raise KeyError(number)
        return int(self.rows[at])


def build_crowd(offers: Offers) -> Crowd:
    """Give a crowd to search in. Time as sorting people and skills; memory about twice that of the offers."""
    people = offers.people
    reaches, rows, columns = find_places(people)
    order = np.lexsort((people["number"], columns, rows, reaches))
    placed = place_people(offers, order)
    map = _draw_map(reaches[order], rows[order], columns[order], placed.people["radius"])
    numbers = np.argsort(placed.people["number"], kind="stable")
    return Crowd(
        offers=placed,
        columns=build_columns(placed.people, left=map.left * CELL, low=map.low * CELL),
        map=map,
        postings=_list_postings(placed),
        numbers=placed.people["number"][numbers],
        rows=numbers,
    )


def find_places(people: Records) -> tuple[Longs, Ints, Ints]:
    """Give the group of each person, and their row and column on the map."""
    reaches = np.searchsorted(REACHES, people["radius"]) + len(REACHES) * (people["skills_known"] == 0)
    return reaches, people["north"] // CELL, people["east"] // CELL


def place_people(offers: Offers, order: Longs) -> Offers:
    """Give people in this order, with what belongs to them in the same order: neighbours are read together."""
    people, laid = offers.people[order], {}
    for name, values in (("skills", offers.held), ("jobs", offers.jobs)):
        first, counts = people[f"{name}_from"], people[f"{name}_until"] - people[f"{name}_from"]
        ends = np.cumsum(counts)
        laid[name] = values[np.arange(counts.sum()) + np.repeat(first - ends + counts, counts)]
        people[f"{name}_from"], people[f"{name}_until"] = ends - counts, ends
    return Offers(people=people, held=laid["skills"], jobs=laid["jobs"])


def _draw_map(reaches: Longs, rows: Ints, columns: Ints, radii: Ints) -> Map:
    low, left = int(rows.min(initial=0)), int(columns.min(initial=0))
    height, width = int(rows.max(initial=0)) - low + 1, int(columns.max(initial=0)) - left + 1
    cells = (reaches * height + rows - low) * width + columns - left
    farthest = np.zeros(2 * len(REACHES), np.int64)
    np.maximum.at(farthest, reaches, radii)
    return Map(
        starts=np.searchsorted(cells, np.arange(len(farthest) * height * width + 1)),
        low=low,
        left=left,
        height=height,
        width=width,
        radii=farthest,
    )


def list_terms(offers: Offers) -> tuple[Longs, Ints]:
    """Give the terms of everybody, and the postings of these: skills, and the sectors and occupations they wish."""
    people, rows = offers.people, np.arange(len(offers.people))
    wished = [np.flatnonzero(people["sectors"] >> sector & 1) for sector in SECTORS]
    parts = [
        (offers.held["skill"], np.repeat(rows, people["skills_until"] - people["skills_from"])),
        (offers.jobs.astype(np.int64) + JOBS_FROM, np.repeat(rows, people["jobs_until"] - people["jobs_from"])),
        *((np.full(len(each), SECTORS_FROM + sector), each) for sector, each in zip(SECTORS, wished)),
    ]
    terms, whose = (np.concatenate([part[at] for part in parts]).astype(np.int64) for at in (0, 1))
    postings = whose << LEVEL_BITS
    postings[: len(offers.held)] |= offers.held["level"]
    return terms, postings.astype(np.int32)


def _list_postings(offers: Offers) -> Postings:
    terms, postings = list_terms(offers)
    order = np.argsort(terms, kind="stable")
    found, starts = np.unique(terms[order], return_index=True)
    return Postings(terms=found, starts=np.append(starts, len(terms)), people=postings[order])
