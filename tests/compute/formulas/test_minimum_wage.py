"""For which age the minimum wage of somebody is."""

from datetime import date

import pytest

from sluitend.compute.formulas.minimum_wage import find_wage_age

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("born_on", "age"),
    [
        (None, 15),
        (date(2013, 1, 1), 15),
        (date(2008, 11, 24), 17),
        (date(2008, 11, 23), 18),
        (date(2005, 11, 23), 21),
        (date(1970, 1, 1), 21),
    ],
)
def test_the_minimum_wage_is_that_of_an_age_on_the_day(born_on: date | None, age: int) -> None:
    assert find_wage_age(born_on, on=TODAY) == age
