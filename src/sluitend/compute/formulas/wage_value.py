"""Wage value: what somebody's work yields beside that of a regular employee, by the one method since 2021."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MOST_TASKS = 5
WHOLE, LEAST_SHARE, HUNDREDTH = Decimal(1), Decimal(1) / 16, Decimal("0.01")
# What can be wrong with tasks, in the order in which it is told.
NO_TASKS, TOO_MANY, TOO_SMALL, NOT_WHOLE, OUT_OF_RANGE = (
    "no_tasks",
    "too_many",
    "too_small",
    "not_whole",
    "out_of_range",
)


@dataclass(frozen=True, kw_only=True)
class MainTask:
    """One main task: its share of the time, and tempo, quality and net time beside a regular employee's; all 0 to 1."""

    share: Decimal
    tempo: Decimal = WHOLE
    quality: Decimal = WHOLE
    net_time: Decimal = WHOLE

    @property
    def value(self) -> Decimal:
        """Give what this task adds to the wage value."""
        return self.share * self.tempo * self.quality * self.net_time


def find_task_faults(tasks: Sequence[MainTask]) -> tuple[str, ...]:
    """Give what is wrong with main tasks, () when they can be weighed.

    At most five, each at least a sixteenth of the time, together all of it, and no factor below 0 or above 1. Source:
    Besluit loonkostensubsidie Participatiewet 2021 (Stb. 2021, 113) and its Regeling (Stcrt. 2021, 9937).
    """
    factors = [factor for task in tasks for factor in (task.share, task.tempo, task.quality, task.net_time)]
    faults = {
        NO_TASKS: not tasks,
        TOO_MANY: len(tasks) > MOST_TASKS,
        TOO_SMALL: any(task.share < LEAST_SHARE for task in tasks),
        NOT_WHOLE: bool(tasks) and sum(task.share for task in tasks) != WHOLE,
        OUT_OF_RANGE: not all(0 <= factor <= WHOLE for factor in factors),
    }
    return tuple(code for code, is_so in faults.items() if is_so)


def weigh_tasks(tasks: Sequence[MainTask]) -> Decimal:
    """Give the wage value as a share of the minimum wage, 0 to 1, in hundredths, half up.

    It is the sum over tasks of share × tempo × quality × net time. Raises ValueError with the codes of
    `find_task_faults` when that is not nothing. Source: as there.
    """
    if faults := find_task_faults(tasks):
        raise ValueError(*faults)
    return sum((task.value for task in tasks), Decimal(0)).quantize(HUNDREDTH, ROUND_HALF_UP)
