"""What a pack says of placing people: kinds with their limits, and unpaid work that always ends."""

from datetime import date

import pytest
from tests.compute.policy.paper import read, refuse

KIND = """
[[placement_kind]]
code = "trial"
name = "Proefplaats"
basis = "Pw"
paid = {paid}
counts_as_offer = true
because = "Op proef."
source = "Pw"
{more}
"""
TODAY = date(2026, 11, 23)


def test_a_kind_of_placement_ends_in_time_and_can_be_extended_as_far_as_the_pack_says() -> None:
    trial, *_national = read(
        KIND.format(paid="false", more='first = "2 months"\nlongest = "6 months"')
    ).list_placement_kinds(on=TODAY)
    latest = [trial.find_latest_end(TODAY, is_first=is_first) for is_first in (True, False)]
    assert latest == [date(2027, 1, 23), date(2027, 5, 23)]
    assert trial.is_checked


def test_paid_work_may_have_no_last_day() -> None:
    job, *_national = read(KIND.format(paid="true", more="")).list_placement_kinds(on=TODAY)
    assert job.find_latest_end(TODAY, is_first=True) is None
    assert not job.is_checked


@pytest.mark.parametrize(
    ("paid", "more", "told"),
    [
        ("false", 'first = "2 months"', "zonder laatste dag"),
        ("true", 'first = "6 months"\nlongest = "2 months"', "langer dan de langste"),
        ("true", "hours_at_least = 32\nhours_at_most = 16", "Van 32 tot 16 uur"),
    ],
)
def test_limits_that_cannot_be_are_refused(paid: str, more: str, told: str) -> None:
    (finding,) = refuse(KIND.format(paid=paid, more=more))
    assert told in finding.what
