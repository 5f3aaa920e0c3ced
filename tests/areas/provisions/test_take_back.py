"""Taking back: a wrong click is put right on the same day, and what was noted stays readable."""

from datetime import timedelta

import pytest
from tests.areas.provisions.helping import find_open, list_past, move, need, read_files
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.provisions.actions import take_back_provision
from sluitend.areas.provisions.models import Provision


def take_back(house: House, provision: int, *, who: str = "coach", days: int = 0) -> str:
    at = AT + timedelta(days=days)
    return take_back_provision(actor=getattr(house, who), at=at, provision_id=provision)


def test_the_stage_before_holds_again_and_the_same_is_promised(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested")
    due_on = find_open(provision).due_on
    move(house, provision, "granted")
    assert take_back(house, provision) == "requested"
    assert (find_open(provision).kind, find_open(provision).due_on) == ("provision_decision", due_on)
    assert list_past(person)[-2:] == [("provision_start", "released", "replaced"), ("provision_decision", "open", "")]


def test_what_was_noted_stays_readable_with_who_took_it_back(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested")
    take_back(house, provision)
    [file] = read_files(house, person)
    assert [each.stage for each in file.history] == ["needed"]
    assert [(each.stage, each.taken_back_at) for each in file.mistakes] == [("requested", AT)]
    assert not file.may_take_back


def test_what_was_in_place_or_ended_by_mistake_goes_on(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested", "granted", "in_place")
    assert take_back(house, provision) == "granted"
    move(house, provision, "ended", reason="person_declined")
    assert take_back(house, provision) == "granted"
    assert find_open(provision).kind == "provision_start"


def test_several_mistakes_are_taken_back_one_by_one_until_the_first_stage(house: House) -> None:
    provision = need(house, house.admit())
    move(house, provision, "requested", "granted")
    assert [take_back(house, provision) for _ in range(2)] == ["requested", "needed"]
    with refused("invalid"):
        take_back(house, provision)


def test_a_mistake_is_taken_back_on_the_day_on_which_it_was_noted(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested")
    assert read_files(house, person)[0].may_take_back
    assert not read_files(house, person, days=1)[0].may_take_back
    with refused("invalid"):
        take_back(house, provision, days=1)


def test_an_end_is_not_taken_back_when_the_same_was_asked_for_anew(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "ended", reason="replaced")
    need(house, person)
    with refused("provision_runs"):
        take_back(house, provision)
    assert Provision.objects.get(id=provision).stage == "ended"


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_takes_it_back(house: House, who: str) -> None:
    provision = need(house, house.admit())
    move(house, provision, "requested")
    with refused("not_found"):
        take_back(house, provision, who=who)
