"""Deciding on requests: restricted data only rest while cover goes on, erasing takes two, and more time is told."""

from datetime import date, timedelta

import pytest
from tests.areas.contacts.writing import write
from tests.areas.dossiers.leaving import become, destroy_due, leave
from tests.areas.profiles.telling import CLEANER, tell
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.caseloads.actions import ExportWish, export_list, hand_over_person
from sluitend.areas.caseloads.models import Export
from sluitend.areas.caseloads.queries import PeopleFilter, find_person, list_people, read_situation
from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.queries import find_notes, read_notes
from sluitend.areas.dossiers.actions import (
    Told,
    decide_request,
    end_restriction,
    extend_request,
    make_rights_request,
    propose_destruction,
    start_hold,
)
from sluitend.areas.dossiers.models import DestructionLine, RightsRequest
from sluitend.areas.dossiers.queries import read_my_details, read_rights
from sluitend.areas.dossiers.rows import RequestRow
from sluitend.areas.profiles.queries import read_profile
from sluitend.gate.grants import GRANTS
from sluitend.gate.models import Restriction
from sluitend.gate.restricting import STAYS_POSSIBLE
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Evidence, Promise
from sluitend.parties.models import Person

TOLD = Told(because="Het dossier is groot.", told_on=TODAY)


def ask(house: House, person: int, asked: str) -> int:
    return make_rights_request(actor=house.intake, at=AT, person_id=person, asked=asked)


def decide(house: House, request: int, *, is_granted: bool = True, because: str = "") -> None:
    decide_request(actor=house.intake, at=AT, request_id=request, is_granted=is_granted, because=because)


def read_row(house: House, person: int) -> RequestRow:
    return read_rights(actor=house.intake, at=AT, person_id=person).requests[0]


@pytest.fixture
def person(house: House) -> int:
    """Give somebody of whom something is known."""
    person = house.admit(last_name="Bakker")
    tell(house.coach, person, "work", CLEANER)
    write(house.coach, person, "Over de kapper.")
    return person


@pytest.fixture
def restricted(house: House, person: int) -> int:
    """Give somebody whose data may only be kept."""
    decide(house, ask(house, person, "restriction"))
    return person


def test_what_is_restricted_is_not_read_and_not_written(house: House, restricted: int) -> None:
    for act in (
        lambda: read_profile(actor=house.coach, at=AT, person_id=restricted),
        lambda: read_notes(actor=house.coach, at=AT, person_id=restricted),
        lambda: write(house.coach, restricted),
        lambda: tell(house.lead, restricted, "work", seen=1),
    ):
        with refused("restricted"):
            act()
    assert Note.objects.count() == 1


def test_of_whoever_is_restricted_the_desk_shows_who_it_is_and_what_is_promised(house: House, restricted: int) -> None:
    situation = read_situation(actor=house.coach, at=AT, person_id=restricted)
    dossier = situation.dossier
    assert (dossier.restricted_on, dossier.name, [row.kind for row in dossier.open]) == (
        TODAY,
        "Noor Bakker",
        ["invitation"],
    )
    assert (dossier.history, dossier.evidence, dossier.spells) == ((), (), ())
    assert (situation.profile, situation.contacts, situation.plan, situation.ladder) == (None, None, None, None)
    [found] = find_person(actor=house.coach, at=AT, text="bakker")
    [row] = list_people(actor=house.coach, at=AT, wanted=PeopleFilter()).rows
    assert (found.is_restricted, row.is_restricted, row.contact_on, row.signals) == (True, True, None, ())


def test_what_is_restricted_is_left_out_of_what_is_looked_for_and_taken_along(house: House, restricted: int) -> None:
    assert find_notes(actor=house.coach, at=AT, text="kapper").found == 0
    assert find_person(actor=house.coach, at=AT, text="Bol") == []
    other = house.admit()
    export_list(actor=house.lead, at=AT, wish=ExportWish(wanted=PeopleFilter(), format="csv"))
    assert Export.objects.get().people == [other]


def test_whoever_is_restricted_stays_covered_and_the_book_goes_on(house: House, restricted: int) -> None:
    invitation = house.promise(restricted)
    with refused("uncovered"):
        broken = Settling(state="broken", reason="not_done")
        settle_promise(actor=house.coach, at=AT, promise_id=invitation, settling=broken)
    settle_promise(actor=house.coach, at=AT, promise_id=invitation, settling=Settling(state="kept", evidence="reached"))
    assert [each.kind for each in house.promises(restricted)] == ["first_conversation"]
    to_id = house.colleague.party_id or 0
    hand_over_person(actor=house.lead, at=AT, person_id=restricted, to_id=to_id)
    assert Person.objects.get(party=restricted).covered_by_id == to_id


def test_the_person_sees_everything_all_the_same(house: House, restricted: int) -> None:
    me = read_my_details(actor=become(house, restricted), at=AT)
    assert me.requests[0].is_held
    assert any(section.is_known for section in me.profile)


