"""The worklists and the screen of a person as people see them: nobody is kept out, nothing sticks out of the screen."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.portals.visiting import Clock
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import ExportWish, add_saved_list, export_list, hand_over_people
from sluitend.areas.caseloads.queries import PeopleFilter
from sluitend.cli.work import write_files
from sluitend.ledger.actions import start_absence
from sluitend.parties.actions import add_area, move_person
from sluitend.parties.models import Organisation

pytestmark = pytest.mark.slow
COLUMNS = "".join(f"&column={code}" for code in "number signals kind due_on contact_on owner area".split())
NAMES = (
    "Aydin",
    "Bakker",
    "Chen",
    "de Wit",
    "El Amrani",
    "Jansen",
    "Nguyen",
    "van den Heuvel-Nijenhuis",
    "Pinas",
    "Visser",
)


@pytest.fixture
def people(house: House) -> list[int]:
    """Give a caseload of people, some late, in two areas, and a team of which one is away and one has too many."""
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")
    area = add_area(
        actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Wesselerbrink", from_on=TODAY
    )
    people = [house.admit(last_name=name, due_on=TODAY + timedelta(days=place)) for place, name in enumerate(NAMES)]
    move_person(actor=house.coach, at=AT, person_id=people[0], area_id=area)
    add_saved_list(actor=house.lead, at=AT, subject="people", name="Nu bellen", query="signal=late", is_shared=True)
    for kind in ("csv", "xlsx"):
        export_list(actor=house.lead, at=AT, wish=ExportWish(wanted=PeopleFilter(), format=kind))
        if kind == "csv":
            write_files(AT)
    moves = [(person, house.colleague.party_id or 0) for person in people[6:9]]
    hand_over_people(actor=house.lead, at=AT, moves=moves)
    start_absence(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0, stand_in_id=house.coach.party_id)
    return people


def walk(page: Page, house: House, people: list[int]) -> Iterator[str]:
    """Go past every page, naming each."""
    places = {
        "people": f"/mensen/?all=1{COLUMNS}",
        "late": "/mensen/?signal=late",
        "nobody": "/mensen/?text=niemand",
        "board": "/team/",
        "absence": f"/team/{house.coach.party_id}/afwezig/",
        "lists": "/lijsten/?subject=people&query=signal%3Dlate",
        "files": "/bestanden/",
        "worklist": "/lijst/?when=all",
        "person": f"/persoon/{people[0]}/",
    }
    for name, place in places.items():
        page.goto(place)
        yield name
    page.goto("/mensen/?all=1")
    for box in page.locator("input[name=person]").all()[:4]:
        box.check()
    page.get_by_role("button", name="Gekozen mensen overdragen").click()
    yield "whom to"
    page.locator("input[name=to]").first.check()
    page.get_by_role("button", name="Bekijk de verdeling").click()
    yield "preview"
    page.goto("/lijst/?when=all")
    for box in page.locator("input[name=promise]").all()[:3]:
        box.check()
    page.get_by_role("button", name="Gekozen toezeggingen samen afronden").click()
    yield "settle many"
    page.get_by_role("button", name="Samen afronden").click()
    yield "settled many"


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_every_page_is_open_to_everybody_and_fits(
    house: House, people: list[int], clock: Clock, log_in: LogIn, axe: str, width: int, height: int
) -> None:
    clock.at += timedelta(days=4)
    page = log_in(house.lead, width=width, height=height)
    folder = os.environ.get("PICTURES")
    for name in walk(page, house, people):
        if folder:
            page.screenshot(path=Path(folder) / f"{name.replace(' ', '-')}-{width}.png", full_page=True)
        page.evaluate(axe)
        assert page.evaluate(LOOK, TAGS) == [], name
        assert page.evaluate(WIDER) <= 0, name
