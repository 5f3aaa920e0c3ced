"""T4: making a draft and committing one, killed with -9 while writing or about to commit, are done whole and once."""

import time
from typing import Any

import psycopg
import pytest
from tests.areas.schedules.office import Office
from tests.standing import AT, SYSTEM
from tests.town.test_kills import ROOT, start

from sluitend.areas.cohorts.models import Planned
from sluitend.areas.schedules.actions import commit_schedule, make_schedules
from sluitend.areas.schedules.models import MissingTime, Place, Schedule, ScheduledStaff

pytestmark = pytest.mark.slow
BEGIN = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
os.environ["DJANGO_SETTINGS_MODULE"] = "sluitend.config.settings"
import django
django.setup()
from tests.standing import AT, SYSTEM
from sluitend.areas.schedules.actions import commit_schedule, make_schedules
from sluitend.gate.actor import Actor
"""
MAKE = BEGIN + "make_schedules(actor=SYSTEM, at=AT)"
COMMIT = BEGIN + "planner = Actor(party_id=None, role='planner', organisation_id={organisation})\n"
COMMIT += "commit_schedule(actor=planner, at=AT, schedule_id={schedule})"
WAITING = """
    SELECT pid FROM pg_locks JOIN pg_database base ON base.oid = database
    WHERE datname = current_database() AND relation = '{table}'::regclass AND NOT granted
"""
LOOKS = 3_000


@pytest.mark.parametrize("table", ["schedules_place", "journal_entry"])
def test_making_that_is_killed_leaves_nothing_and_the_next_round_makes_it(
    office: Office, database: str, owner: psycopg.Connection[Any], table: str
) -> None:
    asked = office.ask()
    kill_while_writing(table, MAKE, database=database, owner=owner)
    assert Schedule.objects.get(id=asked).state == "waiting"
    assert not any(model.objects.exists() for model in (Place, ScheduledStaff, MissingTime))
    assert make_schedules(actor=SYSTEM, at=AT) == asked
    assert make_schedules(actor=SYSTEM, at=AT) == 0
    assert set(office.places(Schedule.objects.get(id=asked, state="draft"))) == set(office.members)


@pytest.mark.parametrize("table", ["cohorts_planned", "journal_entry"])
def test_committing_that_is_killed_plans_nobody_and_can_be_done_again(
    office: Office, database: str, owner: psycopg.Connection[Any], table: str
) -> None:
    made = office.make()
    code = COMMIT.format(organisation=office.house.municipality, schedule=made.pk)
    kill_while_writing(table, code, database=database, owner=owner)
    assert Schedule.objects.get(id=made.pk).state == "draft"
    assert not Planned.objects.exists()
    commit_schedule(actor=office.house.planner, at=AT, schedule_id=made.pk)
    planned = Planned.objects.values_list("member", "staff", "week_on")
    assert len(planned) == len(office.members)
    assert {member: (staff, week_on) for member, staff, week_on in planned} == office.places(made)


def kill_while_writing(table: str, code: str, *, database: str, owner: psycopg.Connection[Any]) -> None:
    """Kill a process at the moment when it writes in a table, and wait until the database knows."""
    with owner.transaction():
        owner.execute(f"LOCK TABLE {table} IN SHARE MODE")
        process = start(database, settle=code)
        [link] = wait_for(owner, WAITING.format(table=table), some=True)
        process.kill()
        process.communicate()
    wait_for(owner, f"SELECT pid FROM pg_stat_activity WHERE pid = {link[0]}", some=False)


def wait_for(owner: psycopg.Connection[Any], query: str, *, some: bool) -> list[tuple[int]]:
    """Ask until there are some rows, or none."""
    for _ in range(LOOKS):
        if bool(rows := owner.execute(query).fetchall()) == some:
            return rows
        time.sleep(0.02)
    raise AssertionError(query)
