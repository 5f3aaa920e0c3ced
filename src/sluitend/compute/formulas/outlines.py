"""Outlines on a map: fewer points where nobody sees the difference, where a name fits, and a path to draw."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

Point = tuple[float, float]
Ring = Sequence[Point]
FEWEST = 4


@dataclass(frozen=True, kw_only=True)
class Outline:
    """An area in whole metres: its path as SVG writes one, between which lines it lies, and where its name fits."""

    path: str
    west: int
    south: int
    east: int
    north: int
    label_x: int
    label_y: int


def draw_outline(rings: Sequence[Ring], *, coarseness: float) -> Outline:
    """Give the outline of closed rings (metres), leaving out points within `coarseness` metres of the one before.

    Exact to half a metre where nothing is left out, and nowhere off by more than `coarseness`. The name fits in the
    middle of the largest ring.
    """
    drawn = [skip_points(ring, coarseness=coarseness) for ring in rings]
    points = [point for ring in drawn for point in ring]
    centre = find_centre(max(drawn, key=lambda ring: abs(measure_area(ring))))
    return Outline(
        path="".join(_write_ring(ring) for ring in drawn),
        west=round(min(x for x, _ in points)),
        south=round(min(y for _, y in points)),
        east=round(max(x for x, _ in points)),
        north=round(max(y for _, y in points)),
        label_x=round(centre[0]),
        label_y=round(centre[1]),
    )


def skip_points(ring: Ring, *, coarseness: float) -> list[Point]:
    """Give a closed ring without the points within `coarseness` metres of the last that stays; one too small stays."""
    kept = [ring[0]]
    for point in ring[1:-1]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) > coarseness:
            kept.append(point)
    return [*kept, ring[-1]] if len(kept) >= FEWEST - 1 else list(ring)


def measure_area(ring: Ring) -> float:
    """Give the area of a closed ring (square metres), below nought when it runs clockwise; by the shoelace formula."""
    return sum(x * y_next - x_next * y for (x, y), (x_next, y_next) in pairwise(ring)) / 2


def find_centre(ring: Ring) -> Point:
    """Give the centre of gravity of a closed ring (metres); of one without an area, its first point.

    Source: the centroid of a polygon, as in P. Bourke, "Calculating the area and centroid of a polygon" (1988).
    """
    area = measure_area(ring)
    if not area:
        return ring[0]
    # From a corner of its own, as the products of large coordinates would lose the small differences.
    x0, y0 = ring[0]
    near = [(x - x0, y - y0) for x, y in ring]
    shares = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(near)]
    x = sum((a[0] + b[0]) * weight for a, b, weight in shares) / (6 * area)
    y = sum((a[1] + b[1]) * weight for a, b, weight in shares) / (6 * area)
    return x0 + x, y0 + y


def _write_ring(ring: Ring) -> str:
    return "M" + "L".join(f"{round(x)} {round(y)}" for x, y in ring[:-1]) + "Z"
