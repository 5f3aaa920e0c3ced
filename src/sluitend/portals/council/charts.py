"""Figures drawn: work and what was stopped side by side, and a map on which each area says its figure itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from sluitend.areas.outcomes.queries import AreaMap, MapArea, Result
from sluitend.compute.evaluation.figures import Figure
from sluitend.compute.policy.indicators import Indicator
from sluitend.portals.drawing import WIDTH

# Two bars for each cohort, always.
PAIR_HEIGHT, BARS_LEFT, BARS_WIDTH = 52, 320, 600
# From few to many, each with the colour of the words on it.
DARK, LIGHT = "#1a2430", "#ffffff"
SHADES = (("#e8f1f8", DARK), ("#b5d4ea", DARK), ("#6aaad6", DARK), ("#2b6ca3", LIGHT), ("#0d4577", LIGHT))
BLANK = ("#ffffff", DARK)
PERCENTS_A_SHADE = 20
MAP_HEIGHT, MAP_MARGIN, TILE, TILE_GAP = 640, 20, 150, 8
LEGEND_HEIGHT, LEGEND_STEP = 32, 120
# Exits are never on a map alone: one colour shows only one of the two.
EXIT = "left"


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A cohort with the lengths of its two bars (pixels) and where they are drawn."""

    result: Result
    work: float
    stopped: float
    top: int


@dataclass(frozen=True, kw_only=True)
class Patch:
    """An area on the map: its colours, the words on it and where those stand; a tile where there is no outline."""

    area: MapArea
    fill: str
    ink: str
    words: str
    x: float
    y: float
    is_tile: bool


@dataclass(frozen=True, kw_only=True)
class Shade:
    """A colour in the legend, with the shares that it stands for; without words it stands for no figure."""

    words: str
    fill: str
    x: int


@dataclass(frozen=True, kw_only=True)
class MapChart:
    """The whole map: patches, how metres become pixels, how high it is, and below that what the colours mean."""

    patches: tuple[Patch, ...]
    scale: float
    left: float
    top: float
    height: int
    legend: tuple[Shade, ...]

    @property
    def line(self) -> float:
        """Give how many metres make a pixel."""
        return round(1 / self.scale, 2)


LEGEND = (
    *(
        Shade(
            words=f"{low}–{low + PERCENTS_A_SHADE if fill == SHADES[-1][0] else low + PERCENTS_A_SHADE - 1}%",
            fill=fill,
            x=MAP_MARGIN + place * LEGEND_STEP,
        )
        for place, (low, (fill, _ink)) in enumerate(zip(range(0, 100, PERCENTS_A_SHADE), SHADES))
    ),
    Shade(words="", fill=BLANK[0], x=MAP_MARGIN + len(SHADES) * LEGEND_STEP),
)


def draw_pairs(results: Sequence[Result]) -> list[Pair]:
    """Give the bars of the cohorts that are shown, all to the same measure."""
    shown = [each for each in results if each.is_shown]
    longest = max((max(each.work, each.stopped) for each in shown), default=0) or 1
    return [
        Pair(
            result=each,
            work=round(BARS_WIDTH * max(each.work, 0) / longest, 1),
            stopped=round(BARS_WIDTH * max(each.stopped, 0) / longest, 1),
            top=place * PAIR_HEIGHT,
        )
        for place, each in enumerate(shown)
    ]


def list_mapped(definitions: Sequence[Indicator]) -> list[Indicator]:
    """Give the indicators that can be laid on a map."""
    return [each for each in definitions if not any(fact.startswith(EXIT) for fact in each.counts)]


def find_figure(area: MapArea, chosen: Indicator | None, definitions: Sequence[Indicator]) -> Figure | None:
    """Give the figure of an area, or None when it has no cohort or too few people."""
    figures = dict(zip(definitions, area.result.figures)) if area.result else {}
    return figures.get(chosen) if chosen else None


def draw_map(areas: AreaMap, chosen: Indicator | None) -> MapChart:
    """Give each area where it lies; those of which nobody knows where, as tiles below."""
    outlined = [each.outline for each in areas.areas if each.outline]
    west, east = min((each.west for each in outlined), default=0), max((each.east for each in outlined), default=1)
    south, north = min((each.south for each in outlined), default=0), max((each.north for each in outlined), default=1)
    scale = min((WIDTH - 2 * MAP_MARGIN) / (east - west), MAP_HEIGHT / (north - south))
    left, top = (WIDTH - scale * (east - west)) / 2 - scale * west, MAP_MARGIN + scale * north
    bottom = MAP_MARGIN + round(scale * (north - south)) + MAP_MARGIN if outlined else MAP_MARGIN
    tiles = [each for each in areas.areas if each.outline is None]
    columns = max(1, min(WIDTH // (TILE + TILE_GAP), ceil(sqrt(2 * len(tiles)))))
    patches = [
        _paint(each, chosen, areas, (left + scale * each.outline.label_x, top - scale * each.outline.label_y))
        for each in areas.areas
        if each.outline
    ]
    patches += [_paint(each, chosen, areas, _find_tile(place, columns, bottom)) for place, each in enumerate(tiles)]
    height = bottom + ceil(len(tiles) / columns) * (TILE + TILE_GAP)
    return MapChart(
        patches=tuple(patches),
        scale=round(scale, 6),
        left=round(left, 1),
        top=round(top, 1),
        height=height,
        legend=LEGEND,
    )


def _find_tile(place: int, columns: int, bottom: int) -> tuple[float, float]:
    """Give the upper left corner of a tile, the rows in the middle of the width."""
    left = (WIDTH - columns * (TILE + TILE_GAP) + TILE_GAP) / 2
    return left + place % columns * (TILE + TILE_GAP), bottom + place // columns * (TILE + TILE_GAP)


def _paint(area: MapArea, chosen: Indicator | None, areas: AreaMap, where: tuple[float, float]) -> Patch:
    figure = find_figure(area, chosen, areas.results.definitions)
    fill, ink = SHADES[min(figure.percent // PERCENTS_A_SHADE, len(SHADES) - 1)] if figure else BLANK
    return Patch(
        area=area,
        fill=fill,
        ink=ink,
        words=f"{figure.percent}%" if figure else "–",
        x=round(where[0], 1),
        y=round(where[1], 1),
        is_tile=area.outline is None,
    )
