"""The command that lays a map beside the areas: shown first, written when asked, and refused as a whole."""

import json
from pathlib import Path

import pytest
from django.test import override_settings
from tests.standing import AT, SYSTEM, TODAY, House
from typer.testing import CliRunner, Result

from sluitend.cli.main import app
from sluitend.parties.actions import add_area
from sluitend.parties.models import AreaShape

RING = [[120_000, 480_000], [121_000, 480_000], [121_000, 481_000], [120_000, 480_000]]


@pytest.fixture
def areas(house: House) -> list[int]:
    """Give two areas: one is known by its code and one by its name."""
    asked = {"organisation_id": house.municipality, "from_on": TODAY}
    named = (("DX21", "Bijlmer-Oost"), ("DX13", "Oud-Oost"))
    return [add_area(actor=SYSTEM, at=AT, code=code, name=name, **asked) for code, name in named]


def draw(folder: Path, *names: dict[str, str]) -> Path:
    shape = {"type": "Polygon", "coordinates": [RING]}
    features = [{"type": "Feature", "properties": each, "geometry": shape} for each in names]
    path = folder / "kaart.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def run(path: Path, *more: str) -> Result:
    with override_settings(CLOCK=lambda: AT):
        return CliRunner().invoke(
            app, ["import", "areas", str(path), "--municipality", "Gemeente Voorbeeld", *more], env={"COLUMNS": "200"}
        )


def test_what_is_recognised_is_shown_first_and_lies_on_the_map_when_asked(areas: list[int], tmp_path: Path) -> None:
    path = draw(tmp_path, {"code": "dx21"}, {"naam": "Oud Oost"}, {"naam": "Westpoort"})
    shown = run(path)
    assert "Er is nog niets veranderd" in shown.output, shown.output
    assert "Geen gebied hier: Westpoort." in shown.output
    assert not AreaShape.objects.exists()
    for _ in range(2):
        assert "2 gebieden staan op de kaart" in run(path, "--apply").output
    found = AreaShape.objects.get(area=areas[0])
    assert (found.path, found.west, found.north) == ("M120000 480000L121000 480000L121000 481000Z", 120_000, 481_000)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (({"code": "DX21"}, {"naam": "DX21"}), "Object 1 en 2 heten allebei ‘DX21’"),
        (({"naam": "Elders"},), "Geen enkel gebied is herkend"),
    ],
)
def test_a_map_that_is_not_clear_is_refused_whole(
    areas: list[int], tmp_path: Path, names: tuple[dict[str, str], ...], told: str
) -> None:
    done = run(draw(tmp_path, *names), "--apply")
    assert (done.exit_code, told in done.output) == (1, True), done.output
    assert not AreaShape.objects.exists()


def test_a_municipality_without_areas_has_nothing_to_lay_it_beside(house: House, tmp_path: Path) -> None:
    assert "heeft nog geen gebieden" in run(draw(tmp_path, {"code": "A"})).output
