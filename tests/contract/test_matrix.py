"""The matrix: who may do what to whom and for which purpose, every cell asked for real, and nothing leaks.

The tables under `rooms/` are written by hand, apart from the grants of the gate: to widen a role, change both.
"""

from dataclasses import replace
from typing import Any

import psycopg
import pytest
from django.db.models import QuerySet
from tests.contract.examples import EXAMPLES, ROOMS, gather, load_acts, prepare
from tests.contract.places import ELSEWHERE, NOBODY, OTHER_TEAM, OWN, RELATIONS, TEAM, Ground, Place
from tests.contract.rooms.room import SHORT
from tests.emptying import Kept, empty_book, keep_book, lay_back
from tests.refusals import photograph
from tests.standing import AT, build_house

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.gate.grants import GRANTS, ROLES
from sluitend.gate.purposes import PURPOSES
from sluitend.journal.models import Entry

Link = psycopg.Connection[Any]
ACTS = load_acts()
LINES = [line for room in ROOMS for line in room.read_table()]
CELLS = {act: cells for act, cells in LINES}
REACH = {
    "self": {OWN},
    "own": {OWN},
    "team": {OWN, TEAM},
    "org": {OWN, TEAM, OTHER_TEAM},
    "all": {OWN, TEAM, OTHER_TEAM, ELSEWHERE},
}
ACT_PURPOSES = {act: set(purposes.split()) for room in ROOMS for act, purposes in room.purposes.items()}
# For what each role may come; whoever is not named here comes for work.
ROLE_PURPOSES = {
    "coach": {"work", "income", "debt", "integration"},
    "team_lead": {"work", "income", "debt", "integration"},
    "intake": {"work", "income"},
}
# These reach everybody or leave out what lies beyond reach, without a refusal.
OPEN_TO_ALL = gather("without_target") | gather("filtered")
SHOWS_THE_PERSON = gather("shows_the_person")


def expect(act: str, role: str, relation: str, purpose: str) -> str:
    """Give the outcome that a jurist would read off the table."""
    scope = CELLS[act].get(role)
    if scope is None:
        return "not_allowed"
    if purpose not in ACT_PURPOSES.get(act, {"work"}) & ROLE_PURPOSES.get(role, {"work"}):
        return "wrong_purpose"
    return "done" if act in OPEN_TO_ALL or relation in REACH[scope] else "not_found"


def ask(act: str, actor: Actor, asked: dict[str, Any]) -> tuple[str, str]:
    """Ask for real, and give the outcome with all that the actor gets to see."""
    try:
        return "done", repr(ACTS[act](actor=actor, at=AT, **asked))
    except Refusal as refusal:
        return refusal.code, f"{refusal} {vars(refusal)}"


def check_lines(asked: list[tuple[str, Actor, str]], after: int) -> None:
    """Find exactly one line in the journal for each act that was asked for, in that order, and no other."""
    lines = [(each.act, each.role, each.actor, each.purpose, each.outcome) for each in list_lines(after)]
    assert lines == [(act, actor.role, actor.party_id, actor.purpose, outcome) for act, actor, outcome in asked]


def list_lines(after: int) -> QuerySet[Entry]:
    return Entry.objects.filter(number__gt=after).order_by("number")


def find_last() -> int:
    return Entry.objects.order_by("-number").values_list("number", flat=True).first() or 0


@pytest.fixture(scope="session")
def laid_in(keeper: Link) -> tuple[Ground, Kept]:
    """Make through the acts, once, the actors and places that nearly every cell is asked with."""
    empty_book(keeper)
    ground = Ground(build_house())
    ground.lay_in()
    return ground, keep_book(keeper)


@pytest.fixture
def ground(laid_in: tuple[Ground, Kept], keeper: Link, book: None) -> Ground:
    lay_back(keeper, laid_in[1])
    return laid_in[0].begin_again()


def test_the_table_holds_every_act_and_every_role() -> None:
    assert sorted(act for act, _ in LINES) == sorted(ACTS) == sorted(EXAMPLES)
    assert {role for _, cells in LINES for role in cells} == set(ROLES)


