"""A schedule gives everybody a week in time with somebody who has room, or proves how much is missing."""

from collections import Counter
from datetime import timedelta

from tests.areas.schedules.office import MONDAY, Office
from tests.standing import AT

from sluitend.areas.capacity.rows import count_weeks
from sluitend.areas.schedules.models import MissingTime


def test_everybody_gets_a_week_in_time_and_the_proof_is_kept(office: Office) -> None:
    made = office.make()
    assert (made.state, made.missed_quarters, made.weeks) == ("draft", 0, 8)
    assert made.bound is not None
    assert made.bound <= made.cost
    places = office.places(made)
    assert set(places) == set(office.members)
    capacity = count_weeks(staff_ids=[office.house.coach.party_id or 0], first_monday_on=MONDAY, weeks=1, on=AT.date())
    assert capacity.quarters.tolist() == [[4]]
    assert max(Counter(places.values()).values()) <= 2
    assert all(week and MONDAY <= week < MONDAY + timedelta(weeks=8) for _, week in places.values())


def test_what_is_short_is_told_with_where_and_what_would_be_enough(office: Office) -> None:
    made = office.make(minutes=180)
    assert made.missed_quarters > 0
    assert sum(MissingTime.objects.filter(schedule=made).values_list("quarters", flat=True)) == made.missed_quarters
    assert (None, None) in office.places(made).values()
