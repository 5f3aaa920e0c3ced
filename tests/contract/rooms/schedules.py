"""The acts of schedules, and what they ask."""

from datetime import timedelta
from typing import Any

from tests.areas.capacity.working import draft
from tests.areas.invitations.inviting import ADDRESS
from tests.contract.places import GONE, Place
from tests.contract.rooms import cohorts
from tests.contract.rooms.invitations import reach
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.capacity.actions import record_working_hours
from sluitend.areas.schedules.actions import (
    Manner,
    NewEstimate,
    NewSchedule,
    WeekChoice,
    commit_schedule,
    make_schedules,
    request_estimate,
    request_schedule,
    start_mailing,
)
from sluitend.areas.schedules.models import Estimate, Mailing, Schedule
from sluitend.areas.schedules.queries import PlaceFilter
from sluitend.areas.schedules.rows import is_schedule_due
from sluitend.gate.actor import Actor
from sluitend.parties.actions import NewStaff, add_staff
from sluitend.parties.models import Staff

# Of no municipality but one's own, and about nobody.
ESTIMATING = ("list_estimates", "request_estimate", "make_estimates")
ESTIMATE = NewEstimate(pack="enschede-2010", minutes=45, caseload=80, hours=4)
MANNER = Manner(way="phone", address=ADDRESS)


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


def plan(place: Place) -> None:
    """Let the schedule hold: the person is planned in this week, without an address to write to."""
    make(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    commit_schedule(actor=planner, at=AT, **choose(place))


def plan_to_write(place: Place) -> None:
    plan(place)
    reach(place)


def mail(place: Place) -> None:
    plan_to_write(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    start_mailing(actor=planner, at=AT, choice=write_choice(place), manner=MANNER)


def write_choice(place: Place) -> WeekChoice:
    until_on = TODAY + timedelta(days=13)
    return WeekChoice(week_on=TODAY, minutes=30, from_on=TODAY, until_on=until_on, cohort_id=cohorts.find_cohort(place))


def find_mailing(place: Place) -> dict[str, object]:
    found = Mailing.objects.filter(cohort=cohorts.find_cohort(place)).order_by("-id")
    return {"mailing_id": found.values_list("id", flat=True).first() or GONE}


def estimate(place: Place) -> None:
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    request_estimate(actor=planner, at=AT, new=ESTIMATE)


def find_estimate(place: Place) -> dict[str, object]:
    found = Estimate.objects.filter(organisation=place.organisation).order_by("-id")
    return {"estimate_id": found.values_list("id", flat=True).first() or GONE}


def choose(place: Place) -> dict[str, Any]:
    found = Schedule.objects.filter(cohorts=cohorts.find_cohort(place)).order_by("-id")
    return {"schedule_id": found.values_list("id", flat=True).first() or GONE}


def make_beside(place: Place) -> None:
    """Make a schedule, and ask for another in which nobody has a place yet."""
    make(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    request_schedule(actor=planner, at=AT, new=write_wish(place))


def compare(place: Place) -> dict[str, object]:
    found = Schedule.objects.filter(cohorts=cohorts.find_cohort(place)).order_by("id").values_list("id", flat=True)
    one_id, other_id = (*found, GONE, GONE)[:2]
    return {"one_id": one_id, "other_id": other_id}


def move(place: Place) -> dict[str, object]:
    return choose(place) | {"member_id": cohorts.find_member(place), "staff_id": find_coach(place), "week_on": TODAY}


def find_coach(place: Place) -> int:
    return Staff.objects.filter(number=f"S-{place.word}").values_list("party", flat=True).first() or GONE


ROOM = Room(
    table="""
    list_schedules        planner:org  team_lead:org
    read_schedule         planner:org  team_lead:org
    list_schedule_places  planner:org
    read_schedule_comparison  planner:org
    request_schedule          planner:org
    make_schedules        system:all
    move_place            planner:org
    cancel_schedule         planner:org
    commit_schedule       planner:org
    read_mailing_preview  planner:org
    start_mailing         planner:org
    run_mailing           system:all
    read_mailing          planner:org
    cancel_mailing        planner:org
    list_estimates        planner:org  team_lead:org  council:org
    read_estimate         planner:org  team_lead:org  council:org
    request_estimate      planner:org  council:org
    make_estimates        system:all
    """,
    examples={
        "list_schedules": lambda p: {},
        "read_schedule": choose,
        "list_schedule_places": lambda p: choose(p) | {"wanted": PlaceFilter()},
        "read_schedule_comparison": compare,
        "request_schedule": lambda p: {"new": write_wish(p)},
        "make_schedules": lambda p: {},
        "move_place": move,
        "cancel_schedule": choose,
        "commit_schedule": choose,
        "read_mailing_preview": lambda p: {"choice": write_choice(p)},
        "start_mailing": lambda p: {"choice": write_choice(p), "manner": MANNER},
        "run_mailing": lambda p: {},
        "read_mailing": find_mailing,
        "list_estimates": lambda p: {},
        "read_estimate": find_estimate,
        "request_estimate": lambda p: {"new": ESTIMATE},
        "make_estimates": lambda p: {},
        "cancel_mailing": lambda p: find_mailing(p) | {"because": p.word},
    },
    before={
        "read_schedule": make,
        "list_schedule_places": make,
        "read_schedule_comparison": make_beside,
        "request_schedule": freeze,
        "make_schedules": ask,
        "move_place": make,
        "cancel_schedule": ask,
        "commit_schedule": make,
        "read_mailing_preview": plan,
        "start_mailing": plan_to_write,
        "run_mailing": mail,
        "read_mailing": mail,
        "cancel_mailing": mail,
        "read_estimate": estimate,
    },
    about_nobody=frozenset(
        {"list_schedules", "read_schedule", "request_schedule", "make_schedules", "cancel_schedule"}
        | {*ESTIMATING, "read_estimate"}
    ),
    without_target=frozenset({"list_schedules", "make_schedules", "run_mailing", *ESTIMATING}),
    shows_the_person=frozenset(
        {"list_schedule_places", "read_schedule_comparison", "read_mailing_preview", "read_mailing"}
    ),
)
