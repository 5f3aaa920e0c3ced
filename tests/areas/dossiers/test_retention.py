"""T19: how long a file is kept: run forward ten years, every one is destroyed on its day, and none early."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from django.conf import settings
from tests.areas.dossiers.leaving import destroy_due, leave
from tests.standing import AT, TODAY, House

from sluitend.areas.dossiers.due import find_due
from sluitend.areas.dossiers.queries import read_destruction
from sluitend.areas.dossiers.retention import GENERAL, find_destroy_on, find_years, list_terms
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.parties.models import Person

REASONS = ("work", "moved", "death", "enforcement", "no_response")
YEARS = 10
EVERYTHING = Actor(party_id=None, role="system", scope="all")


def read_packs() -> Mapping[str, Pack]:
    packs: Mapping[str, Pack] = settings.PACKS
    return packs


@pytest.mark.parametrize("name", ["national", "amsterdam-2019", "venlo-2013"])
@pytest.mark.parametrize(("because", "years"), [("work", 5), ("death", 5), ("enforcement", 10)])
def test_every_pack_says_how_long_a_file_is_kept(name: str, because: str, years: int) -> None:
    assert find_years(read_packs()[name], because=because, on=TODAY) == years


@pytest.mark.parametrize(
    ("left_on", "destroy_on"),
    [
        (date(2020, 11, 23), date(2025, 11, 23)),
        (date(2020, 2, 29), date(2025, 2, 28)),
        # A Sunday: a term of years does not run on.
        (date(2021, 11, 22), date(2026, 11, 22)),
    ],
)
def test_a_file_is_kept_for_whole_years_from_the_day_somebody_left(left_on: date, destroy_on: date) -> None:
    assert find_destroy_on(read_packs()["national"], left_on=left_on, because="work", on=TODAY) == destroy_on


@pytest.mark.slow
def test_in_ten_years_every_file_is_destroyed_on_its_day_and_none_early(house: House) -> None:
    dice, left_since = Random(19), TODAY - timedelta(days=8 * 365)
    due: dict[int, date] = {}
    for _ in range(15):
        person, because = house.admit(), dice.choice(REASONS)
        # Days that every month has, so that the expected day needs no calendar.
        left_on = (left_since + timedelta(days=dice.randrange(8 * 365))).replace(day=dice.randint(1, 28))
        leave(person, because=because, left_on=left_on)
        due[person] = left_on.replace(year=left_on.year + (10 if because == "enforcement" else 5))
    here = house.admit()
    for day in range(YEARS * 366):
        today = TODAY + timedelta(days=day)
        if find_due(EVERYTHING, today=today):
            destroy_due(house, at=datetime.combine(today, time(9), tzinfo=UTC))
        expected = {person for person, destroy_on in due.items() if destroy_on > today}
        assert set(Person.objects.values_list("party", flat=True)) == expected | {here}, today
    assert all(destroy_on <= TODAY + timedelta(days=YEARS * 366) for destroy_on in due.values())


def test_a_term_that_nobody_looked_up_says_so(house: House) -> None:
    shown = {term.name: term for term in read_destruction(actor=house.administrator, at=AT).terms}
    assert [(term.years, term.is_verified) for term in shown.values()] == [(5, False), (10, False)]
    assert all("gangbare" in term.source.lower() for term in shown.values())


def test_what_must_be_confirmed_stands_in_the_documents() -> None:
    told = (Path(__file__).resolve().parents[3] / "docs" / "assurance" / "confirm.md").read_text()
    terms = {each.code for each in read_packs()["national"].parameters if each.code.startswith(GENERAL)}
    assert sorted(code for code in terms if f"`{code}`" not in told) == []


def test_a_term_of_ones_own_goes_before_that_of_the_country() -> None:
    national = read_packs()["national"]
    own = replace(national.parameter(GENERAL, on=TODAY), value=Decimal(7), status="verified")
    first, *_others = list_terms(replace(national, parameters=(own, *national.parameters)), on=TODAY)
    assert (first.years, first.is_verified) == (7, True)
