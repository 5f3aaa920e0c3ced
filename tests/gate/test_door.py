"""The door: nobody enters without permission and purpose, nothing is done twice, and all of it is written down."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, OperationalError, connection
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_caseload, hand_over_person
from sluitend.gate import door, errors
from sluitend.gate.actor import Actor
from sluitend.gate.door import ACTS, Outcome, act
from sluitend.gate.grants import ALL, GRANTS
from sluitend.gate.models import Once
from sluitend.journal.models import Entry
from sluitend.ledger.actions import (
    NewMeans,
    Opening,
    Settling,
    add_means,
    discharge_person,
    draw_means,
    end_service,
    make_promise,
    settle_promise,
)
from sluitend.ledger.models import Promise
from sluitend.ledger.queries import read_person
from sluitend.parties.queries import read_bsn

Work = Callable[[], None]
Probe = Callable[[Work], int]


def refuse(refusal: type[errors.Refusal], act: Callable[..., Any], **asked: Any) -> Entry:
    """See that an act is refused, and give the one line that says so."""
    last = Entry.objects.count()
    with pytest.raises(refusal):
        act(**({"at": AT} | asked))
    lines = list(Entry.objects.order_by("number")[last:])
    assert [line.outcome for line in lines] == [refusal.code]
    return lines[0]


@pytest.fixture
def probe(house: House, monkeypatch: pytest.MonkeyPatch) -> Iterator[Probe]:
    """Give an act of this test's own, that does whatever it is told; it gives how often it was tried."""
    monkeypatch.setitem(GRANTS, "probe", {"system": ALL})
    tries = []

    @act("probe")
    def do_it(*, actor: Actor, at: datetime, work: Work) -> Outcome[int]:
        tries.append(actor.scope)
        work()
        return Outcome(value=len(tries))

    yield lambda work: do_it(actor=SYSTEM, at=AT, work=work)
    del ACTS["probe"]


def make_plan(house: House, *, actor: Actor | None = None, owner: Actor | None = None, **asked: Any) -> int:
    opening = Opening(kind="plan", owner_id=(owner or house.coach).party_id or 0)
    return make_promise(actor=actor or house.coach, opening=opening, **({"at": AT} | asked))


def test_a_role_without_the_grant_is_refused(house: House) -> None:
    line = refuse(errors.NotAllowed, read_person, actor=house.council, person_id=house.admit())
    assert (line.actor, line.role, line.act) == (house.council.party_id, "council", "read_person")


def test_a_role_that_does_not_exist_may_do_nothing(house: House) -> None:
    refuse(errors.NotAllowed, read_person, actor=replace(house.coach, role="king"), person_id=house.admit())


@pytest.mark.parametrize("purpose", ["debt", "income", ""])
def test_whoever_comes_for_another_purpose_is_refused(house: House, purpose: str) -> None:
    actor = replace(house.coach, purpose=purpose)
    refuse(errors.WrongPurpose, read_person, actor=actor, person_id=house.admit())


def test_a_bsn_is_not_given_for_work(house: House) -> None:
    refuse(errors.WrongPurpose, read_bsn, actor=house.coach, person_id=house.admit())


def test_a_scope_that_the_asker_brings_along_is_worth_nothing(house: House) -> None:
    person = house.admit(owner=house.stranger)
    refuse(errors.NotFound, discharge_person, actor=replace(house.coach, scope=ALL), person_id=person, because="work")


def test_a_refusal_tells_about_whom_it_was_asked(house: House) -> None:
    person = house.admit(owner=house.stranger)
    assert refuse(errors.NotFound, read_person, actor=house.coach, person_id=person).about == [person]
    promise = house.promise(person)
    assert refuse(errors.NotFound, settle_promise, actor=house.coach, promise_id=promise, settling=RELEASED).about == []


def test_what_is_done_leaves_one_line(house: House) -> None:
    person, last = house.admit(), Entry.objects.count()
    promise = make_plan(house, person_id=person)
    [line] = Entry.objects.order_by("number")[last:]
    assert (line.outcome, line.about, line.object, line.fields) == ("done", [person], f"promise:{promise}", ["promise"])
    assert (line.actor, line.at, line.purpose, line.origin) == (house.coach.party_id, AT, "work", "test")


def test_a_key_does_one_thing_once(house: House) -> None:
    person, keyed = house.admit(), replace(house.coach, once=uuid4())
    make_plan(house, actor=keyed, person_id=person)
    refuse(errors.DoneBefore, make_promise, actor=keyed, person_id=person, opening=plan_of(house))
    assert len(house.promises(person)) == 2


def test_a_key_is_refused_for_anything_else(house: House) -> None:
    person, key = house.admit(), uuid4()
    make_plan(house, actor=replace(house.coach, once=key), person_id=person)
    for asked in (
        {"actor": replace(house.coach, once=key), "person_id": house.admit(), "opening": plan_of(house)},
        {"actor": replace(house.lead, once=key), "person_id": person, "opening": plan_of(house)},
    ):
        refuse(errors.KeyReused, make_promise, **asked)
    refuse(errors.KeyReused, discharge_person, actor=replace(house.coach, once=key), person_id=person, because="work")


