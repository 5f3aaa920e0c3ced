"""T19: how long a file is kept: run forward ten years, every one is destroyed on its day, and none early."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from django.conf import settings
from tests.areas.dossiers.leaving import destroy_due, leave
from tests.standing import TODAY, House

from sluitend.areas.dossiers.due import find_due
from sluitend.areas.dossiers.retention import find_destroy_on, find_years
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
