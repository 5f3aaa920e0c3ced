"""Displacement: each question and each limit speaks against unpaid work by itself, and nothing else does."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sluitend.compute.formulas.displacement import DisplacementLimits, UnpaidWork, find_displacement

LIMITS = DisplacementLimits(share=Decimal("0.10"), learners_at_least=1, learners_each=1, repeats=2)
FAIR = UnpaidWork(
    is_additional=True,
    was_vacant=False,
    was_dismissed=False,
    is_learning=True,
    staff=40,
    beside=4,
    learners=0,
    repeats=0,
)


@pytest.mark.parametrize(
    ("other", "faults"),
    [
        ({}, ()),
        ({"is_additional": False}, ("not_additional",)),
        ({"was_vacant": True}, ("was_vacant",)),
        ({"was_dismissed": True}, ("was_dismissed",)),
        ({"is_learning": False}, ("not_learning",)),
        ({"learners": 3}, ()),
        ({"learners": 4, "beside": 9}, ("too_many",)),
        # A tenth of few people is nobody, and one may always learn there.
        ({"staff": 3, "beside": 1}, ()),
        ({"staff": 3, "beside": 2, "learners": 1}, ("too_many",)),
        ({"beside": 0}, ("too_few_beside",)),
        ({"repeats": 1}, ()),
        ({"repeats": 2}, ("too_often",)),
        ({"is_learning": False, "repeats": 5}, ("not_learning", "too_often")),
    ],
)
def test_what_speaks_against_unpaid_work_is_named(other: dict[str, int], faults: tuple[str, ...]) -> None:
    assert find_displacement(replace(FAIR, **other), LIMITS) == faults