def test_a_key_that_was_refused_can_be_used_again(house: House) -> None:
    person, keyed = house.admit(), replace(house.coach, once=uuid4())
    settling = Settling(state="kept", evidence="voicemail")
    refuse(errors.NotEnough, settle_promise, actor=keyed, promise_id=house.promise(person), settling=settling)
    assert not Once.objects.exists()
    make_plan(house, actor=keyed, person_id=person)
    assert Once.objects.get().key == keyed.once


def test_without_a_key_no_key_is_kept(house: House) -> None:
    make_plan(house, person_id=house.admit())
    assert not Once.objects.exists()


def test_work_stops_when_the_clock_goes_back(house: House) -> None:
    person, last = house.admit(), Entry.objects.count()
    with pytest.raises(errors.ClockWrong):
        make_plan(house, person_id=person, at=AT - timedelta(minutes=6))
    assert (len(house.promises(person)), Entry.objects.count()) == (1, last)


def test_clocks_of_two_machines_may_differ_a_little(house: House) -> None:
    assert make_plan(house, person_id=house.admit(), at=AT - timedelta(minutes=5))


def test_nothing_is_done_that_cannot_be_written_down(house: House, owner: "psycopg.Connection[Any]") -> None:
    person = house.admit()
    owner.execute("ALTER TABLE journal_entry RENAME TO journal_away")
    try:
        with pytest.raises(DatabaseError, match="journal_entry"):
            make_plan(house, person_id=person)
    finally:
        owner.execute("ALTER TABLE journal_away RENAME TO journal_entry")
    assert len(house.promises(person)) == 1


def collide() -> None:
    """Fail as a deadlock does."""
    with connection.cursor() as cursor:
        cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$")


def test_work_that_collides_is_tried_again(probe: Probe) -> None:
    works = iter([collide, collide, lambda: None])
    assert probe(lambda: next(works)()) == 3


def test_work_that_keeps_colliding_is_given_up(probe: Probe) -> None:
    tried: list[str] = []

    def work() -> None:
        tried.append("again")
        collide()

    with pytest.raises(errors.TooBusy):
        probe(work)
    assert len(tried) == door.TRIES
    assert Entry.objects.order_by("-number")[0].outcome == "too_busy"


def test_a_fault_that_is_no_collision_is_not_hidden(probe: Probe) -> None:
    last = Entry.objects.count()

    def work() -> None:
        raise OperationalError("the disk is full")

    with pytest.raises(OperationalError, match="disk"):
        probe(work)
    assert Entry.objects.count() == last


def test_an_act_inside_an_act_is_a_fault_of_ours(house: House, probe: Probe) -> None:
    with pytest.raises(RuntimeError, match="durable"):
        probe(lambda: add_means(actor=SYSTEM, at=AT, means=draft_means(house, amount=1)))


RELEASED = Settling(state="released", reason="other")


def plan_of(house: House) -> Opening:
    return Opening(kind="plan", owner_id=house.coach.party_id or 0)


def draft_means(house: House, *, amount: int) -> NewMeans:
    days = {"from_on": TODAY, "until_on": TODAY}
    return NewMeans(code="B", name="Bus", organisation_id=house.municipality, unit="place", amount=amount, **days)


def test_the_last_promise_is_not_dropped(house: House) -> None:
    promise = house.promise(house.admit())
    refuse(errors.Uncovered, settle_promise, actor=house.coach, promise_id=promise, settling=RELEASED)


def test_an_absent_owner_is_given_nothing(house: House) -> None:
    person, away = house.admit(), house.colleague.party_id
    end_service(actor=house.lead, at=AT, staff_id=away)
    refuse(errors.OwnerAbsent, hand_over_person, actor=house.coach, person_id=person, to_id=away)


def test_nobody_leaves_while_owning(house: House) -> None:
    house.admit()
    leaver = house.coach.party_id
    refuse(errors.StillOwning, end_service, actor=house.lead, staff_id=leaver)
    hand_over_caseload(actor=house.lead, at=AT, from_id=leaver, to_id=house.team)
    end_service(actor=house.lead, at=AT, staff_id=leaver)


def test_no_more_is_drawn_than_there_is(house: House) -> None:
    promise = house.promise(house.admit())
    means = add_means(actor=SYSTEM, at=AT, means=draft_means(house, amount=1))
    refuse(errors.Unfunded, draw_means, actor=house.coach, promise_id=promise, means_id=means, amount=2)


def test_whoever_has_left_is_promised_nothing(house: House) -> None:
    person = house.admit()
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    refuse(errors.NotActive, make_promise, actor=SYSTEM, person_id=person, opening=plan_of(house))
    assert not Promise.objects.filter(state="open", beneficiary=person).exists()
