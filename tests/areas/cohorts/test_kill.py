"""T4: freezing that is killed with -9 at any point leaves a whole cohort or none, and can be done again."""

import random
from typing import Any

import psycopg
import pytest
from tests.areas.cohorts.quarter import Quarter
from tests.town.test_kills import ROOT, kill_within, start

from sluitend.areas.cohorts.models import Cohort, Member

FREEZE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "sluitend.config.settings"
import django
django.setup()
from tests.areas.cohorts.quarter import YEAR
from tests.standing import AT, TODAY
from sluitend.areas.cohorts.actions import NewCohort, freeze_cohort
from sluitend.gate.actor import Actor
organisation, area = map(int, os.environ["COHORT"].split())
new = NewCohort(name="Oost", starts_on=TODAY, ends_on=TODAY + YEAR, area_id=area)
freeze_cohort(actor=Actor(party_id=None, role="planner", organisation_id=organisation), at=AT, new=new)
"""
PEOPLE = 60


@pytest.mark.slow
def test_freezing_that_is_killed_is_done_as_a_whole_or_not_at_all(
    quarter: Quarter, database: str, owner: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(PEOPLE):
        quarter.settle()
    monkeypatch.setenv("COHORT", f"{quarter.house.municipality} {quarter.area}")
    code, dice = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{FREEZE}", random.Random(8)
    for _ in range(4):
        kill_within(start(database, settle=code), dice.uniform(0.8, 2.0), owner=owner)
        assert (Cohort.objects.count(), Member.objects.count()) in ((0, 0), (1, PEOPLE))
    if not Cohort.objects.exists():
        quarter.freeze()
    assert (Cohort.objects.count(), Member.objects.count()) == (1, PEOPLE)
