"""An estimate tells what an approach asks of staff, from the figures of a pack and by the planner itself."""

from datetime import date

import pytest
from django.conf import settings
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.schedules.actions import NewEstimate, make_estimates, request_estimate
from sluitend.areas.schedules.estimating import AreaFigures, Staffing, list_areas, plan_area
from sluitend.areas.schedules.models import EstimatedArea
from sluitend.areas.schedules.queries import list_estimates, read_estimate

NEW = NewEstimate(pack="amsterdam-2019", minutes=45, caseload=60, hours=2)
STAFFING = Staffing(quarters=3, caseload=60, hours=2, kept_percent=25)


def test_amsterdam_has_22_areas_of_which_four_have_a_day_and_the_others_come_in_2020() -> None:
    areas = list_areas(settings.PACKS["amsterdam-2019"])
    assert (len(areas), sum(area.people for area in areas)) == (22, 39_421)
    assert sorted(area.name for area in areas if area.is_known) == [
        "Bijlmer-Oost",
        "Centrum-Oost",
        "Centrum-West",
        "Osdorp",
    ]
    later = [area.starts_on for area in areas if not area.is_known]
    assert (len(later), min(later), max(later).year) == (18, date(2020, 1, 1), 2020)
    assert {area.weeks for area in areas} <= {52, 53, 54}


def test_a_pack_without_areas_is_one_area_and_one_without_figures_is_none() -> None:
    assert [(area.people, area.is_known) for area in list_areas(settings.PACKS["enschede-2010"])] == [(5351, True)]
    assert list_areas(settings.PACKS["national"]) == []


def test_everybody_is_planned_within_the_hours_and_the_bound_proves_how_well() -> None:
    area = AreaFigures(name="Oost", people=90, starts_on=date(2020, 1, 1), ends_on=date(2020, 12, 31), is_known=True)
    found = plan_area(area, STAFFING)
    assert (found.colleagues, found.missed, int(found.quarters.sum())) == (2, 0, 270)
    assert found.bound <= found.cost
    assert (found.quarters <= found.room).all()


def test_an_estimate_is_made_once_and_read_with_its_sums(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [each for each in list_areas(settings.PACKS["amsterdam-2019"]) if each.people < 500]
    monkeypatch.setattr("sluitend.areas.schedules.pen.estimating.list_areas", lambda _pack: few)
    number = request_estimate(actor=house.planner, at=AT, new=NEW)
    assert read_estimate(actor=house.council, at=AT, estimate_id=number).total is None
    assert make_estimates(actor=SYSTEM, at=AT) == number
    assert make_estimates(actor=SYSTEM, at=AT) == 0
    view = read_estimate(actor=house.council, at=AT, estimate_id=number)
    assert view.total is not None
    assert (view.total.people, view.total.missed, len(view.areas)) == (858, 0, 2)
    assert sum(week.planned for week in view.weeks) == view.total.quarters == 858 * 3
    assert view.total.gap >= 0
    assert 0 < view.needed < 2
    assert (view.unknown, EstimatedArea.objects.count()) == (2, 2)
    [row] = list_estimates(actor=house.planner, at=AT).rows
    assert (row.title, row.minutes, row.made_at) == ("Amsterdam, cohortaanpak", 45, AT)


@pytest.mark.parametrize(("wrong", "code"), [({"pack": "national"}, "not_found"), ({"hours": 0}, "invalid")])
def test_what_cannot_be_worked_out_is_refused(house: House, wrong: dict[str, object], code: str) -> None:
    with refused(code):
        request_estimate(actor=house.planner, at=AT, new=NewEstimate(**vars(NEW) | wrong))
