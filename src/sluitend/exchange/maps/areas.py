"""Outlines of areas: objects of a map matched to the areas of a municipality by code or name, and written down."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sluitend.compute.formulas.outlines import draw_outline
from sluitend.exchange.maps.geojson import BadMap, MapObject, read_map
from sluitend.gate.actor import Actor
from sluitend.parties.actions import import_area_shapes
from sluitend.parties.queries import AreaRow, list_areas

SYSTEM = Actor(party_id=None, role="system", origin="import areas")
# On a screen a map is some 1,500 points wide: nobody sees what is smaller.
WIDTH = 1_500
BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, kw_only=True)
class Match:
    """An area of today with the object that lies where it does, and by what it was recognised; None when nothing is."""

    area: AreaRow
    found: MapObject | None
    by: str


@dataclass(frozen=True, kw_only=True)
class MapPreview:
    """What a file would bring: a match for each area, and the objects that are no area here."""

    source: str
    matches: tuple[Match, ...]
    left: tuple[MapObject, ...]

    @property
    def known(self) -> int:
        """Give for how many areas there is an outline."""
        return sum(each.found is not None for each in self.matches)


def match_map(path: Path, *, municipality: str, at: datetime) -> MapPreview:
    """Lay a map beside the areas of a municipality; raises `BadMap` when two objects are the same area."""
    objects = read_map(path)
    rows = list_areas(actor=SYSTEM, at=at)
    areas = [each for each in rows if each.organisation == municipality and each.until_on is None]
    if not areas:
        raise BadMap(f"{municipality} heeft nog geen gebieden; voeg die eerst toe.")
    matches = tuple(_match(area, objects) for area in areas)
    taken = {each.found.place for each in matches if each.found}
    left = tuple(each for each in objects if each.place not in taken)
    return MapPreview(source=path.name[:120], matches=matches, left=left)


def import_map(preview: MapPreview, *, at: datetime) -> int:
    """Write the outlines down of all areas that were recognised, in one act, and give how many."""
    found = {each.area.id: each.found for each in preview.matches if each.found}
    points = [point for each in found.values() for ring in each.rings for point in ring]
    widest = max(max(x for x, _ in points) - min(x for x, _ in points), 1.0)
    outlines = {area: draw_outline(each.rings, coarseness=widest / WIDTH) for area, each in found.items()}
    return import_area_shapes(actor=SYSTEM, at=at, outlines=outlines, source=preview.source)


def _match(area: AreaRow, objects: Sequence[MapObject]) -> Match:
    """By code when any object has it, and else by name."""
    for by, wanted in (("code", area.code), ("naam", area.name)):
        same = list(_find_named(wanted, objects))
        if len(same) > 1:
            raise BadMap(
                f"Object {same[0].place} en {same[1].place} heten allebei ‘{wanted}’; een gebied is één object"
            )
        if same:
            return Match(area=area, found=same[0], by=by)
    return Match(area=area, found=None, by="")


def _find_named(wanted: str, objects: Iterable[MapObject]) -> Iterable[MapObject]:
    return (each for each in objects if _fold(wanted) in {_fold(text) for text in each.texts})


def _fold(text: str) -> str:
    return BETWEEN_WORDS.sub(" ", text).strip().casefold()
