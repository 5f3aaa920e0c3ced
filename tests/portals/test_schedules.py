"""Schedules on screen: asked for, made, read with their proof, changed by hand, and made to hold."""

from datetime import timedelta
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.areas.schedules.office import MONDAY, Office, open_office
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.areas.schedules.actions import make_schedules
from sluitend.areas.schedules.models import Place, Schedule


def send(browser: Client, page: str, /, *where: int, **given: object) -> HttpResponse:
    return browser.post(reverse(page, args=where), {"once": str(uuid4())} | given, follow=True)


def read(browser: Client, name: str, *where: int, **asked: object) -> str:
    return read_main(browser.get(reverse(name, args=where), asked))


def ask(office: Office, browser: Client, *, minutes: int = 30) -> tuple[int, str]:
    """Ask for a schedule on the page, let it be made, and give its number with what the page said meanwhile."""
    asked = {"cohort": [office.cohort], "from_on": MONDAY, "minutes": minutes, "way": "anew"}
    waiting = read_main(send(browser, "request-schedule", **asked))
    make_schedules(actor=SYSTEM, at=AT)
    return Schedule.objects.latest("id").pk, waiting


def test_a_planner_asks_for_a_schedule_reads_its_proof_and_lets_it_hold(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    assert "Er is nog geen cohort om te plannen" in read(browser, "schedules")
    office = open_office(house)
    number, waiting = ask(office, browser)
    assert "Het concept wordt gemaakt" in waiting
    page = read(browser, "schedule", number)
    assert "Alle 6 mensen hebben op tijd een plaats" in page
    assert "Een andere planning kan hooguit" in page
    assert "10:00 Concept 6 0" in read(browser, "schedules")
    done = read_main(send(browser, "commit-schedule", number))
    assert "De planning is vastgelegd" in done
    assert "Planning vastleggen" not in done


def test_what_is_short_is_said_in_hours_with_what_would_be_enough(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    number, _waiting = ask(open_office(house), browser, minutes=180)
    page = read(browser, "schedule", number)
    assert "6 van 6 mensen hebben geen plaats" in page
    assert "Er is 2 uur te weinig" in page
    assert "de laatste dag 1 week later" in page
    assert "gesprekken 30 minuten korter" in page
    assert "6 personen gevonden" in read(browser, "schedule-places", number, only="missed")


def test_somebody_is_moved_by_hand_and_what_cannot_be_is_told_with_the_reason(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    number, _waiting = ask(open_office(house), browser)
    member = Place.objects.filter(schedule=number).earliest("id").member_id
    assert "verplaatsen" in read(browser, "schedule-places", number, member=member)
    where = {"member_id": member, "staff_id": house.coach.party_id}
    moved = read_main(send(browser, "move-place", number, **where, week_on=MONDAY + timedelta(weeks=7)))
    assert "Verplaatst in dit concept" in moved
    assert "met de hand" in moved
    refused = read_main(send(browser, "move-place", number, **where, week_on=MONDAY + timedelta(weeks=9)))
    assert "In deze week kan dit niet" in refused


def test_the_weeks_go_along_as_a_table_and_as_a_drawing(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    number, _waiting = ask(open_office(house), browser)
    table = browser.get(reverse("schedule-csv", args=[number])).content.decode("utf-8-sig").splitlines()
    assert table[0] == "Week van;Uren voor gesprekken;Al vergeven;In deze planning;Mensen"
    assert len(table) == 9
    drawing = browser.get(reverse("schedule-svg", args=[number]))
    assert drawing["Content-Type"] == "image/svg+xml"
    assert drawing.content.decode().count("<rect") == 24


def test_a_draft_that_nobody_wants_is_thrown_away_and_a_lead_only_reads(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    number, _waiting = ask(open_office(house), browser)
    reading = read(visit(house.lead), "schedule", number)
    assert "Alle 6 mensen" in reading
    assert "weggooien" not in reading
    assert "Het concept is weggegooid" in read_main(send(browser, "cancel-schedule", number))
