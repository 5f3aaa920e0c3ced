"""Reaching: in which stretches of the crowd whoever is near enough stands, and where whoever has a skill."""

from sluitend.compute.matching.crowd import Map, Postings
from sluitend.compute.matching.judging import Record
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import CELL, NO_LIMIT, Ints, Longs

# So many people more are looked at sooner than a stretch more is looked up.
FEW = 256


@make_kernel
def find_first(numbers: Ints | Longs, first: int, last: int, number: int) -> int:
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
def list_spans(map: Map, ask: Record, first: int, last: int, spans: Longs) -> int:
    """Write down the stretches of people who may be near enough, of these groups, and give how many there are.

    Stretches that hardly anybody parts are one: who stands in between is looked at as well.
    """
    count = 0
    for reach in range(first, last):
        radius = map.radii[reach]
        rows, columns = (0, map.height), (0, map.width)
        if radius < NO_LIMIT and not ask["anywhere"]:
            rows = _bound_cells(ask["north"], radius, map.low, map.height)
            columns = _bound_cells(ask["east"], radius, map.left, map.width)
        for row in range(rows[0], rows[1]):
            base = (reach * map.height + row) * map.width
            begin, end = map.starts[base + columns[0]], map.starts[base + columns[1]]
            if begin < end:
                is_apart = count == 0 or begin - spans[count - 1, 1] > FEW
                if is_apart:
                    spans[count, 0] = begin
                    count += 1
                spans[count - 1, 1] = end
    return count


@make_kernel
def find_posting(postings: Postings, term: int) -> tuple[int, int]:
    """Give from where to where a term is posted; an empty stretch when nobody has it."""
    at = find_first(postings.terms, 0, len(postings.terms), term)
    if at == len(postings.terms) or postings.terms[at] != term:
        return 0, 0
    return postings.starts[at], postings.starts[at + 1]
