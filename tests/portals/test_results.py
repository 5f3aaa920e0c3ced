"""Results on screen: every figure with its definition, as table and drawing, and never work without what stopped."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.cohorts.quarter import Quarter, found_quarter
from tests.areas.invitations.inviting import invite
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.cohorts.models import Cohort
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import AreaShape, AreaSplit

DAY = timedelta(days=1)
FIGURES = (
    "council",
    "council-csv",
    "council-cohorts",
    "results",
    "results-csv",
    "results-svg",
    "map",
    "map-csv",
    "cohorts-csv",
)
DRAWINGS = ("results", "map", "cohorts", "turnout")
WORK, STOPPED = "naar werk", "gestopt"
PNG = b"\x89PNG"


@pytest.fixture
def quarter(house: House) -> Quarter:
    """Give an area with a cohort of twelve, of whom one found work, one lost the benefit and one was invited."""
    quarter = found_quarter(house)
    people = [quarter.settle() for _ in range(12)]
    quarter.freeze()
    invite(house, people[2], way="phone", place="")
    for person, because in zip(people, ("work", "no_response")):
        discharge_person(actor=SYSTEM, at=AT, person_id=person, because=because)
    return quarter


@pytest.fixture
def council(quarter: Quarter, visit: Visit) -> Client:
    return visit(quarter.house.council)


def read_file(browser: Client, name: str) -> str:
    return browser.get(reverse(name)).content.decode("utf-8-sig")


def test_no_page_drawing_or_table_of_figures_tells_of_work_without_what_was_stopped(
    quarter: Quarter, council: Client
) -> None:
    cohort = [reverse(f"cohort{kind}", args=[Cohort.objects.get().pk]) for kind in ("", "-svg", "-csv")]
    for address in [*map(reverse, FIGURES), *cohort]:
        told = council.get(address).content.decode("utf-8-sig").lower()
        assert (WORK in told, STOPPED in told) == (True, True), address


def test_each_figure_has_its_definition_and_the_period_can_be_chosen(council: Client) -> None:
    shown = read_main(council.get(reverse("results")))
    assert "1 naar werk; van 1 is de uitkering gestopt" in shown
    assert "mensen die zijn uitgestroomd met als reden werk" in shown
    assert "1, geldt vanaf" in shown
    before = read_main(council.get(reverse("results"), {"until_on": TODAY - DAY, "since_on": "gisteren"}))
    assert "nog geen cohort waarvan cijfers te tonen zijn" in before


def test_every_chart_goes_along_as_a_picture(council: Client) -> None:
    for name in DRAWINGS:
        answer = council.get(reverse(f"{name}-png"))
        assert (answer["Content-Type"], answer.content[:4]) == ("image/png", PNG), name
        assert b"Bron: het boek van deze gemeente" in council.get(reverse(f"{name}-svg")).content


def test_areas_lie_on_the_map_where_they_are_known_and_stand_as_tiles_where_not(
    quarter: Quarter, council: Client
) -> None:
    ring = "M120000 480000L121000 480000L121000 481000Z"
    edges = {
        "west": 120_000,
        "south": 480_000,
        "east": 121_000,
        "north": 481_000,
        "label_x": 120_500,
        "label_y": 480_500,
    }
    AreaShape.objects.create(area_id=quarter.area, path=ring, source="kaart.geojson", set_at=AT, **edges)
    page = council.get(reverse("map"), {"figure": "invited"})
    assert "Uitgenodigd: 1 van de 12 mensen" in read_main(page)
    patches = [(each.area.code, each.words, each.is_tile) for each in page.context["chart"].patches]
    assert patches == [("DX21", "8%", False), ("DX13", "–", True)]
    assert ring.encode() in page.content
    # What would show only one of the two kinds of exits is not on the map.
    assert "Uitgenodigd: " not in read_main(council.get(reverse("map"), {"figure": "placed"}))


def test_a_cohort_that_is_too_small_is_named_without_figures(quarter: Quarter, council: Client) -> None:
    quarter.settle(area=quarter.other_area)
    quarter.freeze(name="Oud-Oost", area_id=quarter.other_area)
    assert "minder dan 10 mensen" in read_main(council.get(reverse("results")))
    assert "Oud-Oost" not in read_file(council, "results-csv") + read_file(council, "cohorts-csv")
    small = Cohort.objects.get(name="Oud-Oost").pk
    assert council.get(reverse("cohort", args=[small])).status_code == 404


def test_who_came_is_told_by_month_with_what_it_does_not_tell(quarter: Quarter, council: Client) -> None:
    shown = read_main(council.get(reverse("turnout")))
    assert "november 2026 loopt nog" in shown
    assert "Dit zegt niet welke manier beter werkt" in shown
    lines = read_file(council, "turnout-csv").splitlines()
    assert lines[1].split(";")[:4] == ["2026-11-01", "Samen", "1", ""]


def test_a_planner_sees_who_would_go_where_splits_the_area_and_takes_it_back(
    quarter: Quarter, visit: Visit, clock: Clock
) -> None:
    clock.at += DAY
    browser, where = visit(quarter.house.planner), [quarter.area]
    assert "Er wonen 12 mensen in dit gebied." in read_main(browser.get(reverse("area-split", args=where)))
    parts = {"code_1": "A", "name_1": "Oost", "rule_1": "1104 ab", "code_2": "B", "name_2": "West", "rule_2": ""}
    page = browser.post(reverse("area-split-preview", args=where), {"once": str(uuid4())} | parts)
    assert "A Oost 0 B West 12" in read_main(page)
    seen = page.context["form"]["seen"].value()
    answer = browser.post(reverse("split-area", args=where), {"once": str(uuid4()), "seen": seen} | parts, follow=True)
    assert "Gesplitst op 24 nov 2026" in read_main(answer)
    split = AreaSplit.objects.get()
    browser.post(reverse("undo-area-split", args=[split.pk]), {"once": str(uuid4())})
    split.refresh_from_db()
    assert split.undone_at == clock.at
