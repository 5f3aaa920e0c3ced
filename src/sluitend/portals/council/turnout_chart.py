"""Turnout drawn: of every month and way a dot where the share lies, with a line for how far it may be off by chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sluitend.areas.outcomes.queries import Turnout

LINE_HEIGHT, MONTH_GAP, SCALE_HEIGHT = 24, 10, 28
# Where the scale of 0 to 100 percent begins and how wide it is (pixels).
SCALE_LEFT, SCALE_WIDTH = 320, 560
PERCENTS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, kw_only=True)
class Dot:
    """Who did not come of a month and way: where the dot and the ends of its line are (pixels), and its percents."""

    turnout: Turnout
    is_first: bool
    percent: int
    x: float
    low: float
    high: float
    y: int


@dataclass(frozen=True, kw_only=True)
class TurnoutChart:
    """All dots from top to bottom, the marks of the scale with their percents, and how high it is."""

    dots: tuple[Dot, ...]
    marks: tuple[tuple[float, int], ...]
    height: int


def draw_turnout(rows: Sequence[Turnout]) -> TurnoutChart:
    """Give the months as they come, each as a whole and then by way; groups that are too small are left out."""
    dots: list[Dot] = []
    top = SCALE_HEIGHT
    for _month, same in groupby([each for each in rows if each.is_shown], key=lambda each: each.month_on):
        for place, each in enumerate(same):
            dots.append(_draw_dot(each, is_first=place == 0, y=top + LINE_HEIGHT // 2))
            top += LINE_HEIGHT
        top += MONTH_GAP
    marks = tuple((_place(percent / 100), percent) for percent in PERCENTS)
    return TurnoutChart(dots=tuple(dots), marks=marks, height=top)


def _draw_dot(turnout: Turnout, *, is_first: bool, y: int) -> Dot:
    missed = turnout.missed / turnout.people
    return Dot(
        turnout=turnout,
        is_first=is_first,
        percent=round(100 * missed),
        x=_place(missed),
        # Between which two shares somebody came, told of whoever did not.
        low=_place(1 - turnout.interval.high),
        high=_place(1 - turnout.interval.low),
        y=y,
    )


def _place(share: float) -> float:
    return round(SCALE_LEFT + SCALE_WIDTH * share, 1)
