"""Results as people see them: nobody is kept out, nothing sticks out of the screen, and charts have their words."""

import json
from pathlib import Path

import pytest
from django.urls import reverse
from tests.areas.cohorts.quarter import found_quarter
from tests.areas.invitations.inviting import invite
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.browser.test_plan_looks import OPEN
from tests.standing import AT, SYSTEM, House

from sluitend.exchange.maps.areas import import_map, match_map
from sluitend.ledger.actions import discharge_person

pytestmark = pytest.mark.slow


def draw_map(folder: Path) -> Path:
    """Draw one of the two areas."""
    ring = [[125_000, 480_000], [128_000, 479_500], [127_500, 482_000], [125_500, 481_500], [125_000, 480_000]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"code": "DX21"}, "geometry": shape}
    path = folder / "kaart.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


def test_no_page_of_results_keeps_anybody_out_or_sticks_out(
    house: House, log_in: LogIn, axe: str, tmp_path: Path
) -> None:
    quarter = found_quarter(house)
    people = [quarter.settle() for _ in range(12)]
    quarter.freeze()
    invite(house, people[2], way="phone", place="")
    for person, because in zip(people, ("work", "no_response")):
        discharge_person(actor=SYSTEM, at=AT, person_id=person, because=because)
    import_map(match_map(draw_map(tmp_path), municipality="Gemeente Voorbeeld", at=AT), at=AT)
    found = {}
    for width, scheme in ((1440, "light"), (390, "dark")):
        page = log_in(house.planner, width=width, color_scheme=scheme)
        for place in (*map(reverse, ("results", "map", "turnout")), reverse("area-split", args=[quarter.area])):
            page.goto(place)
            page.evaluate(OPEN)
            page.evaluate(axe)
            found[width, place] = (page.evaluate(LOOK, TAGS), page.evaluate(WIDER))
    assert {place: faults for place, faults in found.items() if faults != ([], 0)} == {}
