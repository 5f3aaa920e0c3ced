"""T1 in small: the same steps chosen by a machine that shrinks a difference to the fewest steps that show it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from tests.compute.promises.paper import add_kind
from tests.emptying import empty_book
from tests.standing import build_house
from tests.town.pair import Pair, found_pair
from tests.town.walk import STEPS, begin

pytestmark = pytest.mark.slow
FEW = settings(
    max_examples=20,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(autouse=True)
def visits(tmp_path: Path) -> Iterator[None]:
    """Let a kind that is kept by degrees take part."""
    with add_kind(tmp_path):
        yield


def test_no_few_steps_make_paper_and_database_differ(owner: psycopg.Connection[Any]) -> None:
    class Town(RuleBasedStateMachine):
        pair: Pair

        @initialize(data=st.data())
        def found(self, data: st.DataObject) -> None:
            empty_book(owner)
            self.pair = found_pair(build_house())
            begin(self.pair, lambda options: data.draw(st.sampled_from(options)))

        @rule(step=st.sampled_from([*STEPS]), data=st.data())
        def act(self, step: Any, data: st.DataObject) -> None:
            step(self.pair, lambda options: data.draw(st.sampled_from(options)))
            self.pair.compare()

    run_state_machine_as_test(Town, settings=FEW)
