"""Slots: the moments that a person can choose, where a colleague has time for a conversation of that length."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce

from sluitend.areas.capacity.rows import list_stretches_of
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.models.appointment import TAKES_TIME
from sluitend.areas.invitations.models import Invitation
from sluitend.compute.calendar.moments import find_day, find_start
from sluitend.compute.calendar.units import ONE_DAY

Stretch = tuple[datetime, datetime]


@dataclass(frozen=True, kw_only=True)
class Slots:
    """Where to look: with whom, for how long, and on which days, both counted; a second must be free too."""

    staff_id: int
    second_id: int | None
    minutes: int
    from_on: date
    until_on: date


def find_slots(invitation: Invitation) -> Slots:
    """Give where to look for the moments of an invitation."""
    names = ("staff_id", "second_id", "minutes", "from_on", "until_on")
    return Slots(**{name: getattr(invitation, name) for name in names})


def list_slots(wanted: Slots, *, at: datetime, person_id: int) -> list[datetime]:
    """Give the moments at which a conversation can begin, from tomorrow on, while the person is not elsewhere."""
    first_on = max(wanted.from_on, find_day(at) + ONE_DAY)
    if first_on > wanted.until_on:
        return []
    free = _list_free(wanted, first_on, wanted.until_on)
    elsewhere = Appointment.objects.filter(TAKES_TIME, person=person_id, ends_at__gt=find_start(first_on))
    taken = list(elsewhere.values_list("starts_at", "ends_at"))
    lasts = timedelta(minutes=wanted.minutes)
    found = (begins_at for stretch in free for begins_at in _cut(stretch, lasts))
    return [begins_at for begins_at in found if not _is_taken(begins_at, lasts, taken)]


def is_long_enough(wanted: Slots, starts_at: datetime, *, minutes: int) -> bool:
    """Tell whether whoever comes has so much time from a moment on."""
    day, ends_at = find_day(starts_at), starts_at + timedelta(minutes=minutes)
    return any(begins_at <= starts_at and ends_at <= until_at for begins_at, until_at in _list_free(wanted, day, day))


def _list_free(wanted: Slots, from_on: date, until_on: date) -> list[Stretch]:
    """Give when everybody who comes is free between two days, both counted."""
    colleagues = [each for each in (wanted.staff_id, wanted.second_id) if each is not None]
    first, *others = list_stretches_of(colleagues, from_on=from_on, until_on=until_on).values()
    return reduce(_intersect, others, first)


def _intersect(ours: list[Stretch], theirs: list[Stretch]) -> list[Stretch]:
    """Give what lies in a stretch of both, in order."""
    pairs = ((max(one[0], other[0]), min(one[1], other[1])) for one in ours for other in theirs)
    return [(begins_at, ends_at) for begins_at, ends_at in pairs if begins_at < ends_at]


def _cut(stretch: Stretch, lasts: timedelta) -> Iterator[datetime]:
    """Give the moments at which one conversation after the other can begin."""
    begins_at, ends_at = stretch
    while begins_at + lasts <= ends_at:
        yield begins_at
        begins_at += lasts


def _is_taken(begins_at: datetime, lasts: timedelta, taken: list[Stretch]) -> bool:
    return any(starts_at < begins_at + lasts and ends_at > begins_at for starts_at, ends_at in taken)
