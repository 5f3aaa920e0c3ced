"""Subjects: what a promise is about is read by whoever may read those words where they were written, and goes along."""

from datetime import timedelta

import pytest
from tests.standing import AT, TODAY, House

from sluitend.compute.promises.kinds import list_kinds
from sluitend.gate.actor import Actor
from sluitend.gate.grants import GRANTS
from sluitend.ledger.actions import Opening, Settling, make_promise, settle_promise
from sluitend.ledger.models import Promise
from sluitend.ledger.queries import (
    WorklistFilter,
    read_my_promises,
    read_person,
    read_promise,
    read_worklist,
)
from sluitend.ledger.subjects import SHOWN_BY

WORDS = "Aanmelden voor de cursus"


@pytest.fixture
def person(house: House) -> int:
    return house.admit()


@pytest.fixture
def step(house: House, person: int) -> int:
    """Give a step that is about something, promised by the coach."""
    opening = Opening(kind="plan_step", owner_id=house.coach.party_id or 0, subject=WORDS)
    return make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)


def list_steps(house: House, person: int) -> list[Promise]:
    return [each for each in house.promises(person) if each.kind == "plan_step"]


@pytest.mark.parametrize("who", ["coach", "lead"])
def test_whoever_may_read_the_plan_reads_what_its_step_is_about(house: House, person: int, step: int, who: str) -> None:
    actor = getattr(house, who)
    for rows in (
        read_worklist(actor=actor, at=AT, wanted=WorklistFilter()).rows,
        read_person(actor=actor, at=AT, person_id=person).open,
    ):
        assert sorted(row.subject for row in rows) == ["", WORDS]
    assert read_promise(actor=actor, at=AT, promise_id=step).row.subject == WORDS


def test_whoever_plans_or_lets_people_in_reads_only_the_kind(house: House, person: int, step: int) -> None:
    seen = [
        read_worklist(actor=house.planner, at=AT, wanted=WorklistFilter()),
        read_promise(actor=house.planner, at=AT, promise_id=step),
        *(read_person(actor=actor, at=AT, person_id=person) for actor in (house.planner, house.intake)),
    ]
    assert WORDS not in repr(seen)


def test_residents_read_what_is_promised_to_them(house: House, person: int, step: int) -> None:
    me = Actor(party_id=person, role="resident", organisation_id=house.municipality, origin="test")
    assert sorted(row.subject for row in read_my_promises(actor=me, at=AT).open) == ["", WORDS]


@pytest.mark.parametrize("state", ["broken", "released"])
def test_what_is_promised_again_is_about_the_same(house: House, person: int, step: int, state: str) -> None:
    again = Opening(kind="plan_step", owner_id=house.coach.party_id or 0, due_on=TODAY + timedelta(days=9))
    settling = Settling(state=state, reason="not_done", successor=again)
    settle_promise(actor=house.coach, at=AT, promise_id=step, settling=settling)
    [row] = list_steps(house, person)
    assert (row.subject, row.follows_id) == (WORDS, step)


def test_what_follows_a_promise_that_was_kept_is_about_something_else(house: House, person: int, step: int) -> None:
    settle_promise(actor=house.coach, at=AT, promise_id=step, settling=Settling(state="kept", evidence="done"))
    [row] = list_steps(house, person)
    assert row.subject == ""


def test_every_kind_with_a_subject_names_an_act_that_shows_it() -> None:
    assert set(SHOWN_BY) <= set(list_kinds())
    assert set(SHOWN_BY.values()) <= set(GRANTS)
