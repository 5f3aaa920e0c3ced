"""The pen of this room: writes a colleague's working week without asking; only `actions` may hold it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from sluitend.areas.capacity.models import WorkingHours, WorkingWeek
from sluitend.gate.actor import Actor

DUTCH = "nld"


@dataclass(frozen=True, kw_only=True)
class NewWeek:
    """How a colleague works from a day on; `hours` hold weekday (0 is Monday), and when it begins and ends.

    Those are quarter-hours of the day, as in `WorkingHours`.
    """

    from_on: date
    hours: tuple[tuple[int, int, int], ...]
    talk_percent: int
    languages: tuple[str, ...]
    ways: tuple[str, ...]


def write_working_week(staff_id: int, new: NewWeek, *, actor: Actor, at: datetime) -> int:
    """Let a colleague work so from a day on; the week before ends then, and what was to come later is no more."""
    others = WorkingWeek.objects.filter(staff=staff_id)
    others.filter(from_on__gte=new.from_on).delete()
    running = Q(until_on=None) | Q(until_on__gte=new.from_on)
    others.filter(running).update(until_on=new.from_on - timedelta(days=1))
    # Dutch is the language of the work, so nobody need say so.
    languages = list(dict.fromkeys((DUTCH, *new.languages)))
    week = WorkingWeek.objects.create(
        staff_id=staff_id,
        from_on=new.from_on,
        talk_percent=new.talk_percent,
        languages=languages,
        ways=list(dict.fromkeys(new.ways)),
        by_id=actor.party_id,
        at=at,
    )
    WorkingHours.objects.bulk_create(
        WorkingHours(week=week, weekday=weekday, begins=begins, ends=ends) for weekday, begins, ends in new.hours
    )
    return week.pk
