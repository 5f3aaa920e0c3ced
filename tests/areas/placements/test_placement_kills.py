"""A process killed with -9 while it places people and ends that: what it said is there, and nothing is half done."""

import random
from typing import Any

import psycopg
import pytest
from tests.areas.placements.working import PLACE, WorkingDesk
from tests.town.test_kills import ROOT, kill_within, start

from sluitend.areas.placements.models import Placement

PEOPLE = 60
# Each place is given and given back: of a demand with one place at a time.
WORK = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "sluitend.config.settings"
import django
django.setup()
from tests.areas.placements.test_going_on import STOPPED
from tests.areas.placements.working import BAKER
from tests.standing import AT
from dataclasses import replace
from sluitend.areas.placements.actions import end_placement, record_placement
from sluitend.gate.actor import Actor
demand, coach, home, *people = map(int, os.environ["WORK"].split())
actor = Actor(party_id=coach, role="coach", organisation_id=home)
new = replace(BAKER, kvk="", demand_id=demand)
for person in people:
    placement = record_placement(actor=actor, at=AT, person_id=person, new=new)
    print("placed", placement, flush=True)
    end_placement(actor=actor, at=AT, placement_id=placement, ended=STOPPED)
    print("ended", placement, flush=True)
"""
HALF = """
    SELECT count(*) FROM placements_placement placement JOIN ledger_promise review ON review.id = promise_id
        LEFT JOIN ledger_draw draw ON draw.id = draw_id
    WHERE (ended_at IS NULL) <> (review.state = 'open') OR draw.id IS NULL
        OR (ended_at IS NULL) <> (draw.returned_at IS NULL)
        OR (SELECT count(*) FROM placements_placementagreement agreement
            JOIN placements_placementmark mark ON agreement_id = agreement.id
            WHERE placement_id = placement.id) <> 3
        OR (ended_at IS NOT NULL) <> EXISTS (SELECT FROM ledger_promise WHERE follows_id = review.id)
"""


@pytest.mark.slow
def test_placing_and_ending_that_are_killed_leave_nothing_half_done(
    desk: WorkingDesk, database: str, owner: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    dice, house = random.Random(8), desk.house
    for _ in range(3):
        people = [house.admit() for _ in range(PEOPLE)]
        numbers = (desk.ask(places=PLACE.places), house.coach.party_id, house.municipality, *people)
        monkeypatch.setenv("WORK", " ".join(map(str, numbers)))
        before = Placement.objects.count()
        code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{WORK}"
        process = start(database, settle=code)
        assert process.stdout is not None
        first = process.stdout.readline()
        said = (first + kill_within(process, dice.uniform(0.0, 0.8), owner=owner)).split()
        placed, ended = said.count("placed"), said.count("ended")
        assert 0 < placed < PEOPLE
        # What it said is there; of what it was doing when it died, all or nothing.
        assert Placement.objects.count() - before in (placed, placed + 1)
        found = Placement.objects.filter(person__in=people, ended_at__isnull=False).count()
        assert found in (ended, ended + 1)
        assert owner.execute(HALF).fetchone() == (0,)
        uncovered = owner.execute("SELECT count(*) FROM parties_person WHERE active AND covered_by_id IS NULL")
        assert uncovered.fetchone() == (0,)
