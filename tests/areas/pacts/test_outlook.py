"""Demand ahead: the last word on a sector holds, beside the places that there are."""

from datetime import date, timedelta

import pytest
from tests.areas.employers.hiring import BAKERY, HiringDesk, elsewhere
from tests.areas.pacts.test_guarantee import agree
from tests.refusals import refused
from tests.standing import AT, TODAY

from sluitend.areas.pacts.actions import NewOutlook, record_demand_outlook
from sluitend.areas.pacts.queries import OutlookView, read_demand_outlook
from sluitend.gate import errors

SPRING = date(2027, 4, 1)
SAID = {"quarter_on": SPRING, "people": 40, "source": "Zorgkoepel", "said_on": TODAY, "sector": "C"}


def say(desk: HiringDesk, **other: object) -> int:
    return record_demand_outlook(actor=desk.manager, at=AT, new=NewOutlook(**SAID | other))


def look(desk: HiringDesk) -> OutlookView:
    return read_demand_outlook(actor=desk.house.planner, at=AT)


def test_what_employers_say_adds_up_until_the_whole_sector_is_told(desk: HiringDesk) -> None:
    say(desk, kvk=BAKERY.kvk, people=5)
    say(desk, kvk=BAKERY.kvk, people=7, sector="Q", source="Els")
    agree(desk, due_on=SPRING + timedelta(days=20))
    [row] = look(desk).rows
    assert (row.sector, row.people, row.places, row.source) == ("C", 7, 2, "Els")
    say(desk)
    [row] = look(desk).rows
    assert (row.people, row.said_on) == (40, TODAY)
    view = look(desk)
    assert (len(view.quarters), view.quarters[0].quarter_on) == (16, date(2026, 10, 1))
    assert [(each.people, each.places) for each in view.quarters[1:3]] == [(0, 0), (40, 2)]
    assert read_demand_outlook(actor=elsewhere(desk), at=AT).rows == ()


def test_an_outlook_without_a_source_or_beyond_four_years_is_refused(desk: HiringDesk) -> None:
    for other in ({"source": " "}, {"quarter_on": date(2031, 1, 1)}, {"quarter_on": TODAY}, {"sector": ""}):
        with pytest.raises(errors.Invalid, match="niet compleet"):
            say(desk, **other)
    with pytest.raises(errors.Invalid, match="nog niet geweest"):
        say(desk, said_on=TODAY + timedelta(days=1))
    with refused("not_found"):
        say(desk, kvk="99999999")
