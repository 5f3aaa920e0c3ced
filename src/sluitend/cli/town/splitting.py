"""Splitting an area of a town: half of its teams go on in one part with their people, the others in the other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from sluitend.cli.town.life import TeamLife
from sluitend.cli.town.world import SYSTEM, World
from sluitend.parties.actions import NewPart, split_area
from sluitend.parties.queries import list_areas, read_area_split

NORTH, SOUTH = ("N", "Noord"), ("Z", "Zuid")


def split_largest(world: World, lives: Sequence[TeamLife], *, day: date) -> None:
    """Split the area in which most teams work, as it was looked at just before; a team alone stays as it is."""
    [(area_id, teams)] = Counter(life.team.area_id for life in lives).most_common(1)
    if teams < 2:
        return
    there = [life for life in lives if life.team.area_id == area_id]
    going = there[: teams // 2]
    look = partial(read_area_split, actor=world.planner, area_id=area_id)
    whole = look(at=world.clock.read(day))
    numbers = tuple(number for life in going for number in life.maker.list_numbers())
    parts = tuple(
        NewPart(code=f"{whole.code}{code}", name=f"{whole.name} {name}", numbers=theirs)
        for (code, name), theirs in ((NORTH, numbers), (SOUTH, ()))
    )
    seen = look(at=world.clock.read(day), parts=parts).counts
    split_area(actor=world.planner, at=world.clock.read(day), area_id=area_id, parts=parts, seen=seen)
    found = {each.code: each.id for each in list_areas(actor=SYSTEM, at=world.clock.read(day))}
    for life in there:
        life.team = replace(life.team, area_id=found[parts[life not in going].code])
