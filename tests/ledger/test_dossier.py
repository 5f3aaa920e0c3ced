"""The dossier: a person's whole situation on one screen, and everybody who looked at it."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, discharge_person, settle_promise, suspend_promise
from sluitend.ledger.queries import Dossier, read_person
from sluitend.ledger.queries.dossier import Look
from sluitend.parties.actions import add_area, add_contact, join_household, move_person
from sluitend.parties.models import Party


def read(house: House, person: int, *, actor: Actor | None = None, days: int = 0) -> Dossier:
    return read_person(actor=actor or house.coach, at=AT + timedelta(days=days), person_id=person)


def find_name(actor: Actor) -> str:
    return Party.objects.get(id=actor.party_id).name


def test_the_dossier_says_who_it_is_and_who_covers_them(house: House) -> None:
    person = house.admit(first_name="Fatima", last_name="El Idrissi")
    dossier = read(house, person)
    assert (dossier.id, dossier.name) == (person, "Fatima El Idrissi")
    assert (dossier.active, dossier.entered_on, dossier.left_on) == (True, TODAY, None)
    assert (dossier.covered_by, dossier.has_bsn) == (find_name(house.coach), False)


def test_a_bsn_is_told_of_but_not_told(house: House) -> None:
    dossier = read(house, house.admit(bsn="123456782"))
    assert dossier.has_bsn
    assert "123456782" not in repr(dossier)


def test_open_and_settled_promises_stand_apart_with_the_evidence(house: House) -> None:
    person = house.admit()
    first = house.promise(person)
    kept = Settling(state="kept", evidence="reached", reference="brief 7")
    settle_promise(actor=house.coach, at=AT, promise_id=first, settling=kept)
    dossier = read(house, person)
    assert [row.kind for row in dossier.open] == ["first_conversation"]
    assert [(row.id, row.state) for row in dossier.history] == [(first, "kept")]
    [proof] = dossier.evidence
    assert (proof.promise_id, proof.kind, proof.reference) == (first, "reached", "brief 7")
    assert (proof.by, proof.at) == (find_name(house.coach), AT)


def test_evidence_of_the_system_has_no_name(house: House) -> None:
    person = house.admit()
    kept = Settling(state="kept", evidence="reached")
    settle_promise(actor=SYSTEM, at=AT, promise_id=house.promise(person), settling=kept)
    assert read(house, person).evidence[0].by == ""


def test_what_is_late_and_what_stands_still_is_seen(house: House) -> None:
    person = house.admit(due_on=TODAY)
    assert read(house, person).open[0].is_late is False
    late = read(house, person, days=3).open[0]
    assert (late.is_late, late.days_late, late.is_suspended) == (True, 3, False)
    suspend_promise(actor=house.coach, at=AT + timedelta(days=3), promise_id=late.id, reason="waiting")
    still = read(house, person, days=4).open[0]
    assert (still.is_late, still.days_late, still.is_suspended) == (False, 0, True)


def test_the_area_and_the_ways_to_reach_somebody_are_those_of_today(house: House) -> None:
    person = house.admit()
    for code, name in (("N", "Noord"), ("Z", "Zuid")):
        area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code=code, name=name, from_on=TODAY)
        move_person(actor=house.coach, at=AT, person_id=person, area_id=area)
    add_contact(actor=house.coach, at=AT, person_id=person, kind="phone", value="0612345678")
    add_contact(actor=house.coach, at=AT, person_id=person, kind="email", value="a@voorbeeld.nl")
    dossier = read(house, person)
    assert dossier.area == "Zuid"
    assert dossier.contacts == (("email", "a@voorbeeld.nl"), ("phone", "0612345678"))


def test_the_household_shows_the_others_and_not_oneself(house: House) -> None:
    first, second = house.admit(), house.admit(first_name="Bo", last_name="Bos")
    for person in (first, second):
        join_household(actor=house.coach, at=AT, person_id=person, number="H1")
    assert read(house, first).household == ((second, "Bo Bos"),)
    assert read(house, house.admit()).household == ()


def test_spells_stand_with_the_newest_first(house: House) -> None:
    person = house.admit()
    discharge_person(actor=house.coach, at=AT, person_id=person, because="moved")
    dossier = read(house, person, actor=house.planner)
    [spell] = dossier.spells
    assert (spell.started_on, spell.ended_on, spell.end_reason) == (TODAY, TODAY, "moved")
    assert (dossier.active, dossier.left_on, dossier.left_because) == (False, TODAY, "moved")
    assert dossier.covered_by == ""


def test_everybody_who_did_something_with_the_file_is_in_it(house: House) -> None:
    person = house.admit()
    read(house, person, actor=house.intake)
    with refused("not_found"):
        read(house, person, actor=house.stranger)
    stranger, reader, system = read(house, person).looks
    name = find_name(house.intake)
    role = "Medewerker instroom"
    assert reader == Look(at=AT, who=name, role=role, purpose="work", act="read_person", outcome="done")
    assert (stranger.who, stranger.outcome) == (find_name(house.stranger), "not_found")
    assert (system.who, system.role, system.act) == ("Systeem", "Systeem", "admit_person")


def test_this_reading_itself_is_seen_the_next_time(house: House) -> None:
    person = house.admit()
    assert len(read(house, person).looks) == 1
    assert len(read(house, person).looks) == 2


@pytest.mark.parametrize("who", ["coach", "colleague", "lead", "planner", "intake"])
def test_whoever_works_near_can_read_the_file(house: House, who: str) -> None:
    person = house.admit()
    assert read(house, person, actor=getattr(house, who)).id == person


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_whoever_works_elsewhere_does_not_know_that_the_file_exists(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_found"):
        read(house, person, actor=getattr(house, who))


def test_a_file_that_is_not_there_is_not_found(house: House) -> None:
    with refused("not_found"):
        read(house, 999_999, actor=house.planner)
