"""T3: a fault at each call to the database in turn: the book is as it was before the act or after it, never between."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count
from operator import itemgetter
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest
from django.db import DatabaseError, connection
from tests.contract.examples import load_acts, prepare
from tests.contract.places import OWN, Ground
from tests.emptying import empty_book
from tests.standing import AT, build_house
from tests.town.faults import (
    STRIKES,
    Link,
    Saboteur,
    Strike,
    dump_book,
    read_numbers,
    reset_numbers,
)

from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import GRANTS
from sluitend.gate.purposes import PURPOSES, is_purpose_right

Book = dict[str, str]
ACTS = load_acts()
CHANGING = sorted(name for name, enter in ACTS.items() if "actions" in enter.__module__.split("."))
FEW = ["admit_person", "discharge_person", "draw_means", "settle_promise", "start_absence", "sweep_late"]
KEY = UUID("00000000-0000-4000-8000-000000000001")
# Far enough on for the sweep to find everything late.
MOMENTS = {"sweep_late": AT + timedelta(days=500)}
each_strike = pytest.mark.parametrize("strike", STRIKES, ids=lambda strike: strike.__name__)


@pytest.fixture(autouse=True)
def no_secrets() -> Iterator[None]:
    """Seals and passwords are different each time; here they must be the same."""
    with patch("secrets.token_bytes", bytes), patch("secrets.choice", itemgetter(0)):
        yield


def stage(owner: Link, act: str) -> Callable[[], Any]:
    """Build the same book anew, with everything ready for one act; gives the act with its own key."""
    empty_book(owner)
    ground, role = Ground(build_house()), next(iter(GRANTS[act]))
    purpose = next(each for each in PURPOSES if is_purpose_right(role=role, act=act, purpose=each))
    actor = replace(ground.hire(role), purpose=purpose)
    asked = prepare(act, ground.make(OWN, actor=actor))
    return partial(ACTS[act], actor=replace(actor, once=KEY), at=MOMENTS.get(act, AT), **asked)


def find_after(owner: Link, act: str) -> Book:
    """Give the book as the act leaves it when nothing goes wrong."""
    stage(owner, act)()
    return dump_book(owner)


def attempt(work: Callable[[], Any], saboteur: Saboteur) -> bool:
    """Try an act with a saboteur about; tells whether the caller heard that it was done."""
    try:
        with saboteur.lurk():
            work()
    except DatabaseError:
        connection.close()
        return False
    return True


def strike_at_every_call(owner: Link, act: str, strike: Strike) -> int:
    """Let the act be struck at its first call, then at its second, until it comes through; gives how many calls."""
    after = find_after(owner, act)
    work = stage(owner, act)
    before, numbers = dump_book(owner), read_numbers(owner)
    assert before != after
    for at_call in count(1):
        reset_numbers(owner, numbers)
        saboteur = Saboteur(strike, at_call, owner)
        was_told = attempt(work, saboteur)
        found = dump_book(owner)
        assert found == after if was_told else found in (before, after), list_changes(at_call, found, before, after)
        if not saboteur.has_struck or found == after:
            break
    if not was_told:
        refuse_again(work)
    return saboteur.calls


def list_changes(at_call: int, found: Book, before: Book, after: Book) -> str:
    """Tell which tables are not as they were, and which not as they should become."""
    neither = [[page for page in found if found[page] != other[page]] for other in (before, after)]
    return f"struck at call {at_call}; not as before: {neither[0]}; not as after: {neither[1]}"


def refuse_again(work: Callable[[], Any]) -> None:
    """Whoever did not hear the answer asks again with the same key, and is told that it was done."""
    with pytest.raises(DoneBefore):
        work()


@pytest.mark.slow
@each_strike
@pytest.mark.parametrize("act", FEW)
def test_a_fault_at_any_call_leaves_a_frequent_act_whole(owner: Link, act: str, strike: Strike) -> None:
    assert strike_at_every_call(owner, act, strike) > 5


@pytest.mark.long
@each_strike
@pytest.mark.parametrize("act", CHANGING)
def test_faults_at_every_call_leave_every_act_whole(owner: Link, act: str, strike: Strike) -> None:
    assert strike_at_every_call(owner, act, strike) > 3
