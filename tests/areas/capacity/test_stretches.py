"""Free stretches: from when until when a colleague can still speak with somebody, as the clock shows it."""

from datetime import UTC, date, datetime, timedelta

from tests.areas.capacity.working import work
from tests.areas.contacts.agreeing import agree
from tests.standing import AT, TODAY, House

from sluitend.areas.capacity.actions import add_closed_day
from sluitend.areas.capacity.rows import list_stretches
from sluitend.compute.calendar.moments import DUTCH_TIME
from sluitend.ledger.actions import start_absence

EVERY_NIGHT = tuple((weekday, 0, 16) for weekday in range(7))


def list_clock(house: House, from_on: date, until_on: date | None = None) -> list[str]:
    """Give the stretches of the coach as day, begin and end."""
    found = list_stretches(staff_id=house.coach.party_id or 0, from_on=from_on, until_on=until_on or from_on)
    return [f"{begins_at:%d %H:%M}-{ends_at:%H:%M}" for begins_at, ends_at in found]


def test_an_appointment_cuts_a_stretch_in_two(house: House) -> None:
    work(house)
    assert list_clock(house, TODAY) == ["23 09:00-12:00", "23 13:00-17:00"]
    noon = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    agree(house, house.admit(), at=noon, minutes=50)
    agree(house, house.admit(), at=noon.replace(hour=8, minute=0), minutes=30)
    agree(house, house.admit(), at=noon.replace(hour=11, minute=45), minutes=300)
    # What begins with the stretch or goes on beyond it leaves nothing on that side.
    assert list_clock(house, date(2026, 11, 24)) == ["24 09:30-10:30", "24 11:20-12:00"]


def test_there_is_none_on_a_holiday_a_closed_day_or_in_an_absence(house: House) -> None:
    work(house)
    add_closed_day(actor=house.lead, at=AT, day=date(2026, 12, 22), because="Studiedag", team_id=house.team)
    away = {"from_on": date(2026, 12, 23), "expected_until_on": date(2026, 12, 27)}
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id, team_id=house.team, **away)
    days = [each[:2] for each in list_clock(house, date(2026, 12, 21), date(2027, 1, 4))]
    # Friday and weekends are free; the day after Christmas Monday is work, and so is the year's last Thursday.
    assert days == [day for day in ("21", "28", "29", "30", "31", "04") for _ in range(2)]


def test_the_night_on_which_the_clock_is_changed_has_the_hours_that_it_has(house: House) -> None:
    work(house, hours=EVERY_NIGHT)
    for day, lasts in ((date(2027, 3, 28), 3), (date(2027, 10, 31), 5), (date(2028, 2, 29), 4)):
        [(begins_at, ends_at)] = list_stretches(staff_id=house.coach.party_id or 0, from_on=day, until_on=day)
        assert (begins_at.tzinfo, ends_at.hour) == (DUTCH_TIME, 4)
        assert ends_at.astimezone(UTC) - begins_at.astimezone(UTC) == timedelta(hours=lasts)


def test_a_stretch_until_midnight_ends_where_the_next_day_begins(house: House) -> None:
    work(house, hours=((0, 92, 96),))
    assert list_clock(house, TODAY) == ["23 23:00-00:00"]
