"""Waiting: what depends on a provision knows whether it is there, and since when somebody waits."""

import pytest
from tests.areas.provisions.helping import move, need, read_files
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.provisions.models import Provision
from sluitend.areas.provisions.queries import read_provisions
from sluitend.areas.provisions.rows import is_awaited, list_provisions, read_provisions_card
from sluitend.ledger.actions import discharge_person


def find_awaited(provision: int) -> bool:
    return is_awaited(Provision.objects.select_related("promise").get(id=provision))


def list_waiting(house: House, person: int) -> list[str]:
    """Give the stages of what somebody waits for."""
    return [row.stage for row in list_provisions(person, actor=house.coach, today=TODAY) if row.is_waiting]


def test_a_provision_is_waited_for_until_it_is_in_place(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    for stage, following in (("needed", "requested"), ("requested", "granted"), ("granted", "in_place")):
        assert list_waiting(house, person) == [stage]
        assert find_awaited(provision)
        move(house, provision, following)
    assert list_waiting(house, person) == []
    assert not find_awaited(provision)


def test_what_ended_is_not_waited_for(house: House) -> None:
    provision = need(house, house.admit())
    move(house, provision, "ended", reason="person_declined")
    assert not find_awaited(provision)
    assert not is_awaited(None)


def test_what_was_refused_is_still_waited_for(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested")
    move(house, provision, "refused", reason="no_place")
    assert list_waiting(house, person) == ["refused"]
    assert find_awaited(provision)


def test_nobody_waits_any_more_after_leaving(house: House) -> None:
    person = house.admit()
    need(house, person)
    discharge_person(actor=house.coach, at=AT, person_id=person, because="moved")
    [row] = list_provisions(person, actor=house.coach, today=TODAY)
    assert (row.stage, row.is_waiting, row.promised, row.due_on) == ("ended", False, "", None)
    assert not find_awaited(row.id)


def test_a_stage_past_its_day_is_late(house: House) -> None:
    person = house.admit()
    need(house, person)
    assert not read_files(house, person, days=14)[0].row.is_late
    assert read_files(house, person, days=15)[0].row.is_late


def test_the_card_leaves_out_what_ended(house: House) -> None:
    person = house.admit()
    move(house, need(house, person), "ended", reason="replaced")
    need(house, person, "transport")
    card = read_provisions_card(person, actor=house.coach, today=TODAY)
    assert [row.kind for row in card.rows] == ["transport"]


def test_what_already_runs_is_not_offered_again(house: House) -> None:
    person = house.admit()
    need(house, person)
    offered = read_provisions(actor=house.coach, at=AT, person_id=person).kinds
    assert "childcare" not in {kind.code for kind in offered}
    assert "transport" in {kind.code for kind in offered}


@pytest.mark.parametrize(("who", "code"), [("stranger", "not_found"), ("planner", "not_allowed")])
def test_provisions_are_for_the_team_of_the_person(house: House, who: str, code: str) -> None:
    person = house.admit()
    assert read_files(house, person, actor=house.colleague) == ()
    with refused(code):
        read_files(house, person, actor=getattr(house, who))
