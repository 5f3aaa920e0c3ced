"""What the contract must know of the acts of a room, written apart from the gate: a jurist reads it off."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.contract.places import Place

Example = Callable[[Place], dict[str, Any]]
SHORT = {"self": "self", "own": "own", "team": "team", "organisation": "org", "all": "all"}


@dataclass(frozen=True, kw_only=True)
class Room:
    """Who may do what, how each act is asked rightly, and what it is about.

    `table` has a line for each act: its name, then role:scope for each role that may do it. `before` brings about
    what must have happened. `purposes` names the purposes of an act when they are not just work. `about_nobody` are
    acts about figures, places and colleagues only; `about_somebody_new` bring the person into being, and
    `about_two` concern a second person as much. Without a
    target an act concerns nobody in particular; a filtered one leaves out what lies beyond reach without refusing.
    """

    table: str
    examples: dict[str, Example]
    before: dict[str, Callable[[Place], object]] = field(default_factory=dict)
    purposes: dict[str, str] = field(default_factory=dict)
    about_nobody: frozenset[str] = frozenset()
    about_somebody_new: frozenset[str] = frozenset()
    about_two: frozenset[str] = frozenset()
    without_target: frozenset[str] = frozenset()
    filtered: frozenset[str] = frozenset()
    shows_the_person: frozenset[str] = frozenset()

    def read_table(self) -> list[tuple[str, dict[str, str]]]:
        """Give each act with the scope of each role, in the order of the table."""
        lines = [line.split() for line in self.table.strip().splitlines()]
        return [(act, dict(cell.split(":") for cell in cells)) for act, *cells in lines]
