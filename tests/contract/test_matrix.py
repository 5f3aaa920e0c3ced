"""The matrix: who may do what to whom and for which purpose, every cell asked for real, and nothing leaks.

The table is written by hand, apart from the grants of the gate: to widen what a role may do, change both.
"""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from tests.contract.examples import EXAMPLES, load_acts, prepare
from tests.contract.places import ELSEWHERE, NOBODY, OTHER_TEAM, OWN, RELATIONS, TEAM, Ground, Place
from tests.refusals import photograph
from tests.standing import AT, House

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.gate.grants import GRANTS, PURPOSES, ROLES
from sluitend.journal.models import Entry

ACTS = load_acts()
TABLE = """
    act                  coach  team_lead  planner  intake  council  administrator  auditor  system
    add_area             -      -          -        -       -        all            -        all
    add_organisation     -      -          -        -       -        all            -        all
    provide_desk         -      -          -        -       -        all            -        all
    add_team             -      -          -        -       -        all            -        all
    add_staff            -      team       -        -       -        all            -        all
    add_contact          own    team       -        org     -        -              -        all
    join_household       own    team       -        org     -        -              -        all
    move_person          own    team       org      -       -        -              -        all
    find_person          team   team       org      org     -        -              -        -
    read_bsn             own    team       -        org     -        -              -        -
    admit_person         team   team       -        org     -        all            -        all
    admit_people         -      -          -        -       -        all            -        all
    import_spells        -      -          -        -       -        all            -        all
    discharge_person     own    team       -        -       -        -              -        all
    make_promise         own    team       org      -       -        -              -        all
    settle_promise       own    team       -        -       -        -              -        all
    settle_promises      own    team       -        -       -        -              -        all
    suspend_promise      own    team       -        -       -        -              -        -
    resume_promise       own    team       -        -       -        -              -        -
    hand_over_person     own    team       org      -       -        -              -        all
    hand_over_caseload   -      team       org      -       -        -              -        all
    start_absence        -      team       org      -       -        -              -        all
    end_absence          -      team       org      -       -        -              -        all
    end_service          -      team       -        -       -        all            -        all
    add_means            -      -          org      -       -        all            -        all
    draw_means           own    team       org      -       -        -              -        all
    return_draw          own    team       org      -       -        -              -        all
    sweep_late           -      -          -        -       -        -              -        all
    read_worklist        own    team       org      -       -        -              -        -
    read_person          team   team       org      org     -        -              -        -
    read_promise         team   team       org      -       -        -              -        -
    digest_book          -      -          -        -       -        -              all      all
    read_health          -      -          -        -       -        all            -        all
    list_owners          team   team       org      -       -        -              -        all
    record_ladder_steps  own    team       -        -       -        -              -        all
    read_ladder          -      org        org      -       org      -              -        all
    read_noughts         -      org        org      -       org      -              -        all
"""
HEADER, *LINES = [line.split() for line in TABLE.strip().splitlines()]
CELLS = {act: dict(zip(HEADER[1:], cells, strict=True)) for act, *cells in LINES}
REACH = {
    "own": {OWN},
    "team": {OWN, TEAM},
    "org": {OWN, TEAM, OTHER_TEAM},
    "all": {OWN, TEAM, OTHER_TEAM, ELSEWHERE},
}
# A BSN is for income; everything else is work, and the walls between purposes hold for everybody.
PURPOSE = {"read_bsn": "income"}
# These are about no person and no colleague in particular.
WITHOUT_TARGET = {"add_organisation", "provide_desk", "sweep_late", "digest_book", "read_health"}
# These give what lies within reach and leave out the rest, without a refusal.
FILTERED = {"find_person", "read_worklist", "list_owners", "read_ladder", "read_noughts"}
SHOWS_THE_PERSON = {"find_person", "read_worklist", "read_person", "read_promise"}


