"""The outlook drawn: for each quarter what is expected, and the places that there are for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sluitend.areas.pacts.queries import OutlookQuarter

HEIGHT = 160


@dataclass(frozen=True, kw_only=True)
class QuarterColumn:
    """A quarter as two columns: where they begin and how wide they are (0-100), and how high (pixels)."""

    begins: float
    width: float
    people: float
    places: float

    @property
    def people_top(self) -> float:
        """Give where the column of what is expected begins."""
        return HEIGHT - self.people

    @property
    def places_top(self) -> float:
        """Give where the column of places begins."""
        return HEIGHT - self.places

    @property
    def beside(self) -> float:
        """Give where the column of places begins, beside the other."""
        return self.begins + self.width


def draw_quarters(quarters: Sequence[OutlookQuarter]) -> list[QuarterColumn]:
    """Give the columns of all quarters, to the same measure."""
    most = max((max(each.people, each.places) for each in quarters), default=0) or 1
    step = 100 / len(quarters)
    return [
        QuarterColumn(
            begins=round(place * step, 2),
            width=round(step * 0.4, 2),
            people=round(HEIGHT * each.people / most, 1),
            places=round(HEIGHT * each.places / most, 1),
        )
        for place, each in enumerate(quarters)
    ]
