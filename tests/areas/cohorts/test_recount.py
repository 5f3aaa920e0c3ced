"""Coverage: whatever happens, everybody is in one state, and a day that is over is counted the same for ever."""

from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from tests.areas.cohorts.machine import Cohorts

FEW = settings(
    max_examples=8,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
def test_every_day_adds_up_and_counts_the_same_whenever_it_is_asked(owner: psycopg.Connection[Any]) -> None:
    Cohorts.owner = owner
    run_state_machine_as_test(Cohorts, settings=FEW)
