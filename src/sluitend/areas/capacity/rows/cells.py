"""Cells: the time of some colleagues in one week, added up for a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.areas.capacity.rows.weeks import Capacity

# How far a week is given away, in words for the screen: the share from which each begins.
FULL, FILLING = 1.0, 0.75


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A week in quarter-hours: what would be worked, what goes off it, what may be planned, and what is given away."""

    monday_on: date
    worked: int
    closed: int
    away: int
    other: int
    kept: int
    planned: int
    taken: int

    @property
    def free(self) -> int:
        """Give what can still be given away; less than nought where more was promised than there is."""
        return self.planned - self.taken

    @property
    def percent(self) -> int:
        """Give which part is given away, a hundred at most, for a bar."""
        return min(100, round(100 * self.taken / self.planned)) if self.planned else 0

    @property
    def level(self) -> str:
        """Give in a word how far the week is given away."""
        if self.taken > self.planned:
            return "over"
        if not self.planned:
            return "none"
        share = self.taken / self.planned
        return "full" if share >= FULL else "filling" if share >= FILLING else "open"


def draw_cells(capacity: Capacity, places: Sequence[int]) -> tuple[Cell, ...]:
    """Give a cell for each week, of the colleagues in these rows together."""
    found = capacity.derivation
    parts = {name: getattr(found, name) for name in ("worked", "closed", "away", "other", "kept", "planned")}
    sums = {name: part[places].sum(axis=0).tolist() for name, part in (parts | {"taken": capacity.taken}).items()}
    return tuple(
        Cell(monday_on=monday_on, **{name: added[number] for name, added in sums.items()})
        for number, monday_on in enumerate(capacity.mondays)
    )