def test_a_restriction_ends_with_a_reason_that_the_person_heard_before(house: House, restricted: int) -> None:
    request = read_row(house, restricted).id
    for told in (Told(because=" ", told_on=TODAY), Told(because="Klaar", told_on=TODAY + timedelta(days=1))):
        with refused("invalid"):
            end_restriction(actor=house.intake, at=AT, request_id=request, told=told)
    second = ask(house, restricted, "restriction")
    decide(house, second)
    end_restriction(actor=house.intake, at=AT, request_id=request, told=TOLD)
    # The other one still holds.
    with refused("restricted"):
        read_notes(actor=house.coach, at=AT, person_id=restricted)
    end_restriction(actor=house.intake, at=AT, request_id=second, told=TOLD)
    assert not read_row(house, restricted).is_held
    assert read_notes(actor=house.coach, at=AT, person_id=restricted).notes
    with refused("invalid"):
        end_restriction(actor=house.intake, at=AT, request_id=request, told=TOLD)


@pytest.mark.parametrize("asked", ["erasure", "restriction"])
def test_what_asks_a_decision_is_not_answered_without_one(house: House, person: int, asked: str) -> None:
    request = RightsRequest.objects.get(id=ask(house, person, asked))
    settling = Settling(state="kept", evidence="answered")
    with refused("decide_first"):
        settle_promise(actor=house.coach, at=AT, promise_id=request.promise_id, settling=settling)


def test_refusing_takes_a_reason_and_is_an_answer(house: House, person: int) -> None:
    request = ask(house, person, "erasure")
    with refused("invalid"):
        decide(house, request, is_granted=False)
    decide(house, request, is_granted=False, because="Wij hebben het nodig voor uw uitkering.")
    row = read_row(house, person)
    assert (row.state, row.decision, row.decided_because) == (
        "kept",
        "refused",
        "Wij hebben het nodig voor uw uitkering.",
    )
    assert Evidence.objects.get(promise=row.promise_id).kind == "refused"
    with refused("not_open"):
        decide(house, request)


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_only_whoever_serves_the_person_decides(house: House, person: int, name: str) -> None:
    request, actor = ask(house, person, "restriction"), getattr(house, name)
    with refused("not_found"):
        decide_request(actor=actor, at=AT, request_id=request, is_granted=True)
    with refused("not_found"):
        extend_request(actor=actor, at=AT, request_id=request, told=TOLD)


def test_a_request_for_the_file_is_answered_and_not_decided(house: House, person: int) -> None:
    request = ask(house, person, "access")
    with refused("invalid"):
        decide(house, request)


def test_whoever_is_in_the_book_is_not_erased(house: House, person: int) -> None:
    request = ask(house, person, "erasure")
    with refused("invalid"):
        decide(house, request)


def test_within_the_term_of_the_law_and_as_long_as_it_is_held_nothing_is_erased(house: House, person: int) -> None:
    leave(person, left_on=TODAY - timedelta(days=3 * 365))
    request = ask(house, person, "erasure")
    with refused("invalid"):
        decide(house, request)
    Person.objects.filter(party=person).update(left_on=TODAY - timedelta(days=4_000))
    start_hold(actor=house.administrator, at=AT, person_id=person, because="Rechtszaak")
    with refused("invalid"):
        decide(house, request)


def test_after_the_term_erasing_waits_for_two_people_and_then_nothing_is_left(house: House, person: int) -> None:
    leave(person)
    access, erasure = ask(house, person, "access"), ask(house, person, "erasure")
    # Something else that was promised is answered first.
    with refused("invalid"):
        decide(house, erasure)
    answered = Settling(state="kept", evidence="file_given")
    promise_id = RightsRequest.objects.get(id=access).promise_id
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=answered)
    decide(house, erasure)
    assert (read_row(house, person).decision, Person.objects.filter(party=person).exists()) == ("granted", True)
    assert destroy_due(house) == 1
    assert not Person.objects.filter(party=person).exists()
    assert not RightsRequest.objects.exists()


def test_a_file_stands_on_the_list_once(house: House, person: int) -> None:
    leave(person)
    propose_destruction(actor=house.lead, at=AT)
    decide(house, ask(house, person, "erasure"))
    assert DestructionLine.objects.count() == 1


def test_a_restriction_goes_with_the_file(house: House, restricted: int) -> None:
    leave(restricted)
    assert destroy_due(house) == 1
    assert not Restriction.objects.exists()


def test_an_answer_takes_two_months_more_once_when_the_person_heard_so_within_the_first(
    house: House, person: int
) -> None:
    request = ask(house, person, "access")
    for told in (Told(because="", told_on=TODAY), Told(because="Groot", told_on=TODAY - timedelta(days=1))):
        with refused("invalid"):
            extend_request(actor=house.coach, at=AT, request_id=request, told=told)
    assert extend_request(actor=house.coach, at=AT, request_id=request, told=TOLD) == date(2027, 2, 23)
    promise = Promise.objects.get(kind="rights_request")
    assert (promise.due_on, promise.alert_on) == (date(2027, 2, 23), date(2027, 2, 23))
    assert read_row(house, person).extended_because == "Het dossier is groot."
    with refused("invalid"):
        extend_request(actor=house.coach, at=AT, request_id=request, told=TOLD)


def test_after_the_first_month_there_is_no_more_time(house: House, person: int) -> None:
    request = ask(house, person, "access")
    late, told = AT + timedelta(days=31), Told(because="Groot", told_on=TODAY)
    with refused("invalid"):
        extend_request(actor=house.coach, at=late, request_id=request, told=told)


def test_what_stays_possible_are_acts_that_there_are() -> None:
    assert STAYS_POSSIBLE - GRANTS.keys() == set()
