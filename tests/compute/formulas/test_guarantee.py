"""Take and bring: what either side is short of, and how each promise ends."""

import pytest

from sluitend.compute.formulas.guarantee import Shortfall, Standing, decide_sides, find_shortfall


def stand(places: int, expected: int, training: int, trained: int, started: int) -> Standing:
    return Standing(places=places, expected=expected, training=training, trained=trained, started=started)


@pytest.mark.parametrize(
    ("standing", "short"),
    [
        (stand(10, 10, 0, 0, 0), (10, 0, 0)),
        (stand(10, 10, 4, 3, 3), (0, 0, 0)),
        (stand(10, 6, 2, 1, 1), (6, 4, 0)),
        (stand(10, 6, 4, 2, 2), (2, 4, 2)),
    ],
)
def test_a_shortfall_is_seen_ahead_on_either_side(standing: Standing, short: tuple[int, int, int]) -> None:
    candidates, places, stranded = short
    assert find_shortfall(standing) == Shortfall(candidates=candidates, places=places, stranded=stranded)


@pytest.mark.parametrize(
    ("standing", "ends"),
    [
        (stand(3, 3, 0, 0, 3), ("kept", "kept")),
        (stand(3, 3, 0, 1, 2), ("kept", "broken")),
        (stand(3, 3, 0, 0, 2), ("broken", "released")),
        (stand(3, 3, 0, 1, 1), ("broken", "broken")),
        (stand(3, 0, 0, 0, 0), ("broken", "released")),
    ],
)
def test_an_employer_that_took_everybody_who_was_brought_broke_nothing(
    standing: Standing, ends: tuple[str, str]
) -> None:
    assert decide_sides(standing) == ends
