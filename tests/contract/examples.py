"""Every act there is, asked rightly once; a new act needs a line in the file of its room under `rooms/`."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

from tests.contract.places import GONE, Place
from tests.contract.rooms import list_rooms
from tests.contract.rooms.room import Example

import sluitend
from sluitend.gate.door import ACTS

ROOMS = list_rooms()
EXAMPLES: dict[str, Example] = {act: ask for room in ROOMS for act, ask in room.examples.items()}


def load_acts() -> dict[str, Callable[..., Any]]:
    """Give every act there is: whatever stands in the actions and queries of any room."""
    for found in pkgutil.walk_packages(sluitend.__path__, "sluitend."):
        if {"actions", "queries"} & set(found.name.split(".")):
            importlib.import_module(found.name)
    return ACTS


def gather(name: str) -> set[str]:
    """Give the acts of all rooms of which something is so, such as `about_nobody`."""
    return {act for room in ROOMS for act in getattr(room, name)}


def prepare(act: str, place: Place) -> dict[str, Any]:
    """Bring about what must have happened, and give what the act is asked with."""
    for room in ROOMS:
        if act in room.before and place.person != GONE:
            room.before[act](place)
    return EXAMPLES[act](place)
