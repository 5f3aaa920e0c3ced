"""Agreeing to a placement: three marks under a version, each set once, by whoever it is of and where it suits them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.placements.test_going_on import end, extend
from tests.areas.placements.working import WorkingDesk
from tests.contract.rooms.placements import PAPER
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.placements.actions import (
    agree_by_link,
    agree_placement,
    make_agreement_link,
    sign_placement_on_paper,
)
from sluitend.areas.placements.queries import read_by_link, read_my_placements
from sluitend.gate import errors
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Promise

DOOR, MONTH = SYSTEM, timedelta(days=32)


def resident(desk: WorkingDesk, person: int) -> Actor:
    return Actor(party_id=person, role="resident", organisation_id=desk.house.municipality)


def link(desk: WorkingDesk, placement: int) -> str:
    return make_agreement_link(actor=desk.hiring.manager, at=AT, placement_id=placement)


def test_all_three_agree_and_what_was_promised_about_it_is_kept(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person)
    me = resident(desk, person)
    agree_placement(actor=me, at=AT, placement_id=placement, version=1)
    token = link(desk, placement)
    with pytest.raises(errors.Invalid, match="naam ontbreekt"):
        agree_by_link(actor=DOOR, at=AT, token=token, name=" ")
    assert agree_by_link(actor=DOOR, at=AT, token=token, name="Els de Bakker")
    [mine] = read_my_placements(actor=me, at=AT)
    assert [(mark.side, mark.how) for mark in mine.agreement.marks] == [
        ("municipality", "desk"),
        ("person", "portal"),
        ("employer", "link"),
    ]
    assert mine.agreement.is_agreed
    kinds = Promise.objects.filter(kind__in=("placement_mark", "employer_mark"))
    assert set(kinds.values_list("state", flat=True)) == {"kept"}
    with refused("already_signed"):
        link(desk, placement)
    with refused("already_signed"):
        agree_by_link(actor=DOOR, at=AT, token=token, name="Els")


def test_a_link_opens_one_agreement_as_long_as_it_holds(desk: WorkingDesk) -> None:
    placement = desk.place(desk.house.admit())
    earlier = link(desk, placement)
    token = make_agreement_link(actor=desk.house.coach, at=AT + timedelta(seconds=1), placement_id=placement)
    shown = read_by_link(actor=DOOR, at=AT, token=token)
    assert shown is not None
    assert (shown.row.id, shown.agreement.unset) == (placement, ("person", "employer"))
    assert read_by_link(actor=DOOR, at=AT, token=earlier) is None
    extend(desk, placement)
    assert not agree_by_link(actor=DOOR, at=AT, token=token, name="Els")
    token, over = link(desk, placement), link(desk, desk.place(desk.house.admit()))
    end(desk, placement)
    assert read_by_link(actor=DOOR, at=AT, token=token) is None
    assert read_by_link(actor=DOOR, at=AT + MONTH, token=over) is None


@pytest.mark.parametrize("wrong", [{"side": "municipality"}, {"name": " "}, {"signed_on": TODAY + timedelta(days=1)}])
def test_what_cannot_stand_on_paper_is_refused(desk: WorkingDesk, wrong: dict[str, str]) -> None:
    asked = {"actor": desk.house.coach, "at": AT, "placement_id": desk.place(desk.house.admit()), "version": 1}
    with refused("invalid"):
        sign_placement_on_paper(**asked, mark=replace(PAPER, **wrong))
    sign_placement_on_paper(**asked, mark=PAPER)


def test_nobody_agrees_to_what_was_replaced_or_settles_it_without_a_mark(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person)
    extend(desk, placement)
    with refused("changed_meanwhile"):
        agree_placement(actor=resident(desk, person), at=AT, placement_id=placement, version=1)
    other = resident(desk, desk.house.admit())
    with refused("not_found"):
        agree_placement(actor=other, at=AT, placement_id=placement, version=2)
    waiting = Promise.objects.get(beneficiary=person, kind="placement_mark")
    with refused("mark_first"):
        settle_promise(
            actor=desk.house.coach,
            at=AT,
            promise_id=waiting.pk,
            settling=Settling(state="kept", evidence="paper"),
        )
