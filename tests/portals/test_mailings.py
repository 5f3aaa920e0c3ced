"""Inviting a week on screen: looked at first, sent in one act, followed person by person, and taken back."""

from datetime import timedelta
from uuid import uuid4

from django.urls import reverse
from tests.areas.schedules.office import MONDAY, Office, open_office
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.areas.cohorts.actions import Week, plan_members
from sluitend.areas.cohorts.models import Member
from sluitend.areas.schedules.actions import run_mailing
from sluitend.parties.actions import add_contact


def plan(office: Office) -> None:
    """Plan everybody in next week with the coach; five of six can be written to."""
    week = Week(day=MONDAY, staff_id=office.house.coach.party_id or 0)
    plan_members(actor=office.house.planner, at=AT, cohort_id=office.cohort, member_ids=office.members, week=week)
    for person in Member.objects.filter(id__in=office.members[1:]).values_list("person", flat=True):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value=f"p{person}@example.org")


def test_a_planner_looks_at_a_week_invites_it_follows_it_and_takes_it_back(house: House, visit: Visit) -> None:
    browser, page = visit(house.planner), reverse("mailings")
    assert "Er is niemand gepland" in read_main(browser.get(page))
    plan(open_office(house))
    assert "30 nov 2026 (6)" in read_main(browser.get(page))
    asked = {"week_on": MONDAY, "minutes": 30, "from_on": MONDAY, "until_on": MONDAY + timedelta(days=13)}
    shown = read_main(browser.get(page, asked))
    assert "4 mensen kunnen nu worden uitgenodigd" in shown
    assert "Er is geen adres dat klopt 1" in shown
    sent = asked | {"way": "office", "place": "", "seen": 4, "once": str(uuid4())}
    refused = read_main(browser.post(reverse("start-mailing"), sent, follow=True))
    assert "4 mensen kunnen nu" in refused
    assert "plaats" in refused
    under_way = browser.post(reverse("start-mailing"), sent | {"place": "Stadhuis", "once": str(uuid4())}, follow=True)
    assert "0 van 4" in read_main(under_way)
    run_mailing(actor=SYSTEM, at=AT)
    mailing = under_way.redirect_chain[-1][0]
    assert "4 van 4 mensen zijn uitgenodigd" in read_main(browser.get(mailing))
    back = {"because": "Verkeerde week", "once": str(uuid4())}
    taken = read_main(browser.post(f"{mailing}terugnemen/", back, follow=True))
    assert "Van 4 mensen is de uitnodiging teruggenomen" in taken
    assert "30 nov 2026 (6)" in read_main(browser.get(page))
