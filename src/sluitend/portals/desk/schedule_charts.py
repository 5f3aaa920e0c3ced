"""The weeks of a schedule drawn: what there is for conversations, what was given away, and what is planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from sluitend.areas.schedules.queries import WeekLoad

HEIGHT = 200


@dataclass(frozen=True, kw_only=True)
class Column:
    """A week as a column: where it begins and how wide it is (0-100), and how high each part is (pixels)."""

    week: WeekLoad
    begins: float
    width: float
    room: float
    taken: float
    planned: float

    @property
    def room_top(self) -> float:
        """Give where the room begins."""
        return HEIGHT - self.room

    @property
    def taken_top(self) -> float:
        """Give where what was given away begins."""
        return HEIGHT - self.taken

    @property
    def planned_top(self) -> float:
        """Give where what is planned begins, on top of what was given away."""
        return HEIGHT - self.taken - self.planned


@dataclass(frozen=True, kw_only=True)
class WeekChart:
    """All weeks from left to right; `most` is how many quarter-hours the highest column stands for."""

    columns: tuple[Column, ...]
    most: int
    height: int = HEIGHT


def draw_weeks(weeks: Sequence[WeekLoad]) -> WeekChart:
    """Give a column for each week, all to the same measure."""
    most = max((max(each.room, each.taken + each.planned) for each in weeks), default=0) or 1
    step = 100 / len(weeks)

    def measure(quarters: int) -> float:
        return round(HEIGHT * quarters / most, 1)

    return WeekChart(
        columns=tuple(
            Column(
                week=each,
                begins=round(number * step, 2),
                width=round(step * 0.8, 2),
                room=measure(each.room),
                taken=measure(each.taken),
                planned=measure(each.planned),
            )
            for number, each in enumerate(weeks)
        ),
        most=most,
    )
