"""Coming back in a town: of whoever left to work, some lose it and have a benefit again, and somebody to speak to."""

import random
from collections.abc import Sequence
from datetime import date

from sluitend.cli.town.assumptions import RETURNS_A_WEEK
from sluitend.cli.town.week import Memory
from sluitend.cli.town.world import SYSTEM, World
from sluitend.ledger.actions import Opening, readmit_person


def bring_back(world: World, memory: Memory, there: Sequence[int], dice: random.Random, *, day: date) -> None:
    """Let some of whoever left to work come back to these colleagues."""
    back = [person_id for person_id in memory.gone if dice.random() < RETURNS_A_WEEK]
    memory.gone = [person_id for person_id in memory.gone if person_id not in back]
    for person_id in back:
        opening = Opening(kind="first_conversation", owner_id=dice.choice(there))
        readmit_person(actor=SYSTEM, at=world.clock.read(day), person_id=person_id, openings=(opening,))
