"""The ladder drawn: bars for where people stand, and a table of where they came from and went."""

from dataclasses import dataclass

from sluitend.areas.ladder.queries import OUTSIDE, PLACES, Ladder
from sluitend.gate.text import Text
from sluitend.portals.ladder_names import AFTER, BEFORE, STEPS


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A step with its people, and its length as a share (0-100) of the longest bar."""

    name: str
    count: int
    share: int


@dataclass(frozen=True, kw_only=True)
class Cell:
    """How many went from one place to another; `tone` tells up, down or same where people went between steps."""

    count: int
    tone: str


@dataclass(frozen=True, kw_only=True)
class Row:
    """All who came from one place."""

    number: int
    name: Text
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, kw_only=True)
class Moves:
    """The table of moves, with the names of its columns and their totals."""

    heads: tuple[tuple[int, Text], ...]
    rows: tuple[Row, ...]
    totals: tuple[int, ...]


def draw_bars(ladder: Ladder) -> list[Bar]:
    """Give a bar for each step, and one for those who were not measured."""
    counts = {f"{step}. {name}": ladder.counts[step] for step, name in STEPS.items()}
    counts[str(AFTER[0])] = ladder.unmeasured
    longest = max(counts.values())
    return [
        Bar(name=name, count=count, share=round(100 * count / longest) if longest else 0)
        for name, count in counts.items()
    ]


def draw_moves(ladder: Ladder) -> Moves:
    """Give the table: its rows add up to the first day, its columns to the last."""
    rows = tuple(_draw_row(ladder, then) for then in PLACES)
    return Moves(
        heads=tuple((place, (STEPS | AFTER)[place]) for place in PLACES),
        rows=rows,
        totals=tuple(sum(row.cells[at].count for row in rows) for at, _ in enumerate(PLACES)),
    )


def _draw_row(ladder: Ladder, then: int) -> Row:
    counts = {now: ladder.moves.get((then, now), 0) for now in PLACES}
    cells = tuple(Cell(count=count, tone=_find_tone(then, now, count)) for now, count in counts.items())
    return Row(number=then, name=(STEPS | BEFORE)[then], cells=cells, total=sum(cell.count for cell in cells))


def _find_tone(then: int, now: int, count: int) -> str:
    if then == now == OUTSIDE:
        return "none"
    if not count or then not in STEPS or now not in STEPS:
        return ""
    return "same" if then == now else "up" if now > then else "down"
