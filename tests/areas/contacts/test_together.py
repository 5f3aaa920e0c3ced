"""Together: a home visit takes the time of two colleagues, and an interpreter takes more of it."""

from datetime import timedelta

import pytest
from tests.areas.contacts.agreeing import TOMORROW, agree, meet
from tests.refusals import refused
from tests.standing import AT, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.capacity.feeds import read_calendar
from sluitend.areas.capacity.rows import count_weeks
from sluitend.areas.contacts.actions import move_appointment
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.queries import AgendaFilter, read_agenda
from sluitend.compute.calendar import find_monday
from sluitend.ledger.actions import end_service, start_absence

WEEK = AgendaFilter(from_on=TODAY, until_on=TODAY + timedelta(days=6))


def visit_at_home(house: House, person: int, **given: object) -> int:
    asked = {"way": "home_visit", "place": "", "minutes": 90, "second_id": house.colleague.party_id}
    return agree(house, person, **(asked | given))


def test_nobody_goes_on_a_home_visit_alone_where_two_go(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        visit_at_home(house, person, second_id=None)
    visit_at_home(house, person)


def test_a_home_visit_takes_the_time_of_both_colleagues(house: House) -> None:
    person, other = house.admit(), house.admit()
    visit_at_home(house, person)
    with refused("staff_busy"):
        agree(house, other, staff=house.colleague)
    with refused("staff_busy"):
        visit_at_home(house, other, staff=house.stranger)
    for actor in (house.coach, house.colleague):
        [row] = read_agenda(actor=actor, at=AT, wanted=WEEK).rows
        assert (row.staff_id, row.second_id) == (house.coach.party_id, house.colleague.party_id)
        assert len(read_calendar(actor.party_id or 0, today=TODAY).meetings) == 1
    both = [house.coach.party_id or 0, house.colleague.party_id or 0]
    taken = count_weeks(staff_ids=both, first_monday_on=find_monday(TOMORROW.date()), weeks=1, on=TODAY).taken
    assert taken.tolist() == [[6], [6]]


def test_of_two_who_need_one_colleague_at_once_one_gets_them(house: House) -> None:
    people = house.admit(), house.admit()
    with open_track() as race:
        for hour in range(0, 6, 2):
            at = TOMORROW + timedelta(hours=hour)
            along = lambda at=at: visit_at_home(house, people[0], at=at)  # noqa: E731 - one of the two who race
            alone = lambda at=at: agree(house, people[1], staff=house.colleague, at=at)  # noqa: E731 - the other one
            assert sorted(race(along, alone)) == ["done", "staff_busy"]


@pytest.mark.parametrize("who", ["coach", "outsider"])
def test_the_second_is_somebody_else_of_the_same_municipality(house: House, who: str) -> None:
    person, second_id = house.admit(), getattr(house, who).party_id
    with refused("second_is_first" if who == "coach" else "not_found"):
        visit_at_home(house, person, second_id=second_id)


def test_when_the_second_is_away_or_leaves_somebody_else_is_to_be_found(house: House) -> None:
    made = visit_at_home(house, house.admit())
    start_absence(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0, team_id=house.team)
    assert [row.id for row in read_agenda(actor=house.coach, at=AT, wanted=WEEK).stranded] == [made]
    end_service(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0)
    [row] = read_agenda(actor=house.coach, at=AT, wanted=WEEK).rows
    assert (row.second_id, row.is_second_missing) == (None, True)


def test_a_conversation_with_an_interpreter_takes_longer_also_after_it_is_moved(house: House) -> None:
    made = agree(house, house.admit(), interpreter="Tigrinya")
    later = meet(house, at=TOMORROW + timedelta(hours=3), interpreter="Tigrinya")
    moved = move_appointment(actor=house.coach, at=AT, appointment_id=made, to=later, because="Tolk kan dan niet")
    for number in (made, moved):
        found = Appointment.objects.get(id=number)
        assert (found.ends_at - found.starts_at, found.interpreter_minutes) == (timedelta(minutes=60), 15)
    [row] = read_agenda(actor=house.coach, at=AT, wanted=WEEK).rows
    assert (row.minutes, row.interpreter) == (45, "Tigrinya")