def expect(act: str, role: str, relation: str, purpose: str) -> str:
    """Give the outcome that a jurist would read off the table."""
    scope = CELLS[act][role]
    if scope == "-":
        return "not_allowed"
    if purpose != PURPOSE.get(act, "work"):
        return "wrong_purpose"
    return "done" if act in WITHOUT_TARGET | FILTERED or relation in REACH[scope] else "not_found"


def ask(act: str, actor: Actor, asked: dict[str, Any]) -> tuple[str, str]:
    """Ask for real, and give the outcome with all that the actor gets to see."""
    try:
        return "done", repr(ACTS[act](actor=actor, at=AT, **asked))
    except Refusal as refusal:
        return refusal.code, f"{refusal} {vars(refusal)}"


def check_line(act: str, actor: Actor, outcome: str, after: int) -> int:
    """Find exactly one line in the journal for what was asked, and give its number."""
    [entry] = Entry.objects.filter(number__gt=after)
    assert (entry.act, entry.role, entry.actor) == (act, actor.role, actor.party_id)
    assert (entry.outcome, entry.purpose) == (outcome, actor.purpose)
    return entry.number


def find_last() -> int:
    return Entry.objects.order_by("-number").values_list("number", flat=True).first() or 0


@pytest.fixture
def ground(house: House) -> Ground:
    return Ground(house)


def test_the_table_holds_every_act_and_every_role() -> None:
    assert sorted(CELLS) == sorted(ACTS) == sorted(EXAMPLES)
    assert sorted(HEADER[1:]) == sorted(ROLES)
    assert max(Counter(act for act, *_ in LINES).values()) == 1


def test_the_gate_grants_what_the_table_says() -> None:
    short = {"own": "own", "team": "team", "organisation": "org", "all": "all"}
    granted = {act: {role: short[scope] for role, scope in row.items()} for act, row in GRANTS.items()}
    stated = {act: {role: scope for role, scope in row.items() if scope != "-"} for act, row in CELLS.items()}
    assert granted == stated


@pytest.mark.parametrize("act", sorted(CELLS))
def test_what_the_gate_closes_stays_closed_whoever_it_is_about(ground: Ground, act: str) -> None:
    places = {relation: ground.make(relation, actor=ground.house.coach) for relation in RELATIONS}
    asked = {relation: prepare(act, place) for relation, place in places.items()}
    actors = {role: ground.hire(role) for role in ROLES}
    before, last = photograph(), find_last()
    for role, relation, purpose in list_cells(act, {"not_allowed", "wrong_purpose"}):
        actor = replace(actors[role], purpose=purpose)
        outcome, seen = ask(act, actor, asked[relation])
        assert (role, relation, purpose, outcome) == (role, relation, purpose, expect(act, role, relation, purpose))
        assert not shows(places[relation], seen)
        last = check_line(act, actor, outcome, last)
    assert photograph() == before


@pytest.mark.parametrize("act", sorted(CELLS))
def test_what_the_gate_opens_reaches_as_far_as_the_table_says(ground: Ground, act: str) -> None:
    for role, relation, purpose in list_cells(act, {"done", "not_found"}):
        actor = replace(ground.hire(role), purpose=purpose)
        place = ground.make(relation, actor=actor)
        asked = prepare(act, place)
        expected = expect(act, role, relation, purpose)
        before, last = photograph() if expected != "done" else "", find_last()
        outcome, seen = ask(act, actor, asked)
        assert (role, relation, outcome) == (role, relation, expected)
        within_reach = relation in REACH[CELLS[act][role]]
        if outcome != "done":
            assert photograph() == before
        if act in SHOWS_THE_PERSON or not within_reach:
            assert shows(place, seen) is (act in SHOWS_THE_PERSON and within_reach)
        check_line(act, actor, outcome, last)


@pytest.mark.parametrize("role", sorted(ROLES))
@pytest.mark.parametrize("relation", [relation for relation in RELATIONS if relation != NOBODY])
def test_an_owner_is_on_the_list_within_reach_only(ground: Ground, role: str, relation: str) -> None:
    scope = CELLS["list_owners"][role]
    if scope == "-":
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
