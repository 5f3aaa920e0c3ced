"""Working hours in a town: when colleagues work and in which languages they speak, and a room for each team."""

from collections.abc import Iterable
from datetime import date, datetime

from sluitend.areas.capacity.actions import NewRoom, NewWeek, add_room, record_working_hours
from sluitend.gate.actor import Actor

# Half past eight to noon and half past twelve to five, in quarter-hours of the day: eight hours.
PARTS = ((34, 48), (50, 68))
# The days of the week on which the first, the second and the next colleague work: 40, 32, 32 and 24 hours.
DAYS = ((0, 1, 2, 3, 4), (0, 1, 3, 4), (0, 1, 2, 3), (1, 2, 3))
LANGUAGES = (("eng",), ("eng", "tur"), (), ("ara", "eng"), ("tir",))
WAYS = ("office", "phone", "video", "home_visit")
TALK_PERCENT = 60


def let_work(coaches: Iterable[Actor], *, by: Actor, at: datetime, from_on: date) -> None:
    """Let every colleague work from a day on, full time or part time in turn."""
    for place, coach in enumerate(coaches):
        days = DAYS[place % len(DAYS)]
        week = NewWeek(
            from_on=from_on,
            hours=tuple((day, begins, ends) for day in days for begins, ends in PARTS),
            talk_percent=TALK_PERCENT,
            languages=LANGUAGES[place % len(LANGUAGES)],
            ways=WAYS,
        )
        record_working_hours(actor=by, at=at, staff_id=coach.party_id or 0, week=week)


def furnish(name: str, area_id: int, *, by: Actor, at: datetime, from_on: date) -> None:
    """Give a team a room to speak with people."""
    room = NewRoom(name="Spreekkamer 1", place=f"Wijkkantoor {name}", seats=4, from_on=from_on, area_id=area_id)
    add_room(actor=by, at=at, room=room)
