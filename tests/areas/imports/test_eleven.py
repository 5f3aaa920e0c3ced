"""The eleven-test by tables: it says of every number what the library says that we trust everywhere else."""

import random

import pytest
from stdnum.nl import bsn

from sluitend.areas.imports.eleven import is_elevenfold


def test_a_number_of_nine_digits_passes_exactly_when_the_library_says_so() -> None:
    dice = random.Random(11)
    numbers = [f"{dice.randrange(10**9):09}" for _ in range(5000)]
    assert [is_elevenfold(number) for number in numbers] == [bool(bsn.is_valid(number)) for number in numbers]


@pytest.mark.parametrize("text", ["", "000000000", "12345678", "9999900190", "99999001٩", "99999 019", "abcdefghi"])
def test_whatever_is_no_nine_digits_does_not_pass(text: str) -> None:
    assert not is_elevenfold(text)
