"""The acts of the outcomes."""

from tests.contract.rooms.room import Room

FIGURES = frozenset({"read_noughts", "read_results", "read_map", "read_turnout", "read_lasting"})

ROOM = Room(
    table="""
    read_noughts  team_lead:org  planner:org  council:org  system:all
    read_results  team_lead:org  planner:org  council:org  system:all
    read_map      team_lead:org  planner:org  council:org  system:all
    read_turnout  team_lead:org  planner:org  council:org  system:all
    read_lasting  team_lead:org  planner:org  council:org  system:all
    """,
    examples=dict.fromkeys(FIGURES, lambda p: {}),
    about_nobody=FIGURES,
    filtered=FIGURES,
)
