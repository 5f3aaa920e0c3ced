"""Leave: between which days colleagues are away or not in service, and on which days their house is closed."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import Q
from django.db.models.functions import Coalesce

from sluitend.areas.capacity.models import ClosedDay
from sluitend.compute.calendar.units import ONE_DAY
from sluitend.parties.models import Absence, Membership, PlannedAbsence, Staff


@dataclass(frozen=True, kw_only=True)
class Span:
    """A colleague does not work from a day up to and including another."""

    staff_id: int
    from_on: date
    until_on: date

    def holds(self, day: date) -> bool:
        """Tell whether that is so on a day."""
        return self.from_on <= day <= self.until_on


def list_away(staff_ids: Collection[int], *, from_on: date, until_on: date) -> list[Span]:
    """Give when these colleagues are away between two days, as far as anybody knows."""
    spans = [*_list_absences(staff_ids, from_on), *_list_planned(staff_ids), *_list_out_of_service(staff_ids)]
    return [each for each in spans if each.from_on <= until_on and each.until_on >= from_on]


def list_closed(staff_ids: Collection[int], *, from_on: date, until_on: date) -> list[Span]:
    """Give on which days between two the municipality of these colleagues, or a team of theirs, is closed."""
    days = ClosedDay.objects.filter(day__range=(from_on, until_on))
    closed = list(days.annotate(house=Coalesce("team", "organisation")).values_list("house", "day"))
    if not closed:
        return []
    members: dict[int | None, list[int]] = defaultdict(list)
    homes = Staff.objects.filter(party__in=staff_ids).values_list("party__organisation", "party")
    teams = Membership.objects.filter(staff__in=staff_ids, until_on=None).values_list("team", "staff")
    for house, staff_id in chain(homes, teams):
        members[house].append(staff_id)
    return [Span(staff_id=staff_id, from_on=day, until_on=day) for house, day in closed for staff_id in members[house]]


def _list_absences(staff_ids: Collection[int], from_on: date) -> Iterator[Span]:
    """Whoever is away without an end stays so; whoever should have been back, is at least away on the first day."""
    lasting = Absence.objects.filter(Q(ended_on=None) | Q(ended_on__gt=from_on), staff__in=staff_ids)
    for staff_id, since_on, expected_on, ended_on in lasting.values_list(
        "staff", "from_on", "expected_until_on", "ended_on"
    ):
        until_on = ended_on - ONE_DAY if ended_on else max(expected_on, from_on) if expected_on else date.max
        yield Span(staff_id=staff_id, from_on=since_on, until_on=until_on)


def _list_planned(staff_ids: Collection[int]) -> Iterator[Span]:
    planned = PlannedAbsence.objects.filter(staff__in=staff_ids)
    for staff_id, from_on, expected_on in planned.values_list("staff", "from_on", "expected_until_on"):
        yield Span(staff_id=staff_id, from_on=from_on, until_on=expected_on or date.max)


def _list_out_of_service(staff_ids: Collection[int]) -> Iterator[Span]:
    service = Staff.objects.filter(party__in=staff_ids).values_list("party", "started_on", "ended_on")
    for staff_id, started_on, ended_on in service:
        yield Span(staff_id=staff_id, from_on=date.min, until_on=started_on - ONE_DAY)
        if ended_on:
            yield Span(staff_id=staff_id, from_on=ended_on, until_on=date.max)
