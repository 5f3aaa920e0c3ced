"""Cohorts on screen: looked at first, then frozen, with figures that add up; people are planned or exempt."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from tests.areas.cohorts.quarter import Quarter, found_quarter
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.cohorts.actions import give_exemption
from sluitend.areas.cohorts.models import Cohort, Exemption, Planned
from sluitend.ledger.actions import discharge_person


@pytest.fixture
def quarter(house: House) -> Quarter:
    """Give an area with three people in it."""
    quarter = found_quarter(house)
    for _ in range(3):
        quarter.settle()
    return quarter


def post(**given: object) -> dict[str, object]:
    return {"once": str(uuid4())} | given


def test_a_planner_looks_who_would_be_in_it_and_freezes_what_was_seen(quarter: Quarter, visit: Visit) -> None:
    browser = visit(quarter.house.planner)
    page = browser.get(reverse("cohort-new"), {"area_id": quarter.area})
    assert "3 mensen komen in het cohort" in read_main(page)
    form = page.context["form"]
    fields = {name: form[name].value() for name in ("name", "starts_on", "ends_on", "area_id", "target_group", "seen")}
    frozen = browser.post(reverse("freeze-cohort"), post(**fields), follow=True)
    assert "Van de 3 mensen zijn er 0 gesproken, 3 nog niet gepland" in read_main(frozen)
    assert (fields["name"], Cohort.objects.get().frozen) == ("Bijlmer-Oost", 3)


def test_who_freezes_what_changed_meanwhile_sees_the_choice_again(quarter: Quarter, visit: Visit) -> None:
    given = {"name": "Oost", "starts_on": TODAY, "ends_on": TODAY, "area_id": quarter.area, "seen": 2}
    page = visit(quarter.house.planner).post(reverse("freeze-cohort"), post(**given), follow=True)
    assert "nieuwere versie" in read_main(page)
    assert "3 mensen komen in het cohort" in read_main(page)


def test_chosen_members_are_planned_and_taken_back(quarter: Quarter, visit: Visit) -> None:
    cohort = quarter.freeze()
    browser = visit(quarter.house.planner)
    member = Cohort.objects.get().member_set.first().pk
    given = {"member": [member], "week_on": TODAY, "staff_id": quarter.house.coach.party_id}
    listed = browser.post(reverse("plan-members", args=[cohort]), post(**given), follow=True)
    assert "De week en de collega zijn vastgelegd" in listed.content.decode()
    shown = read_main(browser.get(reverse("cohort-members", args=[cohort]), {"state": "planned"}))
    assert "1 persoon gevonden" in shown
    browser.post(reverse("take-back-planning", args=[cohort]), post(member=[member]))
    assert not Planned.objects.filter(taken_back_at=None).exists()


def test_somebody_is_exempt_for_a_reason_of_the_pack_and_invited_again(quarter: Quarter, visit: Visit) -> None:
    quarter.freeze()
    member = Cohort.objects.get().member_set.first()
    browser, where = visit(quarter.house.lead), [member.person_id]
    given = {"member_id": member.pk, "reason": "not_now", "until_on": TODAY + timedelta(days=7)}
    shown = browser.post(reverse("give-exemption", args=where), post(**given), follow=True)
    assert "Vrijgesteld tot en met" in read_main(shown)
    browser.post(reverse("end-exemption", args=where), post(member_id=member.pk))
    assert Exemption.objects.get().ended_on == TODAY


def test_the_calendar_shows_what_runs_and_what_waits_and_goes_along_as_a_file(quarter: Quarter, visit: Visit) -> None:
    quarter.freeze()
    browser = visit(quarter.house.planner)
    assert "Bijlmer-Oost" in read_main(browser.get(reverse("cohorts")))
    table = browser.get(reverse("cohorts-csv")).content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in table] == ["Cohort", "Bijlmer-Oost"]
    assert b"<svg" in browser.get(reverse("cohorts-svg")).content
    figures = read_main(browser.get(reverse("council-cohorts")))
    assert "waarvan naar werk waarvan uitkering gestopt" in figures


def test_who_is_not_in_it_is_told_with_the_reason(quarter: Quarter, visit: Visit) -> None:
    gone = quarter.settle()
    discharge_person(actor=quarter.house.coach, at=AT, person_id=gone, because="work")
    cohort = quarter.freeze()
    page = visit(quarter.house.planner).get(reverse("cohort-left-out", args=[cohort]))
    assert "Was al uitgestroomd" in read_main(page)


def test_the_file_of_a_person_shows_the_cohort(quarter: Quarter, visit: Visit) -> None:
    quarter.freeze()
    member = Cohort.objects.get().member_set.first()
    asked = {"member_id": member.pk, "reason": "by_law", "until_on": TODAY}
    give_exemption(actor=quarter.house.planner, at=AT, **asked)
    page = visit(quarter.house.coach).get(reverse("person", args=[member.person_id]))
    assert "Bijlmer-Oost : Vrijgesteld" in read_main(page)
