"""Appointments go along when somebody is handed over, or stay and say why; nobody comes for whoever left."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from tests.areas.contacts.agreeing import TOMORROW, agree, meet
from tests.areas.dossiers.leaving import become
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.caseloads.actions import hand_over_caseload, hand_over_people, hand_over_person
from sluitend.areas.caseloads.queries import plan_hand_over
from sluitend.areas.contacts.actions import make_appointment
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.queries import read_my_appointments
from sluitend.ledger.actions import end_service, start_absence
from sluitend.ledger.queries import WorklistFilter, read_worklist
from sluitend.parties.actions import NewStaff, add_staff
from sluitend.parties.models import Staff

ROUNDS = 200


def list_open(person: int) -> list[int]:
    """Give with whom a person has open appointments."""
    found = Appointment.objects.filter(person=person, state="open").order_by("starts_at")
    return list(found.values_list("staff", flat=True))


def find_subject(house: House, person: int) -> str:
    """Give what the warm handover says to whoever took the person over."""
    rows = read_worklist(actor=house.colleague, at=AT, wanted=WorklistFilter()).rows
    return next(row.subject for row in rows if row.kind == "handover" and row.person_id == person)


def test_an_appointment_goes_along_at_the_same_moment_and_keeps_its_promise(house: House) -> None:
    person = house.admit(kind="first_conversation")
    promise = house.promise(person)
    agree(house, person, promise_id=promise)
    to_id = house.colleague.party_id or 0
    [told] = hand_over_person(actor=house.coach, at=AT, person_id=person, to_id=to_id).appointments
    assert (told.staff_name, told.refusal) == ("coach 1", None)
    [mine] = read_my_appointments(actor=become(house, person), at=AT).open
    assert (mine.starts_at, mine.staff_id, mine.place, mine.promise_id) == (
        TOMORROW,
        to_id,
        "Stadhuis, kamer 3",
        promise,
    )
    assert (mine.is_handed_over, mine.moved_from_name) == (True, "coach 1")
    assert find_subject(house, person) == ""


def test_of_many_each_says_what_came_of_it_and_what_stays_is_work_for_whoever_takes_over(house: House) -> None:
    free, busy, kept = (house.admit(last_name=name) for name in ("Vrij", "Bezet", "Blijft"))
    agree(house, free)
    agree(house, busy, at=TOMORROW + timedelta(hours=1))
    agree(house, kept, at=TOMORROW + timedelta(hours=2))
    other = house.admit(owner=house.lead)
    agree(house, other, by=house.lead, staff=house.colleague, at=TOMORROW + timedelta(minutes=70))
    people, to_id = [free, busy, kept], house.colleague.party_id or 0
    shown = {each.id: each for each in plan_hand_over(actor=house.coach, at=AT, people=people).movers}
    assert [len(shown[person].appointments) for person in people] == [1, 1, 1]
    results = hand_over_people(actor=house.coach, at=AT, moves=[(each, to_id) for each in people], staying=[kept])
    came = {each.person_id: [told.refusal and told.refusal.code for told in each.appointments] for each in results}
    assert came == {free: [None], busy: ["staff_busy"], kept: []}
    assert [list_open(person) for person in people] == [[to_id], [house.coach.party_id], [house.coach.party_id]]
    assert find_subject(house, busy) == "afspraak 24-11-2026 11:00 staat nog bij coach 1"


def test_one_with_a_third_colleague_stays_and_one_with_whoever_is_away_goes_along(house: House) -> None:
    person = house.admit()
    agree(house, person)
    agree(house, person, staff=house.lead, at=TOMORROW + timedelta(hours=1))
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, team_id=house.team)
    to_id = house.colleague.party_id or 0
    hand_over_people(actor=house.lead, at=AT, moves=[(person, to_id)])
    assert list_open(person) == [to_id, house.lead.party_id]


def test_a_team_takes_no_appointment_and_whoever_leaves_first_has_none(house: House) -> None:
    person, coach = house.admit(), house.coach.party_id or 0
    agree(house, person)
    leave = partial(end_service, actor=house.lead, at=AT, staff_id=coach)
    given = hand_over_caseload(actor=house.lead, at=AT, from_id=coach, to_id=house.team)
    assert [each.refusal and each.refusal.code for each in given.appointments] == ["invalid"]
    with refused("still_expected"):
        leave()
    hand_over_caseload(actor=house.lead, at=AT, from_id=coach, to_id=house.colleague.party_id or 0)
    leave()
    assert list_open(person) == [house.colleague.party_id]


def test_what_nobody_noted_yet_of_days_before_does_not_keep_anybody(house: House) -> None:
    person, coach = house.admit(), house.coach.party_id or 0
    agree(house, person)
    hand_over_caseload(actor=house.lead, at=AT + timedelta(days=2), from_id=coach, to_id=house.team)
    end_service(actor=house.lead, at=AT + timedelta(days=2), staff_id=coach)
    assert list_open(person) == [coach]


@pytest.mark.slow
def test_nobody_leaves_while_an_appointment_is_made_with_them(house: House) -> None:
    new = partial(NewStaff, name="nieuw", team_id=house.team, role="coach", started_on=TODAY)
    hired = [add_staff(actor=SYSTEM, at=AT, new=new(number=f"N{number}")) for number in range(ROUNDS)]
    person = house.admit()
    with open_track() as race:
        for place, staff in enumerate(hired):
            asked = replace(meet(house, at=TOMORROW + timedelta(hours=place)), staff_id=staff)
            outcomes = race(
                partial(make_appointment, actor=SYSTEM, at=AT, person_id=person, appointment=asked),
                partial(end_service, actor=SYSTEM, at=AT, staff_id=staff),
            )
            assert outcomes.count("done") == 1
    gone = Staff.objects.exclude(ended_on=None).values("party")
    assert not Appointment.objects.filter(state="open", staff__in=gone).exists()
