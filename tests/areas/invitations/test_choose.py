"""Choosing: whoever has the code takes a moment that is free, once, and nobody else learns anything."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import cycle, islice

import pytest
from tests.areas.contacts.agreeing import agree
from tests.areas.invitations.inviting import DOOR, attend, choose, find, invite, look, work
from tests.refusals import refused
from tests.standing import AT, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.contacts.actions import move_appointment
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.pen import NewAppointment
from sluitend.areas.contacts.queries import AgendaFilter, read_agenda
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.invitations.actions import Needs, follow_invitations, return_slot, take_slot
from sluitend.compute.calendar.moments import find_start
from sluitend.gate.actions import write_restriction
from sluitend.ledger.models import Evidence, Promise

ROUNDS, MOMENTS = 200, 50


def list_kinds(person: int) -> list[str]:
    return sorted(Promise.objects.are_open().filter(beneficiary=person).values_list("kind", flat=True))


def test_a_moment_that_was_chosen_stands_in_the_agenda_and_keeps_the_promise_to_reach_somebody(house: House) -> None:
    person = house.admit()
    invited = invite(house, person)
    starts_at = choose(invited.secrets.token)
    week = AgendaFilter(from_on=TODAY, until_on=TODAY + timedelta(days=14))
    [row] = read_agenda(actor=house.coach, at=AT, wanted=week).rows
    assert (row.starts_at, row.person_id, row.minutes, row.place) == (starts_at, person, 45, "Stadhuis, kamer 3")
    assert (row.promise_name, list_kinds(person)) == ("Eerste gesprek", ["first_conversation"])
    assert Evidence.objects.get().by_id == person
    assert find(invited).state == "answered"


def test_a_visit_can_be_chosen_where_both_who_come_are_free_and_takes_both(house: House) -> None:
    mate, person = house.colleague.party_id or 0, house.admit()
    work(mate)
    work(house.coach.party_id or 0)
    busy_until = find_start(TODAY + timedelta(days=1)) + timedelta(hours=11)
    agree(house, house.admit(), staff=house.colleague, at=busy_until - timedelta(hours=2), minutes=120)
    code = invite(house, person, way="home_visit", place="", second_id=mate).secrets.code
    first = choose(code)
    made = Appointment.objects.get(person=person)
    assert (first, made.second_id) == (busy_until, mate)


def test_whoever_would_rather_be_called_takes_one_colleague(house: House) -> None:
    mate = house.colleague.party_id or 0
    work(mate)
    work(house.coach.party_id or 0)
    code = invite(house, house.admit(), way="home_visit", place="", second_id=mate).secrets.code
    choose(code, needs=Needs(is_by_phone=True))
    assert Appointment.objects.get().second_id is None


def test_the_code_opens_what_the_link_opens_however_it_is_typed(house: House) -> None:
    secrets = invite(house, house.admit()).secrets
    typed = secrets.code.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    assert look(typed) == look(secrets.code) == look(secrets.token) is not None


def test_a_code_that_opens_nothing_tells_and_changes_nothing(house: House) -> None:
    invited = invite(house, house.admit())
    wrong = invited.secrets.code[::-1]
    assert look(wrong) is look("") is None
    assert not take_slot(actor=DOOR, at=AT, secret=wrong, starts_at=AT + timedelta(days=1))
    assert not return_slot(actor=DOOR, at=AT, secret=wrong, because="Griep")
    assert not Appointment.objects.exists()


def test_another_moment_comes_instead_of_the_first_and_somebody_can_give_it_back(house: House) -> None:
    code = invite(house, house.admit()).secrets.code
    first, second = choose(code), choose(code, 3)
    assert list(Appointment.objects.order_by("id").values_list("state", flat=True)) == ["moved", "open"]
    assert look(code).agreed_at == second != first
    with refused("no_reason"):
        return_slot(actor=DOOR, at=AT, secret=code, because=" ")
    assert return_slot(actor=DOOR, at=AT, secret=code, because="Griep")
    with refused("appointment_ended"):
        return_slot(actor=DOOR, at=AT, secret=code, because="Griep")
    assert look(code).agreed_at is None
    assert choose(code) == first


def test_what_a_colleague_moved_is_what_the_person_sees(house: House) -> None:
    code = invite(house, house.admit()).secrets.code
    choose(code)
    made, later = Appointment.objects.get(), AT + timedelta(days=3, hours=1)
    to = NewAppointment(staff_id=made.staff_id, starts_at=later, minutes=45, way="phone")
    move_appointment(actor=house.coach, at=AT, appointment_id=made.id, to=to, because="Ziek")
    assert look(code).agreed_at == later


def test_only_what_is_free_for_both_can_be_chosen(house: House) -> None:
    person = house.admit()
    code = invite(house, person).secrets.code
    free = look(code).slots
    agree(house, house.admit(), at=free[0])
    agree(house, person, staff=house.colleague, at=free[1])
    assert look(code).slots == free[2:]
    for at in (free[0], free[1], free[2] + timedelta(minutes=5), AT):
        with refused("slot_taken"):
            take_slot(actor=DOOR, at=AT, secret=code, starts_at=at)


def test_what_somebody_needs_is_known_to_whoever_speaks_to_them(house: House) -> None:
    invited = invite(house, house.admit())
    choose(invited.secrets.code, needs=Needs(is_by_phone=True, interpreter=" Arabisch ", is_step_free=True))
    assert (Appointment.objects.get().way, Appointment.objects.get().place) == ("phone", "")
    assert (find(invited).interpreter, find(invited).is_step_free) == ("Arabisch", True)


def test_an_invitation_closes_when_its_days_are_over_or_the_conversation_was_held(house: House) -> None:
    invited, other = invite(house, house.admit()), invite(house, house.admit())
    starts_at = choose(invited.secrets.code)
    assert look(invited.secrets.code, at=starts_at) is None
    attend(house, invited, "present", at=starts_at)
    assert look(invited.secrets.code, at=starts_at + timedelta(hours=1)) is None
    assert look(other.secrets.code, at=AT + timedelta(days=15)) is None


@pytest.mark.slow
def test_of_two_who_choose_the_last_moment_one_has_it_and_the_other_sees_the_rest(house: House) -> None:
    codes = [invite(house, house.admit()).secrets.code for _ in range(2)]
    found: Counter[str] = Counter()
    with open_track() as race:
        for at in islice(cycle(look(codes[0]).slots[:MOMENTS]), ROUNDS):
            first, second = (partial(take_slot, actor=DOOR, at=AT, secret=code, starts_at=at) for code in codes)
            found.update(race(first, second))
    assert (found["done"], found["slot_taken"] + found["staff_busy"]) == (ROUNDS, ROUNDS)
    assert Appointment.objects.are_open().count() <= len(codes)
    assert at not in look(codes[0]).slots


def test_one_code_used_twice_at_once_makes_one_appointment(house: House) -> None:
    code = invite(house, house.admit()).secrets.code
    slots = look(code).slots
    with open_track() as race:
        first, second = (partial(take_slot, actor=DOOR, at=AT, secret=code, starts_at=slots[place]) for place in (0, 5))
        assert race(first, second) == ("done", "done")
    assert sorted(Appointment.objects.values_list("state", flat=True)) == ["moved", "open"]


@pytest.mark.parametrize("role", ["coach", "resident"])
def test_nobody_opens_the_door_but_the_system(house: House, role: str) -> None:
    with refused("not_allowed"):
        look_as = replace(house.coach, role=role)
        take_slot(actor=look_as, at=AT, secret="x", starts_at=AT)


def test_whose_data_rest_is_not_invited_or_written_to_but_uses_the_code_they_have(house: House) -> None:
    person, other = house.admit(), house.admit()
    code = invite(house, person).secrets.code
    for each in (person, other):
        write_restriction(each, from_on=TODAY)
    with refused("restricted"):
        invite(house, other)
    assert choose(code)
    starts_at = Appointment.objects.get().starts_at
    follow_invitations(actor=DOOR, at=starts_at - timedelta(hours=1))
    assert not Dispatch.objects.exists()


def test_whoever_needs_an_interpreter_gets_more_time_and_no_moment_that_is_too_short(house: House) -> None:
    code, needs = invite(house, house.admit(), minutes=60).secrets.code, Needs(interpreter="Tigrinya")
    last_of_the_day = 7
    with refused("invalid"):
        choose(code, last_of_the_day, needs=needs)
    choose(code, needs=needs)
    made = Appointment.objects.get()
    assert (made.ends_at - made.starts_at, made.interpreter) == (timedelta(minutes=75), "Tigrinya")
