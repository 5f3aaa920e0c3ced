"""Shares with their margin: the published figures, and never outside what a share can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.evaluation.shares import find_wilson


# Newcombe (1998), table I: the score interval without a correction for continuity.
@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_the_one_that_was_published(count: int, of: int, low: float, high: float) -> None:
    found = find_wilson(count, of=of)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(0, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_share_itself_lies_within_and_both_ends_are_shares(asked: tuple[int, int]) -> None:
    count, of = asked
    found = find_wilson(count, of=of)
    assert 0 <= found.low <= (count / of if of else 0.5) + 1e-12
    assert (count / of if of else 0.5) - 1e-12 <= found.high <= 1


def test_more_cannot_count_than_there_are() -> None:
    with pytest.raises(ValueError, match="3 of 2"):
        find_wilson(3, of=2)
