"""A planner's path by keyboard and by dragging: a draft, somebody moved, the plan committed, and a week invited."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from tests.areas.schedules.office import MONDAY, open_office
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.standing import AT, SYSTEM, House

from sluitend.areas.cohorts.models import Member
from sluitend.areas.schedules.actions import make_schedules, run_mailing
from sluitend.areas.schedules.models import MailingRow, Place, Schedule
from sluitend.parties.actions import add_contact

pytestmark = pytest.mark.slow
LogIn = Callable[..., Page]


def test_a_planner_drafts_moves_commits_and_invites(house: House, log_in: LogIn, axe: str) -> None:
    open_office(house)
    for person in Member.objects.values_list("person", flat=True):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="post", value=f"Weg {person}, 1000 AA Dorp")
    page, found = log_in(house.planner), {}

    def look(name: str, **where: int) -> None:
        """Note what keeps people out, on a desk and on a telephone."""
        page.goto(reverse(name, kwargs=where))
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(axe)
            found[f"{name} {width}"] = (page.evaluate(LOOK, TAGS), page.evaluate(WIDER))
        page.set_viewport_size({"width": 1440, "height": 900})

    page.goto(reverse("schedules"))
    page.get_by_label("Bijlmer-Oost").focus()
    page.keyboard.press("Space")
    page.get_by_label("Vanaf de week van").fill(MONDAY.isoformat())
    page.get_by_label("Minuten per gesprek").fill("30")
    page.keyboard.press("Enter")
    page.get_by_text("Het concept wordt gemaakt").wait_for()
    make_schedules(actor=SYSTEM, at=AT)
    schedule = Schedule.objects.get().pk
    look("schedule", schedule_id=schedule)
    look("schedule-places", schedule_id=schedule)
    # By hand with the keyboard, and then the same person by dragging.
    page.get_by_role("link", name="Verplaatsen").first.press("Enter")
    page.get_by_label("Naar de week van").fill((MONDAY + timedelta(weeks=6)).isoformat())
    page.keyboard.press("Enter")
    page.get_by_text("Verplaatst in dit concept").wait_for()
    moved = Place.objects.get(moved_by__isnull=False)
    there = page.locator(f'[data-to-week="{MONDAY + timedelta(weeks=7)}"]')
    page.locator(f'tr[data-member="{moved.member_id}"]').drag_to(there)
    page.get_by_text("Verplaatst in dit concept").wait_for()
    moved.refresh_from_db()
    assert moved.week_on == MONDAY + timedelta(weeks=7)
    page.goto(reverse("schedule", args=[schedule]))
    page.get_by_role("button", name="Planning vastleggen").press("Enter")
    page.get_by_role("link", name="Een week uitnodigen").press("Enter")
    page.get_by_role("button", name="Kijk wie er uitgenodigd kan worden").press("Enter")
    page.get_by_label("Plaats").fill("Stadhuis, kamer 3")
    page.keyboard.press("Enter")
    page.get_by_text("De brieven worden geschreven").wait_for()
    run_mailing(actor=SYSTEM, at=AT)
    look("mailing", mailing_id=MailingRow.objects.first().mailing_id)
    assert set(MailingRow.objects.values_list("state", flat=True)) == {"invited"}
    look("mailings")
    look("estimates")
    assert found == dict.fromkeys(found, ([], 0))
