"""One colleague's week in a town, and what a team remembers from week to week."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime

from sluitend.cli.town.stories import Story, tell_story
from sluitend.cli.town.world import World
from sluitend.gate.actor import Actor
from sluitend.ledger.queries import PromiseRow


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A plan that was proposed: its version, the step of the municipality, and until when it can be signed."""

    version: int
    step_id: int
    own_step_ids: tuple[int, ...]
    waits: bool
    until_on: date


@dataclass(frozen=True, kw_only=True)
class Aid:
    """A provision of somebody, and whether it is there yet; None when it ended without."""

    provision_id: int
    in_place: bool | None = False


@dataclass(frozen=True, kw_only=True)
class Purchase:
    """Something asked for from a personal budget, in cents, until its receipt is there."""

    request_id: int
    amount: int
    is_granted: bool = False


@dataclass
class Memory:
    """What a team knows of its people without looking it up: a town has no time to read every file."""

    steps: dict[int, int] = field(default_factory=dict)
    # Whose profile is deepened: nobody is asked twice.
    known: set[int] = field(default_factory=set)
    aids: dict[int, Aid] = field(default_factory=dict)
    proposals: dict[int, Proposal] = field(default_factory=dict)
    # Steps of agreed plans: that of the municipality while it waits for a provision, and those still to be ticked.
    waiting: dict[int, int] = field(default_factory=dict)
    own_steps: dict[int, list[int]] = field(default_factory=dict)
    # Who has a letter with a code, and on which day somebody comes who chose it themselves.
    invited: set[int] = field(default_factory=set)
    agreed: dict[int, date] = field(default_factory=dict)
    # Who left to work, and is spoken to no longer.
    gone: list[int] = field(default_factory=list)
    # To whom a plan was proposed before: of what they did not do, the day may be over.
    planned: set[int] = field(default_factory=set)
    purchases: dict[int, Purchase] = field(default_factory=dict)
    # The advice that each case of the planned conference will lead to.
    cases: dict[int, str] = field(default_factory=dict)
    conference_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Week:
    """One colleague's week, taken on one day of it: a week's work is a handful of people."""

    world: World
    coach: Actor
    day: date
    dice: random.Random
    memory: Memory

    def read_clock(self) -> datetime:
        """Give the moment of the next act."""
        return self.world.clock.read(self.day)

    def chance(self, share: float) -> bool:
        """Throw the dice: true in this share of the cases."""
        return self.dice.random() < share

    def tell(self, row: PromiseRow) -> Story:
        """Give who somebody is; the same person is the same in every conversation."""
        return tell_story(self.world.seed, row.person_name)

    @property
    def is_deep(self) -> bool:
        """Tell whether this colleague writes everything out."""
        return self.world.is_deep(self.coach)
