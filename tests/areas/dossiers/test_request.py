"""Asking about one's own data: a promise to answer within a month, and the file for whoever asked for it."""

from datetime import date

import pytest
from tests.areas.dossiers.leaving import become, hire_intake, leave
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import make_my_request, make_rights_request
from sluitend.areas.dossiers.models import RightsRequest
from sluitend.areas.dossiers.queries import export_person, read_rights
from sluitend.areas.imports.actions import merge_people
from sluitend.areas.outcomes.queries import read_noughts
from sluitend.ledger.actions import Settling, end_service, settle_promise
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_organisation
from sluitend.parties.models import Party, Person


@pytest.mark.parametrize("asked", ["access", "rectification", "erasure", "restriction", "objection"])
def test_each_right_is_owed_an_answer_within_a_month_by_whoever_covers(house: House, asked: str) -> None:
    person = house.admit()
    request = make_rights_request(actor=house.coach, at=AT, person_id=person, asked=asked, wish=" Alles graag ")
    promise = Promise.objects.get(kind="rights_request")
    assert (promise.owner_id, promise.due_on, promise.covers) == (house.coach.party_id, date(2026, 12, 23), False)
    found = RightsRequest.objects.get(id=request)
    assert (found.promise_id, found.wish) == (promise.id, "Alles graag")


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


def test_somebody_who_left_is_promised_an_answer_by_whoever_covered_last(house: House) -> None:
    person = house.admit()
    leave(person)
    make_rights_request(actor=house.intake, at=AT, person_id=person, asked="access")
    [request] = read_rights(actor=house.intake, at=AT, person_id=person).requests
    assert (request.owner, request.state, request.due_on) == ("coach 1", "open", date(2026, 12, 23))
    assert (read_noughts(actor=house.council, at=AT).uncovered, Person.objects.get(party=person).active) == (0, False)


def test_whoever_owes_the_answer_reaches_the_file_until_it_is_given(house: House) -> None:
    person = house.admit()
    leave(person)
    with refused("not_found"):
        read_rights(actor=house.coach, at=AT, person_id=person)
    make_my_request(actor=become(house, person), at=AT, asked="access")
    [promise] = house.promises(person)
    assert export_person(actor=house.coach, at=AT, person_id=person).name.startswith("Noor")
    given = Settling(state="kept", evidence="file_given")
    settle_promise(actor=house.coach, at=AT, promise_id=promise.id, settling=given)
    with refused("not_found"):
        export_person(actor=house.coach, at=AT, person_id=person)


@pytest.mark.parametrize(("asker", "team"), [("intake", "team"), ("resident", "team"), ("nearby", "other_team")])
def test_a_team_answers_when_whoever_covered_is_gone(house: House, asker: str, team: str) -> None:
    person = house.admit(owner=house.stranger)
    leave(person)
    end_service(actor=SYSTEM, at=AT, staff_id=house.stranger.party_id or 0)
    if asker == "resident":
        make_my_request(actor=become(house, person), at=AT, asked="access")
    else:
        noter = hire_intake(house) if asker == "nearby" else house.intake
        make_rights_request(actor=noter, at=AT, person_id=person, asked="access")
    assert [promise.owner_id for promise in house.promises(person)] == [getattr(house, team)]


def test_a_second_request_goes_to_whoever_owes_the_first(house: House) -> None:
    person = house.admit(owner=house.colleague)
    leave(person)
    for asked in ("access", "erasure"):
        make_rights_request(actor=house.intake, at=AT, person_id=person, asked=asked)
    assert {promise.owner_id for promise in house.promises(person)} == {house.colleague.party_id}


def test_a_municipality_without_a_team_is_told_so(house: House) -> None:
    elsewhere = add_organisation(actor=SYSTEM, at=AT, name="Nieuw", kind="municipality", pack="national")
    person = house.admit()
    leave(person)
    Party.objects.filter(id=person).update(organisation=elsewhere)
    end_service(actor=SYSTEM, at=AT, staff_id=house.coach.party_id or 0)
    with refused("invalid"):
        make_rights_request(actor=SYSTEM, at=AT, person_id=person, asked="access")


def test_a_file_that_rests_takes_no_request(house: House) -> None:
    kept, gone = house.admit(), house.admit()
    merge_people(actor=SYSTEM, at=AT, person_id=kept, gone_id=gone)
    with refused("invalid"):
        make_rights_request(actor=house.intake, at=AT, person_id=gone, asked="access")


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
