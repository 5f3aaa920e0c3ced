"""The wage value: shares of regular work that add up, and everything that cannot be added up is told."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.formulas.wage_value import MainTask, find_task_faults, weigh_tasks

PERCENTS = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)


def task(share: str, *factors: str) -> MainTask:
    names = ("tempo", "quality", "net_time")
    return MainTask(share=Decimal(share), **dict(zip(names, map(Decimal, factors))))


@st.composite
def tasks_of_a_job(draw: st.DrawFn) -> list[MainTask]:
    """Draw one to five tasks that fill the time together, each in sixteenths of it."""
    cuts = sorted(draw(st.sets(st.integers(1, 15), max_size=4)))
    return [
        MainTask(share=Decimal(end - begin) / 16, tempo=draw(PERCENTS), quality=draw(PERCENTS), net_time=draw(PERCENTS))
        for begin, end in pairwise([0, *cuts, 16])
    ]


def test_tasks_at_a_regular_level_are_worth_a_whole_wage() -> None:
    assert weigh_tasks([task("0.25"), task("0.75")]) == 1


def test_each_task_weighs_by_its_share_of_the_time() -> None:
    assert weigh_tasks([task("0.5", "0.8", "0.9", "1"), task("0.5", "0.5", "1", "0.6")]) == Decimal("0.51")


@pytest.mark.parametrize(
    ("tasks", "fault"),
    [
        ([], "no_tasks"),
        ([task("0.2")] * 6, "too_many"),
        ([task("0.95"), task("0.05")], "too_small"),
        ([task("0.5"), task("0.4")], "not_whole"),
        ([task("1", "1.1")], "out_of_range"),
        ([task("1", "1", "-0.1")], "out_of_range"),
    ],
)
def test_tasks_that_cannot_be_weighed_are_told(tasks: list[MainTask], fault: str) -> None:
    assert fault in find_task_faults(tasks)
    with pytest.raises(ValueError, match=fault):
        weigh_tasks(tasks)


@given(tasks_of_a_job())
def test_a_wage_value_lies_between_its_worst_task_and_its_best(tasks: list[MainTask]) -> None:
    levels = [each.tempo * each.quality * each.net_time for each in tasks]
    edge = Decimal("0.005")
    assert min(levels) - edge <= weigh_tasks(tasks) <= max(levels) + edge
