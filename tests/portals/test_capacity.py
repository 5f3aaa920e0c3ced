"""Capacity on screen: who has time when, hours that are written and shown again, rooms, closed days, one's calendar."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from tests.areas.capacity.working import draft, work
from tests.areas.contacts.agreeing import TOMORROW, agree
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.capacity.actions import record_working_hours
from sluitend.journal.models import Entry


def send(browser: Client, page: str, /, *where: int, **given: object) -> HttpResponse:
    return browser.post(reverse(page, args=where), {"once": str(uuid4())} | given, follow=True)


def read(browser: Client, name: str, *where: int, **asked: Any) -> str:
    return read_main(browser.get(reverse(name, args=where), asked))


def test_a_planner_reads_what_a_week_has_and_where_that_comes_from(house: House, visit: Visit) -> None:
    browser = visit(house.planner)
    assert "Van niemand zijn de werktijden bekend" in read(browser, "capacity")
    work(house, percent=50)
    agree(house, house.admit(), minutes=60)
    page = read(browser, "capacity", team=house.team, weken=6)
    assert "In week 48 heeft Noord 10,5 uur; 1 is vergeven, en 3,5 houden we vrij" in page
    assert "Klantmanager" not in page
    assert "28 0 0 14 3,5 10,5 1 9,5" in page
    # A choice of weeks and team stays when another week is taken apart.
    other = (TODAY + timedelta(days=7)).isoformat()
    assert (
        f"?team={house.team}&amp;weken=6&amp;week={other}"
        in browser.get(reverse("capacity"), {"team": house.team, "weken": 6}).content.decode()
    )
    assert "In week 49 heeft Noord 10,5 uur; 0 is vergeven" in read(browser, "capacity", team=house.team, week=other)


def test_the_weeks_go_along_as_a_file_in_hours(house: House, visit: Visit) -> None:
    work(house, percent=50)
    response = visit(house.lead).get(reverse("capacity-csv"), {"weken": 6})
    lines = response.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Naam;Week;Vanaf;Werktijd;Feestdag of dicht;Afwezig;Ander werk;Vrijgehouden;Te plannen;Vergeven"
    assert lines[1] == "Noord;48;2026-11-23;28;0;0;14;3,5;10,5;0"
    assert len(lines) == 7


def test_a_coach_writes_their_own_hours_and_finds_them_again(house: House, visit: Visit) -> None:
    browser, me = visit(house.coach), house.coach.party_id
    week = {"from_on": TODAY, "talk_percent": 80, "ways": ["office"], "languages": ["tir"]}
    page = send(browser, "record-working-hours", me, **week, from_0a="09:00", until_0a="12:30", from_1a="22:00")
    assert "De werktijden zijn bewaard" in read_main(page)
    # From ten in the evening until midnight on Tuesday; Dutch is always spoken.
    assert "5,5 uur per week, 80% voor gesprekken; Nederlands, Tigrinya; Op kantoor" in read_main(page)
    assert 'value="12:30"' in page.content.decode()
    wrong = send(browser, "record-working-hours", me, **week, from_0a="09:10", until_0a="12:00")
    assert "Kies een heel kwartier" in read_main(wrong)
    overlapping = {"from_0a": "09:00", "until_0a": "12:00", "from_0b": "11:00", "until_0b": "15:00"}
    assert "vallen over elkaar heen" in read_main(send(browser, "record-working-hours", me, **week, **overlapping))


def test_a_day_that_is_closed_after_planning_shows_what_must_be_moved_and_uninvites_nobody(
    house: House, visit: Visit
) -> None:
    agree(house, house.admit())
    browser = visit(house.planner)
    closed = {"day": TOMORROW.date(), "because": "Storing"}
    page = read_main(send(browser, "add-closed-day", **closed))
    assert "1 afspraak kan niet doorgaan" in page
    assert "coach 1, Op kantoor" in page
    assert "Jansen" not in page
    assert "1 afspraak kan niet doorgaan" in read(visit(house.coach), "working-hours", house.coach.party_id)
    assert "Deze dag staat er al" in read_main(send(browser, "add-closed-day", **closed))
    opened = read_main(send(browser, "remove-closed-day", 1))
    assert "afspraak kan niet doorgaan" not in opened
    room = read_main(send(browser, "add-room", name="Kamer 3", place="Stadhuis", seats=4))
    assert "Stadhuis, Kamer 3" in room
    assert "tot en met 23 nov 2026" in read_main(send(browser, "end-room", 1))


def test_a_calendar_is_read_at_its_address_until_it_is_taken_back(house: House, visit: Visit, clock: Clock) -> None:
    browser, nobody = visit(house.coach), visit()
    record_working_hours(actor=house.lead, at=AT, staff_id=house.coach.party_id, week=draft())
    agree(house, house.admit(), place="Bij Noor thuis", way="home_visit", second_id=house.colleague.party_id)
    address = send(browser, "renew-feed").context["feed_address"]
    found = nobody.get(address)
    assert found["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = Calendar.from_ical(found.content).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart"), "location" in event) == ("Huisbezoek", TOMORROW, False)
    assert b"Noor" not in found.content
    assert b"TZID:Europe/Amsterdam" in found.content
    nobody.get(address)
    assert Entry.objects.filter(act="export_feed").count() == 1
    clock.at = AT + timedelta(hours=1)
    nobody.get(address)
    assert Entry.objects.filter(act="export_feed").count() == 2
    assert {nobody.get(address).status_code for _ in range(60)} == {200, 429}
    send(browser, "end-feed")
    gone = nobody.get(address)
    assert gone.status_code == 404
    assert gone.content == nobody.get(reverse("feed", args=["nooit-geweest"])).content


def test_an_appointment_is_made_in_a_room_and_keeps_it_when_it_is_moved(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    assert "Kamer" not in read(browser, "appointments", person)
    send(visit(house.planner), "add-room", name="Kamer 3", place="Stadhuis", seats=4)
    asked = {"staff_id": house.coach.party_id, "day": TOMORROW.date(), "begins": "10:00", "minutes": 45, "room_id": 1}
    made = send(browser, "make-appointment", person, **asked, way="office")
    assert "Stadhuis, Kamer 3" in read_main(made)
    form = browser.get(reverse("appointment", args=[1])).content.decode()
    assert '<option value="1" selected>Stadhuis, Kamer 3</option>' in form
    # By telephone nobody needs the room, whatever was chosen.
    moved = send(browser, "move-appointment", 1, **asked, way="phone", because="Griep")
    assert "Stadhuis, Kamer 3" not in read_main(moved).split("Verzetten")[0]
