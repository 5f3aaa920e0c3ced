"""Matching in a town: at the end whoever told enough is laid beside what employers ask, and some of it is decided."""

from datetime import date, datetime, timedelta

from sluitend.areas.matching.actions import decide_match_line, make_match_rounds, request_match_round
from sluitend.areas.matching.queries import read_match_round, read_shortlist
from sluitend.cli.town.world import SYSTEM, World

# How many proposals are decided on; the others wait for whoever looks at the town.
DECIDED = 4
REASONS = (
    ("agreed", "Wil dit graag; de klantmanager heeft het besproken."),
    ("passed", "Begint eerst aan een opleiding."),
)
AFTER_THE_WEEK = timedelta(hours=1)


def match_people(world: World, *, day: date) -> list[tuple[int, int]]:
    """Make a round, look at the list behind each of the first proposals, and agree with every second of them.

    Gives the demand and the person of those.
    """
    manager = world.account_manager
    asked = request_match_round(actor=manager, at=read_clock(world, day))
    make_match_rounds(actor=SYSTEM, at=read_clock(world, day))
    lines = read_match_round(actor=manager, at=read_clock(world, day), round_id=asked).lines[:DECIDED]
    for place, line in enumerate(lines):
        read_shortlist(actor=manager, at=read_clock(world, day), demand_id=line.demand_id)
        decision, because = REASONS[place % len(REASONS)]
        at = read_clock(world, day)
        decide_match_line(actor=manager, at=at, line_id=line.id, decision=decision, because=because)
    return [(line.demand_id, line.person_id) for line in lines[:: len(REASONS)]]


def read_clock(world: World, day: date) -> datetime:
    """Give a moment after the week was closed, which is an hour after the clocks of the teams."""
    return world.clock.read(day) + AFTER_THE_WEEK
