"""The acts of the outcomes."""

from tests.contract.rooms.room import Room

ROOM = Room(
    table="""
    read_noughts  team_lead:org  planner:org  council:org  system:all
    """,
    examples={"read_noughts": lambda p: {}},
    about_nobody=frozenset({"read_noughts"}),
    filtered=frozenset({"read_noughts"}),
)
