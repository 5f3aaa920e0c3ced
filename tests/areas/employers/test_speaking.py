"""Speaking with employers: no oftener than the pack allows, and every obstacle gets an answer by a day."""

from datetime import timedelta

import pytest
from tests.areas.employers.hiring import HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.actions import (
    NewContactPerson,
    erase_contact_person,
    record_contact_person,
    record_employer_answer,
    record_employer_obstacle,
    settle_employer_obstacle,
)
from sluitend.areas.employers.models import ContactPerson, EmployerContact
from sluitend.areas.employers.queries import EmployerFilter, export_contact_person, list_employers
from sluitend.gate import errors
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Evidence
from sluitend.ledger.queries import WorklistFilter, read_worklist

FORTNIGHT = timedelta(days=14)
CANARY = "Kanarie"


def test_an_approach_too_soon_says_when_there_is_room_again(desk: HiringDesk) -> None:
    desk.call()
    with pytest.raises(errors.Invalid, match="7 dec 2026"):
        desk.call()
    desk.call(beyond_because="De werkgever vroeg erom")
    view = desk.read()
    assert [each.beyond_because for each in view.contacts] == ["De werkgever vroeg erom", ""]
    assert (view.budget.used, view.budget.at_most, view.row.free_on) == (2, 3, TODAY + FORTNIGHT)


def test_whoever_calls_us_uses_up_nothing_and_a_needless_reason_is_left_out(desk: HiringDesk) -> None:
    desk.call(is_approach=False)
    desk.call(beyond_because="Niet nodig")
    assert desk.read().budget.used == 1
    assert not EmployerContact.objects.exclude(beyond_because="").exists()


def test_nothing_is_logged_before_it_happened_or_without_words_or_about_somebody_elsewhere(desk: HiringDesk) -> None:
    with pytest.raises(errors.Invalid, match="nog niet geweest"):
        desk.call(on=TODAY + timedelta(days=1))
    with refused("says_nothing"):
        desk.call(words=" ")
    with refused("not_found"):
        desk.call(person_id=999_999)


def test_an_answer_within_the_days_of_the_pack_counts_as_prompt(desk: HiringDesk) -> None:
    contact = desk.call(on=TODAY - FORTNIGHT)
    desk.call(on=TODAY)
    assert (desk.read().budget.prompt, desk.read().budget.told) == (0, 1)
    asked = {"actor": desk.manager, "at": AT, "contact_id": contact}
    record_employer_answer(**asked, answered_on=TODAY - timedelta(days=12), words="In januari")
    assert (desk.read().budget.prompt, desk.read().budget.told) == (1, 1)
    with pytest.raises(errors.Invalid, match="stond er al"):
        record_employer_answer(**asked, answered_on=TODAY)
    with refused("not_found"):
        record_employer_answer(**asked | {"actor": elsewhere(desk)}, answered_on=TODAY)


def test_an_obstacle_is_promised_an_answer_and_answered_by_a_provision_of_the_pack(desk: HiringDesk) -> None:
    asked = {"actor": desk.colleague, "at": AT, "employer_id": desk.employer}
    obstacle = record_employer_obstacle(**asked, kind="sick_pay", words="Een week ziek kost ons te veel")
    [promise] = desk.promises()
    assert (promise.kind, promise.owner_id) == ("obstacle_answer", desk.manager.party_id)
    assert promise.due_on == TODAY + FORTNIGHT
    [told] = list_employers(actor=desk.manager, at=AT, wanted=EmployerFilter(sort="hesitating")).promised
    assert (told.id, told.person_id) == (promise.id, desk.employer)
    with refused("obstacle_waits"):
        record_employer_obstacle(**asked, kind="sick_pay")
    with pytest.raises(errors.Invalid, match="hoort niet bij"):
        settle_employer_obstacle(actor=desk.manager, at=AT, obstacle_id=obstacle, answer="Taart")
    answer = "No-riskpolis: UWV betaalt bij ziekte"
    settle_employer_obstacle(actor=desk.manager, at=AT, obstacle_id=obstacle, answer=answer)
    assert desk.promises() == []
    assert Evidence.objects.get(promise=promise).reference == answer
    with refused("not_open"):
        settle_employer_obstacle(actor=desk.manager, at=AT, obstacle_id=obstacle)
    [row] = desk.read().obstacles
    assert (row.answer, row.is_open) == (answer, False)


def test_an_obstacle_that_the_pack_does_not_know_is_refused(desk: HiringDesk) -> None:
    with pytest.raises(errors.Invalid, match="niet bekend"):
        record_employer_obstacle(actor=desk.manager, at=AT, employer_id=desk.employer, kind="weather")


def test_what_is_promised_to_an_employer_is_on_no_list_of_people(desk: HiringDesk, house: House) -> None:
    record_employer_obstacle(actor=desk.manager, at=AT, employer_id=desk.employer, kind="sick_pay")
    [promise] = desk.promises()
    assert read_worklist(actor=house.lead, at=AT, wanted=WorklistFilter()).rows == ()
    with refused("not_found"):
        settling = Settling(state="kept", evidence="provided")
        settle_promise(actor=house.lead, at=AT, promise_id=promise.id, settling=settling)


def test_somebody_at_an_employer_sees_all_that_is_kept_and_can_be_forgotten(desk: HiringDesk) -> None:
    asked = {"actor": desk.manager, "at": AT, "employer_id": desk.employer}
    words = dict.fromkeys(("name", "role", "phone", "email"), CANARY)
    person = record_contact_person(**asked, new=NewContactPerson(name="Anders"))
    record_contact_person(**asked, new=NewContactPerson(**words), person_id=person)
    desk.call(person_id=person, words=CANARY, on=TODAY - FORTNIGHT)
    late = desk.call(person_id=person, words=CANARY, beyond_because=CANARY)
    record_employer_answer(actor=desk.manager, at=AT, contact_id=late, answered_on=TODAY, words=CANARY)
    assert repr(export_contact_person(**asked, person_id=person)).count(CANARY) == 4 + 3 + 2
    assert erase_contact_person(**asked, person_id=person) == 2
    kept = [*ContactPerson.objects.values(), *EmployerContact.objects.values()]
    assert CANARY not in repr(kept)
    assert [each.is_emptied for each in desk.read().contacts] == [True, True]
    for again in (erase_contact_person, export_contact_person):
        with refused("not_found"):
            again(**asked, person_id=person)
    with refused("not_found"):
        record_contact_person(**asked, new=NewContactPerson(name="Terug"), person_id=person)


def test_an_answer_of_somebody_who_was_forgotten_is_noted_without_words(desk: HiringDesk) -> None:
    asked = {"actor": desk.manager, "at": AT, "employer_id": desk.employer}
    person = record_contact_person(**asked, new=NewContactPerson(name=CANARY))
    contact = desk.call(person_id=person)
    erase_contact_person(**asked, person_id=person)
    record_employer_answer(actor=desk.manager, at=AT, contact_id=contact, answered_on=TODAY, words=CANARY)
    [row] = desk.read().contacts
    assert (row.answered_on, row.answer) == (TODAY, "")
