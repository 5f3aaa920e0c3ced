"""The office, messages and the clock of a term as people see them: nobody is kept out, and nothing sticks out."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page
from tests.areas.plans.planning import Desk
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.portals.visiting import Clock
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import start_absence, sweep_late
from sluitend.parties.actions import NewPartner, add_area, add_partner

pytestmark = pytest.mark.slow
SHOTS = os.environ.get("SLUITEND_SHOTS", "")
LATE = timedelta(days=20)


@pytest.fixture
def places(house: House, clock: Clock) -> dict[str, tuple[Actor, str]]:
    """Give each page with who opens it."""
    add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    new = NewPartner(name="Stichting Buurtkamer Noord", staff_name="Wijkmeester", staff_number="B1", kvk="12345678")
    add_partner(actor=SYSTEM, at=AT, new=new)
    desk = Desk(house, house.admit())
    desk.agree()
    for _ in range(4):
        house.admit(kind="plan", due_on=TODAY, last_name="van den Heuvel-Nijenhuis")
    clock.at = AT + LATE
    for _ in range(2):
        sweep_late(actor=SYSTEM, at=clock.at)
    _send_away(house, clock)
    admin, lead, coach = house.administrator, house.lead, house.coach
    promise = house.promise(desk.person)
    return {
        "staff": (admin, "/beheer/medewerkers/"),
        "nobody": (admin, "/beheer/medewerkers/?q=niemand"),
        "new": (admin, "/beheer/medewerkers/nieuw/"),
        "colleague": (admin, f"/beheer/medewerkers/{coach.party_id}/"),
        "move": (admin, f"/beheer/medewerkers/{coach.party_id}/team/"),
        "caseload": (admin, f"/beheer/medewerkers/{coach.party_id}/overdragen/"),
        "teams": (admin, "/beheer/teams/"),
        "team": (admin, "/beheer/teams/nieuw/"),
        "partners": (admin, "/beheer/partners/"),
        "areas": (admin, "/beheer/gebieden/"),
        "password": (coach, "/beheer/wachtwoord/"),
        "messages": (lead, "/meldingen/"),
        "list": (lead, "/lijst/"),
        "board": (lead, "/team/"),
        "absence": (lead, f"/team/{house.colleague.party_id}/afwezig/"),
        "promising": (coach, f"/persoon/{desk.person}/toezegging/"),
        "clock": (coach, f"/toezegging/{promise}/"),
        "person": (coach, f"/persoon/{desk.person}/"),
        "audit": (replace(admin, role="auditor", party_id=house.planner.party_id), "/controle/"),
        "my plan": (desk.resident, "/mijn/plan/"),
    }


def _send_away(house: House, clock: Clock) -> None:
    """One colleague should have been back, another goes on a holiday."""
    coach, planned_on = house.coach.party_id or 0, TODAY + 2 * LATE
    start_absence(
        actor=house.lead,
        at=clock.at,
        staff_id=coach,
        expected_until_on=TODAY + LATE,
        stand_in_id=house.colleague.party_id,
    )
    start_absence(
        actor=house.lead,
        at=clock.at,
        staff_id=house.colleague.party_id or 0,
        from_on=planned_on,
        team_id=house.team,
    )
    clock.at += timedelta(days=2)


def walk(log_in: LogIn, places: dict[str, tuple[Actor, str]], width: int) -> Iterator[tuple[str, Page]]:
    """Go past the pages as those whose pages they are."""
    pages: dict[Actor, Page] = {}
    for name, (actor, address) in places.items():
        if actor not in pages:
            pages[actor] = log_in(actor, width=width)
        page = pages[actor]
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        for closed in page.locator("main details:not(.menu) > summary").all():
            closed.click()
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{name.replace(' ', '-')}-{width}.png", full_page=True)
        yield name, page


@pytest.mark.parametrize("width", [1440, 390])
def test_nobody_is_kept_out_and_nothing_sticks_out(
    log_in: LogIn, places: dict[str, tuple[Actor, str]], axe: str, width: int
) -> None:
    found = {}
    for name, page in walk(log_in, places, width):
        page.evaluate(axe)
        found[name] = (page.evaluate(LOOK, TAGS), max(0, page.evaluate(WIDER)))
    assert {name: faults for name, faults in found.items() if faults != ([], 0)} == {}


def test_by_keyboard_alone_a_message_is_seen(house: House, log_in: LogIn, places: dict[str, tuple[Actor, str]]) -> None:
    page = log_in(house.lead)
    page.goto("/meldingen/")
    page.get_by_role("button", name="Gezien: Noor").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 melding is gezien.").wait_for()
