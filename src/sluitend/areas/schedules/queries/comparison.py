"""Two schedules side by side: what each costs and how good it is, and who has another week or colleague."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q

from sluitend.areas.schedules.models import Place, Schedule, ScheduledStaff, Schedules
from sluitend.areas.schedules.rows import ScheduleRow, list_rows
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.restricting import find_restricted
from sluitend.parties.models import Party

MOST_NAMED = 100
Spot = tuple[int | None, date | None]
NOWHERE: Spot = (None, None)


@dataclass(frozen=True, kw_only=True)
class Side:
    """A schedule: what it costs (points), how many come after their last day, and how many get another coach."""

    row: ScheduleRow
    cost: int
    bound: int | None
    late: int
    lost_coach: int


@dataclass(frozen=True, kw_only=True)
class MovedRow:
    """Somebody with another place in each of the two; whoever was told theirs is marked."""

    person_id: int
    name: str
    one_on: date | None
    one_staff: str
    other_on: date | None
    other_staff: str
    is_told: bool


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Both schedules, how many people have another place, and the first hundred of them; whoever was told, last."""

    one: Side
    other: Side
    moves: int
    rows: tuple[MovedRow, ...]


@act("read_schedule_comparison")
def read_schedule_comparison(*, actor: Actor, at: datetime, one_id: int, other_id: int) -> Outcome[Comparison]:
    """Lay two schedules of the actor's municipality side by side."""
    found = Schedule.objects.within(actor).filter(id__in=(one_id, other_id))
    sides = {each.id: each for each in list_rows(found)}
    if {one_id, other_id} - sides.keys():
        raise NotFound
    one, other = _find_spots(one_id), _find_spots(other_id)
    moved = [member for member in one.keys() | other.keys() if one.get(member, NOWHERE) != other.get(member, NOWHERE)]
    rows = tuple(_name_moves(moved, one, other, told_in=(one_id, other_id)))
    value = Comparison(
        one=_weigh(sides[one_id], found), other=_weigh(sides[other_id], found), moves=len(moved), rows=rows
    )
    about = tuple(each.person_id for each in rows)
    return Outcome(value=value, about=about, object=f"schedule:{one_id}", fields=("name", "week", "staff"))


def _find_spots(schedule_id: int) -> dict[int, Spot]:
    places = Place.objects.filter(schedule=schedule_id).values_list("member", "staff", "week_on")
    return {member_id: (staff_id, week_on) for member_id, staff_id, week_on in places}


def _weigh(row: ScheduleRow, found: Schedules) -> Side:
    schedule = found.get(id=row.id)
    placed = Place.objects.filter(schedule=schedule, staff__isnull=False)
    crew = ScheduledStaff.objects.filter(schedule=schedule).values("staff")
    elsewhere = ~Q(staff=F("member__person__covered_by")) & Q(member__person__covered_by__in=crew)
    return Side(
        row=row,
        cost=schedule.cost,
        bound=schedule.bound,
        late=placed.filter(week_on__gt=F("member__due_on")).count(),
        lost_coach=placed.filter(elsewhere).count(),
    )


def _name_moves(
    moved: list[int], one: dict[int, Spot], other: dict[int, Spot], *, told_in: tuple[int, int]
) -> list[MovedRow]:
    """Name the first of these members; whose data may only be kept is not named."""
    places = Place.objects.filter(schedule__in=told_in, member__in=moved)
    told = set(places.filter(is_told=True).values_list("member", flat=True))
    people = dict(places.values_list("member", "member__person"))
    resting = find_restricted(people.values())
    named = sorted((each for each in moved if people[each] not in resting), key=lambda each: (each in told, each))
    shown = named[:MOST_NAMED]
    staff = {spot[0] for member in shown for spot in (one.get(member, NOWHERE), other.get(member, NOWHERE))}
    names = dict(Party.objects.filter(id__in={*staff, *(people[each] for each in shown)}).values_list("id", "name"))
    return [
        MovedRow(
            person_id=people[member],
            name=names[people[member]],
            one_on=one.get(member, NOWHERE)[1],
            one_staff=names.get(one.get(member, NOWHERE)[0] or 0, ""),
            other_on=other.get(member, NOWHERE)[1],
            other_staff=names.get(other.get(member, NOWHERE)[0] or 0, ""),
            is_told=member in told,
        )
        for member in shown
    ]
