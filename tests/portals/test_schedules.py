"""Schedules on screen: asked for, made, read with their proof, changed by hand, and made to hold."""

from datetime import timedelta
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.areas.schedules.office import MONDAY, Office, open_office
from tests.portals.test_query_shapes import MOST_STATEMENTS, list_asked, note_statements
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.areas.schedules.actions import make_schedules
from sluitend.areas.schedules.models import Estimate, EstimatedArea, Place, Schedule


def send(browser: Client, page: str, /, *where: int, **given: object) -> HttpResponse:
    return browser.post(reverse(page, args=where), {"once": str(uuid4())} | given, follow=True)


def read(browser: Client, name: str, *where: int, **asked: object) -> str:
    """Give what a page says, that asks no more of the database than any page may."""
    with note_statements() as noted:
        page = read_main(browser.get(reverse(name, args=where), asked))
    assert len(list_asked(noted)) <= MOST_STATEMENTS
    return page


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
    assert "Er is 18 uur te weinig" in page
    # Nobody has three hours in any week, so that a later last day would give nobody a place.
    assert "week later" not in page
    assert "gesprekken 120 minuten korter" in page
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
    assert drawing.content.decode().count("<rect") == 25


def test_two_schedules_are_laid_side_by_side_and_a_move_comes_back_to_where_it_was(house: House, visit: Visit) -> None:
    browser, office = visit(house.planner), open_office(house)
    one, other = (ask(office, browser)[0] for _ in range(2))
    assert "Vergelijken" in read(browser, "schedules")
    assert "een andere week of collega" in read(browser, "schedule-comparison", one=one, other=other)
    assert browser.get(reverse("schedule-comparison"), {"one": "x"}).status_code == 404
    where = {"member_id": office.members[0], "staff_id": house.coach.party_id, "week_on": MONDAY + timedelta(weeks=7)}
    moved = send(browser, "move-place", other, **where, asked="only=moved&member=1")
    assert moved.redirect_chain[-1][0].endswith("?only=moved")
    assert "1 persoon gevonden" in read_main(moved)


def test_the_council_reads_what_an_approach_asks_of_staff(house: House, visit: Visit) -> None:
    asked = {"pack": "enschede-2010", "minutes": 45, "caseload": 80, "hours": 4}
    waiting = read_main(send(visit(house.planner), "request-estimate", **asked))
    assert "De doorrekening wordt gemaakt" in waiting
    estimate = Estimate.objects.get()
    EstimatedArea.objects.create(
        estimate=estimate,
        name="Oost",
        people=4,
        starts_on=MONDAY,
        ends_on=MONDAY + timedelta(days=13),
        is_known=False,
        colleagues=1,
        first_monday_on=MONDAY,
        room=[12, 12],
        quarters=[9, 3],
        cost=21,
        bound=20,
        missed=0,
    )
    Estimate.objects.update(made_at=AT)
    browser = visit(house.council)
    assert "Doorrekening" in read(browser, "estimates")
    page = read(browser, "estimate", estimate.pk)
    assert "Alle 4 mensen hebben op tijd een plaats" in page
    assert "hooguit 5,0% van het beste" in page
    assert "Van 1 gebied is de start niet bekend" in page
    table = browser.get(reverse("estimate-csv", args=[estimate.pk])).content.decode("utf-8-sig").splitlines()
    assert table[1].startswith("Oost;4;")


def test_a_draft_that_nobody_wants_is_thrown_away_and_a_lead_only_reads(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    number, _waiting = ask(open_office(house), browser)
    reading = read(visit(house.lead), "schedule", number)
    assert "Alle 6 mensen" in reading
    assert "weggooien" not in reading
    assert "Het concept is weggegooid" in read_main(send(browser, "cancel-schedule", number))
