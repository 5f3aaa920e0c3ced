"""What was compiled gives what plain Python gives, and is used no longer than what it was made of stays the same."""

import os
import subprocess
import sys

import numpy as np
import pytest
from tests.house.tree import ROOT

from sluitend.compute.matching import kernels
from sluitend.compute.matching.heaping import hash_number

# Plain Python and machine code, each in a process of its own, as it is chosen when a kernel is made.
COMPARE = """
import sys, numba
numba.config.DISABLE_JIT = sys.argv[1] == "plain"
sys.path.insert(0, sys.argv[2])
from benchmarks.matching.market import Size, draw_market
from sluitend.compute.matching.searching import find_asks, find_near, find_people
market = draw_market(Size(people=400, asks=40))
for at in range(40):
    for found in (find_people(market, ask=at), find_near(market, ask=at), find_asks(market, person=at)):
        print(found.people.tolist(), found.asks.tolist(), found.parts.tolist(), found.lacks.tolist())
"""


def run_market(way: str) -> str:
    command = [sys.executable, "-W", "ignore", "-c", COMPARE, way, str(ROOT)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_machine_code_finds_the_same_to_the_last_bit() -> None:
    plain = run_market("plain")
    assert plain.count("\n") == 120
    assert run_market("compiled") == plain


def test_a_kernel_is_compiled_and_kept() -> None:
    # In a process of its own: code that is watched for which lines are walked cannot be compiled.
    asked = (
        "from sluitend.compute.matching.heaping import hash_number as kernel; kernel(3); print(kernel.stats.cache_path)"
    )
    command, environment = [sys.executable, "-W", "ignore", "-c", asked], {**os.environ, "NUMBA_DISABLE_JIT": "0"}
    found = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    assert found.stdout.strip() not in ("", "None")


def test_another_rule_or_constant_is_another_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kernels.digest_kernel(hash_number)
    monkeypatch.setitem(hash_number.__globals__, "SPREAD", 3)
    assert kernels.digest_kernel(hash_number) != before


def test_no_two_numbers_get_the_same_lot() -> None:
    lots = [hash_number(number) for number in range(5_000)]
    assert len(set(lots)) == 5_000
    assert abs(np.mean(lots) / 2**31 - 1) < 0.05
