"""Outlines: fewer points, still closed, with a name in the middle and a path that can be drawn."""

import pytest

from sluitend.compute.formulas.outlines import draw_outline, find_centre, measure_area, skip_points

SQUARE = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)]
FAR = [(x + 200_000, y + 500_000) for x, y in SQUARE]


def test_points_that_nobody_would_see_are_left_out_and_the_ring_stays_closed() -> None:
    ring = [(0.0, 0.0), (0.4, 0.0), *SQUARE[1:]]
    assert skip_points(ring, coarseness=1.0) == SQUARE


def test_a_ring_of_which_too_little_would_stay_stays_as_it_is() -> None:
    assert skip_points(SQUARE, coarseness=500.0) == SQUARE


@pytest.mark.parametrize("ring", [FAR, FAR[::-1]])
def test_the_centre_lies_in_the_middle_whichever_way_the_ring_runs(ring: list[tuple[float, float]]) -> None:
    assert find_centre(ring) == pytest.approx((200_050.0, 500_050.0))


def test_a_ring_without_an_area_has_its_first_point_for_a_centre() -> None:
    assert find_centre([(1.0, 2.0), (3.0, 4.0), (1.0, 2.0)]) == (1.0, 2.0)
    assert measure_area(SQUARE) == 10_000


def test_an_outline_holds_all_rings_and_names_the_largest() -> None:
    hole = [(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 10.0)]
    outline = draw_outline([hole, SQUARE], coarseness=0.0)
    assert outline.path == "M10 10L20 10L20 20ZM0 0L100 0L100 100L0 100Z"
    assert (outline.west, outline.south, outline.east, outline.north) == (0, 0, 100, 100)
    assert (outline.label_x, outline.label_y) == (50, 50)
