"""Maps from elsewhere: read whole or refused at the object that does not fit, with its name."""

import json
import os
from pathlib import Path

import pytest

from sluitend.exchange.maps.geojson import BadMap, read_map

AMSTERDAM = Path(os.environ.get("SLUITEND_SHARED", Path(__file__).parents[4] / "shared")) / "data/amsterdam"
RING = [[120_000, 480_000], [121_000, 480_000], [121_000, 481_000], [120_000, 480_000]]
DEGREES = [[4.9, 52.3], [5.0, 52.3], [5.0, 52.4], [4.9, 52.3]]


def draw(*rings: object, kind: str = "Polygon", name: str = "Noord") -> dict[str, object]:
    coordinates = list(rings) if kind == "Polygon" else [list(rings)]
    return {
        "type": "Feature",
        "properties": {"naam": name, "nummer": 3},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def write(folder: Path, *features: object) -> Path:
    path = folder / "kaart.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": list(features)}))
    return path


def test_metres_stay_and_degrees_are_converted(tmp_path: Path) -> None:
    metres, degrees = read_map(write(tmp_path, draw(RING, kind="MultiPolygon"), draw(DEGREES)))
    assert metres.rings[0][0] == (120_000.0, 480_000.0)
    assert degrees.rings[0][0] == pytest.approx((121_766.8, 479_225.2), abs=0.1)
    assert (metres.place, metres.texts, metres.name) == (1, ("Noord",), "Noord")


@pytest.mark.parametrize(
    ("feature", "told"),
    [
        (draw(RING, kind="Point"), "Object 1 (‘Noord’) heeft geen vlak"),
        (draw(), "heeft geen omtrek"),
        (draw(RING[:-1]), "die niet sluit"),
        (draw([*RING[:-1], "x", RING[0]]), "een punt dat geen twee getallen is"),
        (draw([*RING[:1], [True, 480_000], *RING[1:]]), "een punt dat geen twee getallen is"),
        (draw([[2.3, 48.8], *DEGREES[1:-1], [2.3, 48.8]]), "ligt niet in Nederland bij 2.3, 48.8"),
        (draw([[float("nan"), 1], *RING[1:-1], [float("nan"), 1]]), "ligt niet in Nederland bij nan, 1"),
        ("nothing", "Object 1 heeft geen vlak"),
    ],
)
def test_an_object_that_does_not_fit_is_named(tmp_path: Path, feature: object, told: str) -> None:
    with pytest.raises(BadMap) as refusal:
        read_map(write(tmp_path, feature))
    assert told in str(refusal.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"type": "FeatureCollection",\n "features": [}', "Regel 2, kolom 15: dit is geen JSON"),
        (b'{"type": "Feature"}', "FeatureCollection"),
        (b'{"type": "FeatureCollection", "features": []}', "1 tot 2000 objecten"),
        (b'{"naam": "Caf\xe9"}', "Teken 14 is geen UTF-8"),
        (b"[" * 100_000, "te veel in elkaar"),
        (b"\x1f\x8bkapot", "niet te openen"),
    ],
)
def test_a_file_that_is_no_map_is_refused_with_its_place(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "kaart.geojson"
    path.write_bytes(content)
    with pytest.raises(BadMap) as refusal:
        read_map(path)
    assert told in str(refusal.value)


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = "sluitend.exchange.maps.geojson"
    path = write(tmp_path, draw(RING))
    with pytest.raises(BadMap, match="niet te openen"):
        read_map(tmp_path / "weg.geojson")
    for limit, told in (
        ("MOST_POINTS", "4 punten"),
        ("MOST_UNPACKED", "uitgepakt groter"),
        ("MOST_BYTES", "groter dan"),
    ):
        monkeypatch.setattr(f"{module}.{limit}", 3)
        with pytest.raises(BadMap, match=told):
            read_map(path)


@pytest.mark.skipif(not AMSTERDAM.exists(), reason="the open data of Amsterdam are not on this machine")
def test_the_areas_of_amsterdam_are_read_as_they_were_published() -> None:
    objects = read_map(AMSTERDAM / "gebieden22.geojson.gz")
    assert len(objects) == 23
    assert {each for one in objects for each in one.texts} >= {"DX01", "DX22", "Bijlmer Oost"}
