"""Turnout by intention to treat: everybody stays in the month and under the way in which inviting began."""

from datetime import date, timedelta

import pytest
from tests.areas.cohorts.quarter import Quarter, found_quarter
from tests.areas.cohorts.test_states import note
from tests.areas.invitations.inviting import attempt, invite
from tests.standing import AT, TODAY, House

from sluitend.areas.invitations.actions import skip_attempt
from sluitend.areas.outcomes.queries import Turnout, read_turnout
from sluitend.areas.outcomes.queries.turnout import _list_months
from sluitend.areas.outcomes.turnout import Invited

DAY = timedelta(days=1)
NOVEMBER = date(2026, 11, 1)
WAYS = {"call": 9, "letter": 30}


@pytest.fixture
def quarter(house: House) -> Quarter:
    return found_quarter(house)


def read(quarter: Quarter, *, days: int = 0, on: date | None = None) -> tuple[Turnout, ...]:
    return read_turnout(actor=quarter.house.planner, at=AT + days * DAY, on=on).rows


def tell(rows: tuple[Turnout, ...]) -> list[tuple[str, int, int, int]]:
    return [(each.channel, each.people, each.came, each.missed) for each in rows]


def test_whoever_was_tried_otherwise_later_or_came_too_late_counts_where_it_began(quarter: Quarter) -> None:
    called, written, late = (quarter.settle() for _ in range(3))
    for person, channel in ((called, "call"), (written, "letter"), (late, "letter")):
        invited = invite(quarter.house, person, way="phone", place="")
        if channel == "call":
            asked = {"invitation_id": invited.invitation_id, "channel": "letter", "because": "Leest niet"}
            skip_attempt(actor=quarter.house.lead, at=AT, **asked)
        attempt(quarter.house, invited, channel, "sent" if channel == "letter" else "no_answer")
        if person == written:
            attempt(quarter.house, invited, "call", "no_answer")
    note(quarter, written, "call", day=3)
    note(quarter, late, "conversation", day=60)
    rows = read(quarter, days=61)
    assert tell(rows) == [("", 3, 1, 2), ("call", 1, 0, 1), ("letter", 2, 1, 1)]
    assert {(each.month_on, each.is_complete, each.is_shown) for each in rows} == {(NOVEMBER, False, False)}
    assert rows[2].interval.low < 0.5 < rows[2].interval.high
    assert read(quarter, days=99)[0].is_complete


def test_a_day_that_is_over_gives_the_same_and_a_day_before_it_nobody(quarter: Quarter) -> None:
    person = quarter.settle()
    invite(quarter.house, person, way="phone", place="")
    note(quarter, person, "call", day=2)
    assert tell(read(quarter, days=5, on=TODAY + DAY)) == [("", 1, 0, 1), ("letter", 1, 0, 1)]
    assert tell(read(quarter, days=5)) == [("", 1, 1, 0), ("letter", 1, 1, 0)]
    assert read(quarter, days=5, on=TODAY - DAY) == ()


def test_the_council_cannot_work_out_from_the_whole_who_came_of_a_way_of_few(quarter: Quarter) -> None:
    council = quarter.house.council
    counted = [Invited(month_on=NOVEMBER, channel=channel, people=people, came=1) for channel, people in WAYS.items()]
    told = [(each.channel, each.people, each.came) for each in _list_months(counted, council, 10)]
    assert told == [("", 30, 1), ("call", 9, 0), ("letter", 30, 1)]
    seen = [(each.people, each.came) for each in _list_months(counted, quarter.house.planner, 10)]
    assert seen == [(39, 2), (9, 1), (30, 1)]
