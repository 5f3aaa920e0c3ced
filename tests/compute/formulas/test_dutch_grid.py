"""The Dutch grid: known places lie where they lie, within a metre."""

import pytest

from sluitend.compute.formulas.dutch_grid import convert_to_grid


# Points with both coordinates as the Kadaster published them to check transformations with (RDNAPTRANS).
@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [
        (52.155172897, 5.387203658, 155_000.0, 463_000.0),
        (53.160753042, 4.824761912, 117_380.12, 575_040.34),
        (53.419482050, 6.776726674, 247_380.56, 604_580.78),
        (51.368607152, 3.397588595, 16_460.91, 377_380.23),
        (50.792584916, 5.773795548, 182_260.45, 311_480.67),
    ],
)
def test_a_known_place_is_on_the_grid_where_it_is(latitude: float, longitude: float, x: float, y: float) -> None:
    assert convert_to_grid(latitude, longitude) == pytest.approx((x, y), abs=1.0)
