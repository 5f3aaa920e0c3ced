"""The acts of schedules, and what they ask."""

from tests.areas.capacity.working import draft
from tests.contract.places import GONE, Place
from tests.contract.rooms import cohorts
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.capacity.actions import record_working_hours
from sluitend.areas.schedules.actions import NewSchedule, make_schedules, request_schedule
from sluitend.areas.schedules.models import Schedule
from sluitend.areas.schedules.queries import PlaceFilter
from sluitend.areas.schedules.rows import is_schedule_due
from sluitend.gate.actor import Actor
from sluitend.parties.actions import NewStaff, add_staff
from sluitend.parties.models import Staff


def freeze(place: Place) -> None:
    """Freeze a cohort with the person in it, for whom a coach has time."""
    cohorts.freeze(place)
    new = NewStaff(name="Coach", number=f"S-{place.word}", team_id=place.team, role="coach", started_on=TODAY)
    record_working_hours(actor=SYSTEM, at=AT, staff_id=add_staff(actor=SYSTEM, at=AT, new=new), week=draft())


def ask(place: Place) -> None:
    freeze(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    request_schedule(actor=planner, at=AT, new=write_wish(place))


def make(place: Place) -> None:
    ask(place)
    # Others may wait before this one.
    while is_schedule_due():
        make_schedules(actor=SYSTEM, at=AT)


def write_wish(place: Place) -> NewSchedule:
    return NewSchedule(cohort_ids=(cohorts.find_cohort(place),), from_on=TODAY, minutes=30)


def choose(place: Place) -> dict[str, object]:
    found = Schedule.objects.filter(cohorts=cohorts.find_cohort(place)).order_by("-id")
    return {"schedule_id": found.values_list("id", flat=True).first() or GONE}


def move(place: Place) -> dict[str, object]:
    return choose(place) | {"member_id": cohorts.find_member(place), "staff_id": find_coach(place), "week_on": TODAY}


def find_coach(place: Place) -> int:
    return Staff.objects.filter(number=f"S-{place.word}").values_list("party", flat=True).first() or GONE


ROOM = Room(
    table="""
    list_schedules        planner:org  team_lead:org
    read_schedule         planner:org  team_lead:org
    list_schedule_places  planner:org
    request_schedule          planner:org
    make_schedules        system:all
    move_place            planner:org
    cancel_schedule         planner:org
    commit_schedule       planner:org
    """,
    examples={
        "list_schedules": lambda p: {},
        "read_schedule": choose,
        "list_schedule_places": lambda p: choose(p) | {"wanted": PlaceFilter()},
        "request_schedule": lambda p: {"new": write_wish(p)},
        "make_schedules": lambda p: {},
        "move_place": move,
        "cancel_schedule": choose,
        "commit_schedule": choose,
    },
    before={
        "read_schedule": make,
        "list_schedule_places": make,
        "request_schedule": freeze,
        "make_schedules": ask,
        "move_place": make,
        "cancel_schedule": ask,
        "commit_schedule": make,
    },
    about_nobody=frozenset(
        {"list_schedules", "read_schedule", "request_schedule", "make_schedules", "cancel_schedule"}
    ),
    without_target=frozenset({"list_schedules", "make_schedules"}),
    shows_the_person=frozenset({"list_schedule_places"}),
)