def test_the_gate_grants_what_the_table_says() -> None:
    assert {act: {role: SHORT[scope] for role, scope in row.items()} for act, row in GRANTS.items()} == CELLS


def is_on_an_axis(act: str, role: str, relation: str, purpose: str) -> bool:
    """Tell whether a cell is asked for each time: a role without a grant is told so whoever it is about.

    Of such a role all relations are asked for work, and all purposes about the nearest; together in the lane `matrix`.
    """
    return role in CELLS[act] or relation == OWN or purpose == "work"


@pytest.mark.slow
@pytest.mark.parametrize("cells_of", ["axes", pytest.param("matrix", marks=pytest.mark.long)])
@pytest.mark.parametrize("act", sorted(CELLS))
def test_what_is_closed_or_out_of_reach_stays_so_whoever_it_is_about(ground: Ground, act: str, cells_of: str) -> None:
    cells = list_cells(act, {"not_allowed", "wrong_purpose", "not_found"})
    if cells_of == "axes":
        cells = [cell for cell in cells if is_on_an_axis(act, *cell)]
    actors = {role: ground.hire(role) for role in sorted({role for role, _, _ in cells})}
    # As nothing changes, everybody can be refused the same: what happened for their purpose, where that is right.
    grounds = {cell: cell[1:] if expect(act, *cell) == "not_found" else (cell[1], "work") for cell in cells}
    wanted = sorted(set(grounds.values()))
    places = {key: replace(ground.make(key[0], actor=ground.house.coach), purpose=key[1]) for key in wanted}
    asked = {key: prepare(act, place) for key, place in places.items()}
    before, last, done = photograph(), find_last(), []
    for role, relation, purpose in cells:
        actor, key = replace(actors[role], purpose=purpose), grounds[role, relation, purpose]
        outcome, seen = ask(act, actor, asked[key])
        assert (role, relation, purpose, outcome) == (role, relation, purpose, expect(act, role, relation, purpose))
        assert not shows(places[key], seen)
        done.append((act, actor, outcome))
    check_lines(done, last)
    assert photograph() == before


@pytest.mark.slow
@pytest.mark.parametrize("act", sorted(CELLS))
def test_what_is_open_reaches_as_far_as_the_table_says(ground: Ground, act: str) -> None:
    for role, relation, purpose in list_cells(act, {"done"}):
        actor = replace(ground.hire(role), purpose=purpose)
        place = replace(ground.make(relation, actor=actor), purpose=purpose)
        asked, last = prepare(act, place), find_last()
        outcome, seen = ask(act, actor, asked)
        assert (role, relation, outcome) == (role, relation, "done")
        within_reach = relation in REACH[CELLS[act][role]]
        if act in SHOWS_THE_PERSON or not within_reach:
            assert shows(place, seen) is (act in SHOWS_THE_PERSON and within_reach)
        check_lines([(act, actor, outcome)], last)


@pytest.mark.slow
@pytest.mark.parametrize("role", sorted(ROLES))
@pytest.mark.parametrize("relation", [relation for relation in RELATIONS if relation != NOBODY])
def test_an_owner_is_on_the_list_within_reach_only(ground: Ground, role: str, relation: str) -> None:
    scope = CELLS["list_owners"].get(role)
    if scope is None:
        return
    actor = ground.hire(role)
    place = ground.make(relation, actor=actor)
    owners = {owner.id for owner in ACTS["list_owners"](actor=actor, at=AT)}
    assert (place.owner in owners) is (relation in REACH[scope])


def list_cells(act: str, outcomes: set[str]) -> list[tuple[str, str, str]]:
    """Give the cells of an act whose outcome is one of these."""
    return [
        (role, relation, purpose)
        for role in ROLES
        for relation in RELATIONS
        for purpose in PURPOSES
        if expect(act, role, relation, purpose) in outcomes
    ]


def shows(place: Place, seen: str) -> bool:
    """Tell whether the canary sings: the word in every field of the person, or the BSN."""
    return place.word in seen or place.bsn in seen
