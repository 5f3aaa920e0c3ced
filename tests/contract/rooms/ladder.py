"""The acts of the ladder."""

from tests.contract.rooms.room import Room
from tests.standing import TODAY

ROOM = Room(
    table="""
    record_ladder_steps  coach:own  team_lead:team  system:all
    read_ladder          team_lead:org  planner:org  council:org  system:all
    """,
    examples={
        "record_ladder_steps": lambda p: {"steps": {p.person: 3}},
        "read_ladder": lambda p: {"on": TODAY},
    },
    about_nobody=frozenset({"read_ladder"}),
    filtered=frozenset({"read_ladder"}),
)
