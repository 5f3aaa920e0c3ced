"""Reading GeoJSON (RFC 7946) strictly: every object is an area in the Netherlands, in degrees or on the Dutch grid."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sluitend.compute.formulas.dutch_grid import convert_to_grid
from sluitend.compute.formulas.outlines import Point

MOST_BYTES, MOST_UNPACKED = 10_000_000, 100_000_000
MOST_OBJECTS, MOST_POINTS = 2_000, 500_000
FEWEST_POINTS = 4
# Degrees (longitude, latitude) and metres (east, north) between which the Netherlands lie.
DEGREES = ((3.0, 7.5), (50.5, 54.0))
METRES = ((0.0, 300_000.0), (300_000.0, 650_000.0))
ZIPPED = b"\x1f\x8b"


class BadMap(Exception):
    """A file or an object in it that cannot be read: where, what is wrong, and what belongs there."""


@dataclass(frozen=True, kw_only=True)
class MapObject:
    """An object with an outline: its place in the file (from 1), all texts that name it, and closed rings in metres."""

    place: int
    texts: tuple[str, ...]
    rings: tuple[tuple[Point, ...], ...]

    @property
    def name(self) -> str:
        """Give a name for people: its longest text, or its place."""
        return max(self.texts, key=len, default=f"nummer {self.place}")


def read_map(path: Path) -> list[MapObject]:
    """Read every object of a file (also gzip), or raise `BadMap` at the first that does not fit."""
    found = _parse(_unpack(path))
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise BadMap('Dit is geen kaart: bovenaan hoort "type": "FeatureCollection" te staan.')
    features = found.get("features")
    if not isinstance(features, list) or not 0 < len(features) <= MOST_OBJECTS:
        raise BadMap(f'In "features" horen 1 tot {MOST_OBJECTS} objecten te staan.')
    objects = [_read_object(place, feature) for place, feature in enumerate(features, start=1)]
    points = sum(len(ring) for each in objects for ring in each.rings)
    if points > MOST_POINTS:
        raise BadMap(f"Deze kaart heeft {points} punten; meer dan {MOST_POINTS} is voor een scherm niet nodig.")
    return objects


def _unpack(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadMap(f"{path.name} is groter dan {MOST_BYTES // 1_000_000} MB.")
        content = path.read_bytes()
        if content.startswith(ZIPPED):
            with gzip.open(path) as file:
                content = file.read(MOST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as wrong:
        raise BadMap(f"{path.name} is niet te openen.") from wrong
    if len(content) > MOST_UNPACKED:
        raise BadMap(f"{path.name} is uitgepakt groter dan {MOST_UNPACKED // 1_000_000} MB.")
    return content


def _parse(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as wrong:
        raise BadMap(f"Teken {wrong.start + 1} is geen UTF-8; sla de kaart op als GeoJSON in UTF-8.") from wrong
    except json.JSONDecodeError as wrong:
        raise BadMap(f"Regel {wrong.lineno}, kolom {wrong.colno}: dit is geen JSON.") from wrong
    except (RecursionError, ValueError) as wrong:
        raise BadMap("Deze kaart is niet te lezen: er staat te veel in elkaar, of een getal is te lang.") from wrong


def _read_object(place: int, feature: Any) -> MapObject:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    named = properties.values() if isinstance(properties, dict) else ()
    texts = tuple(text for each in named if isinstance(each, str) and (text := each.replace("\0", "").strip()))
    whose = f"Object {place}{f' (‘{texts[0][:40]}’)' if texts else ''}"
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    shape = geometry if isinstance(geometry, dict) else {}
    kind, drawn = shape.get("type"), shape.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon"):
        raise BadMap(f"{whose} heeft geen vlak; een gebied is een Polygon of MultiPolygon.")
    parts = [drawn] if kind == "Polygon" else drawn
    rings = tuple(_read_ring(whose, ring) for ring in _list_rings(whose, parts))
    return MapObject(place=place, texts=texts, rings=rings)


def _list_rings(whose: str, parts: Any) -> Iterator[Any]:
    if not isinstance(parts, list) or not parts or not all(isinstance(part, list) and part for part in parts):
        raise BadMap(f"{whose} heeft geen omtrek.")
    for part in parts:
        yield from part


def _read_ring(whose: str, ring: Any) -> tuple[Point, ...]:
    if not isinstance(ring, list) or len(ring) < FEWEST_POINTS or ring[0] != ring[-1]:
        raise BadMap(f"{whose} heeft een omtrek die niet sluit: het laatste punt is het eerste, met er twee tussen.")
    return tuple(_read_point(whose, point) for point in ring)


def _read_point(whose: str, point: Any) -> Point:
    if not isinstance(point, list) or len(point) < 2 or not all(type(each) in (int, float) for each in point[:2]):
        raise BadMap(f"{whose} heeft een punt dat geen twee getallen is.")
    x, y = point[:2]
    if _is_between(x, y, DEGREES):
        return convert_to_grid(y, x)
    if _is_between(x, y, METRES):
        return float(x), float(y)
    raise BadMap(
        f"{whose} ligt niet in Nederland bij {x:.12g}, {y:.12g}; het hoort in graden (WGS84, eerst de lengte) "
        "of in meters (RD, EPSG:28992)."
    )


def _is_between(x: float, y: float, edges: tuple[tuple[float, float], tuple[float, float]]) -> bool:
    return edges[0][0] <= x <= edges[0][1] and edges[1][0] <= y <= edges[1][1]
