"""Undoing a departure: whoever left by a file has back what was promised then: kinds, owners and days."""

from datetime import datetime, timedelta

import pytest
from tests.areas.imports.caseload import carry_out, find_row, match, read_in, take_back
from tests.ledger.test_means import add, draw
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import recount

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.areas.imports.actions import decide_row
from sluitend.ledger.actions import Opening, end_service, make_promise, suspend_promise
from sluitend.ledger.models import Draw, Promise
from sluitend.parties.models import Person

ROWS = [("K1", "", "Noor", "Jansen"), ("K2", "", "Sam", "Bakker")]
LATER = AT + timedelta(days=40)


@pytest.fixture
def person(house: House) -> int:
    """Give somebody who came in by a file, and is covered by the colleague since."""
    read_in(house, ROWS)
    sam = Person.objects.get(number="K2").pk
    hand_over_person(actor=SYSTEM, at=AT, person_id=sam, to_id=house.colleague.party_id or 0)
    return sam


def leave(house: House, person: int, *, at: datetime = LATER) -> int:
    batch = match(house, ROWS[:1], at=at)
    decide_row(actor=house.intake, at=at, row_id=find_row(batch, 0).id, choice="leave", because="moved")
    carry_out(house, batch, at=at)
    assert house.promises(person) == []
    return batch


def list_open(person: int) -> list[dict[str, object]]:
    return list(Promise.objects.filter(beneficiary=person, state="open").order_by("id").values())


def test_all_that_was_promised_is_open_again_as_it_was(house: House, person: int) -> None:
    step = Opening(kind="plan_step", owner_id=house.coach.party_id or 0, due_on=TODAY + timedelta(days=30))
    promise = make_promise(actor=SYSTEM, at=AT, person_id=person, opening=step)
    suspend_promise(actor=house.colleague, at=AT, promise_id=house.promise(person), reason="waiting")
    before = list_open(person)
    assert [each["id"] for each in before][-1] == promise
    batch = leave(house, person)
    take_back(house, batch, at=LATER + timedelta(days=2))
    assert list_open(person) == before
    assert find_row(batch, 0).remarks == ""
    assert recount() == (0, 0)


def test_the_team_takes_over_from_whoever_is_gone_since(house: House, person: int) -> None:
    batch = leave(house, person)
    end_service(actor=SYSTEM, at=LATER, staff_id=house.colleague.party_id or 0)
    take_back(house, batch, at=LATER)
    assert {promise.owner_id for promise in house.promises(person)} == {house.team}
    assert recount() == (0, 0)


@pytest.mark.parametrize(("others", "reopened"), [(40, True), (41, False)])
def test_what_was_drawn_is_drawn_again_while_there_is_room(
    house: House, person: int, others: int, reopened: bool
) -> None:
    means = add(house)
    [promise] = [each.id for each in house.promises(person) if each.covers and each.kind == "invitation"]
    drawn = draw(house, promise, means, actor=SYSTEM)
    batch = leave(house, person, at=AT)
    draw(house, house.promise(house.admit()), means, amount=others)
    take_back(house, batch)
    assert (Draw.objects.get(id=drawn).returned_at is None) == reopened
    assert (promise in [each.id for each in house.promises(person)]) == reopened
    assert find_row(batch, 0).remarks == ("" if reopened else "promise:changed")
    assert any(each.covers for each in house.promises(person))
    assert recount() == (0, 0)
