"""Asking about one's own data: a promise to answer within a month, and the file for whoever asked for it."""

from datetime import date

import pytest
from tests.areas.dossiers.leaving import become, leave
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import make_my_request, make_rights_request
from sluitend.areas.dossiers.models import RightsRequest
from sluitend.areas.dossiers.queries import export_person, read_rights
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Promise


@pytest.mark.parametrize("asked", ["access", "rectification", "erasure", "restriction", "objection"])
def test_each_right_is_owed_an_answer_within_a_month_by_whoever_covers(house: House, asked: str) -> None:
    person = house.admit()
    request = make_rights_request(actor=house.coach, at=AT, person_id=person, asked=asked, wish=" Alles graag ")
    promise = Promise.objects.get(kind="rights_request")
    assert (promise.owner_id, promise.due_on, promise.covers) == (house.coach.party_id, date(2026, 12, 23), False)
    found = RightsRequest.objects.get(id=request)
    assert (found.promise_id, found.wish, found.due_on) == (promise.id, "Alles graag", promise.due_on)


def test_a_resident_asks_for_themselves(house: House) -> None:
    person = house.admit()
    make_my_request(actor=become(house, person), at=AT, asked="rectification", wish="Mijn naam klopt niet")
    assert [promise.kind for promise in house.promises(person)] == ["invitation", "rights_request"]


def test_nobody_in_particular_asks_nothing(house: House) -> None:
    with refused("not_found"):
        make_my_request(actor=become(house, 0), at=AT, asked="access")


def test_what_the_law_does_not_name_is_refused(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        make_rights_request(actor=house.coach, at=AT, person_id=person, asked="money")


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_a_request_is_noted_by_whoever_serves_the_person(house: House, name: str) -> None:
    person = house.admit()
    with refused("not_found"):
        make_rights_request(actor=getattr(house, name), at=AT, person_id=person, asked="access")


def test_somebody_who_left_is_answered_too_though_nothing_can_be_promised(house: House) -> None:
    person = house.admit()
    leave(person)
    make_rights_request(actor=house.intake, at=AT, person_id=person, asked="access")
    [request] = read_rights(actor=house.intake, at=AT, person_id=person).requests
    assert (request.promise_id, request.state, request.due_on) == (None, "open", date(2026, 12, 23))
    assert export_person(actor=house.intake, at=AT, person_id=person).name.startswith("Noor")


def test_a_file_leaves_only_for_whoever_asked_for_it(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        export_person(actor=house.coach, at=AT, person_id=person)
    make_rights_request(actor=house.coach, at=AT, person_id=person, asked="access")
    assert export_person(actor=house.coach, at=AT, person_id=person).person_id == person
    request = Promise.objects.get(kind="rights_request")
    done = Settling(state="kept", evidence="file_given")
    settle_promise(actor=house.coach, at=AT, promise_id=request.id, settling=done)
    with refused("invalid"):
        export_person(actor=house.coach, at=AT, person_id=person)


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_the_file_of_somebody_elses_person_is_not_there(house: House, name: str) -> None:
    person = house.admit()
    make_rights_request(actor=SYSTEM, at=AT, person_id=person, asked="access")
    with refused("not_found"):
        export_person(actor=getattr(house, name), at=AT, person_id=person)
