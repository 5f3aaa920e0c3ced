"""Changing: what one person offers now, in a crowd that stands; nobody else is compared or sorted again."""

import numpy as np

from sluitend.compute.matching.crowd import (
    LEVEL_BITS,
    Crowd,
    Map,
    Postings,
    build_crowd,
    find_places,
    list_terms,
    place_people,
)
from sluitend.compute.matching.offer import Offers
from sluitend.compute.matching.packing import CELL, Ints, Longs
from sluitend.compute.matching.sifting import build_columns

# A term and a posting in one number, in the order of both.
TERM = 32


def change_offer(crowd: Crowd, *, offers: Offers) -> Crowd:
    """Give the crowd with the one offer of `offers` in place of what the same person offered; `crowd` stays as it was.

    Searches find the same as in a crowd built anew. Linear in people and their skills, in copies alone; only when
    somebody moves off the map everybody is laid out anew. Raises `KeyError` when nobody has that number.
    """
    old = crowd.find_row(int(offers.people["number"][0]))
    count, joined = len(crowd.offers.people), _join(crowd.offers, offers)
    cell = _find_cell(crowd.map, offers)
    if cell is None:
        return build_crowd(place_people(joined, np.delete(np.arange(count + 1), old)))
    map, row = _move(crowd, old, cell, offers)
    order = np.insert(np.delete(np.arange(count), old), row, count)
    column = build_columns(offers.people, left=map.left * CELL, low=map.low * CELL)
    rows = _shift(crowd.rows, old, row)
    rows[crowd.rows == old] = row
    return Crowd(
        offers=place_people(joined, order),
        columns=np.insert(np.delete(crowd.columns, old, axis=1), row, column[:, 0], axis=1),
        map=map,
        postings=_post(crowd.postings, old, row, offers),
        numbers=crowd.numbers,
        rows=rows,
    )


def _join(offers: Offers, others: Offers) -> Offers:
    """Give the offers of both, the others last."""
    people = others.people.copy()
    for name, values in (("skills", offers.held), ("jobs", offers.jobs)):
        people[f"{name}_from"] += len(values)
        people[f"{name}_until"] += len(values)
    return Offers(
        people=np.concatenate([offers.people, people]),
        held=np.concatenate([offers.held, others.held]),
        jobs=np.concatenate([offers.jobs, others.jobs]),
    )


def _find_cell(map: Map, offers: Offers) -> int | None:
    """Give the cell of the map that somebody belongs in, or `None` when they live outside it."""
    reach, row, column = (int(each[0]) for each in find_places(offers.people))
    if not (0 <= row - map.low < map.height and 0 <= column - map.left < map.width):
        return None
    return (reach * map.height + row - map.low) * map.width + column - map.left


def _move(crowd: Crowd, old: int, cell: int, offers: Offers) -> tuple[Map, int]:
    """Give the map with somebody in another cell, and the row that they get there: cells are sorted by number."""
    starts, radii = crowd.map.starts - (crowd.map.starts > old), crowd.map.radii.copy()
    here = np.delete(crowd.offers.people["number"], old)[starts[cell] : starts[cell + 1]]
    row = int(starts[cell] + np.searchsorted(here, offers.people["number"][0]))
    starts[cell + 1 :] += 1
    reach = cell // (crowd.map.height * crowd.map.width)
    radii[reach] = max(radii[reach], int(offers.people["radius"][0]))
    return crowd.map._replace(starts=starts, radii=radii), row


def _shift(rows: Longs, old: int, new: int) -> Longs:
    """Give where others stand when somebody goes from one row to another."""
    rows = rows - (rows > old)
    return rows + (rows >= new)


def _post(postings: Postings, old: int, row: int, offers: Offers) -> Postings:
    """Give the postings with those of somebody left out where they stood, and put in where they stand."""
    terms, levels = list_terms(offers)
    found = np.union1d(postings.terms, terms)
    whose = np.repeat(np.searchsorted(found, postings.terms), np.diff(postings.starts))
    others = postings.people >> LEVEL_BITS != old
    keys = _key(whose[others], _shift(postings.people[others] >> LEVEL_BITS, old, row), postings.people[others])
    mine = np.sort(_key(np.searchsorted(found, terms), np.full(len(terms), row), levels))
    keys = np.insert(keys, np.searchsorted(keys, mine), mine)
    starts = np.searchsorted(keys >> TERM, np.arange(len(found) + 1))
    return Postings(terms=found, starts=starts, people=(keys & (1 << TERM) - 1).astype(np.int32))


def _key(terms: Longs, rows: Longs, postings: Ints) -> Longs:
    return terms << TERM | rows << LEVEL_BITS | postings & (1 << LEVEL_BITS) - 1
