"""Reading employers and what they ask without asking, for the queries of this room and of the rooms above."""

from sluitend.areas.employers.rows.demand import AskedSkill, DemandRow, list_demands, list_skills, list_tasks
from sluitend.areas.employers.rows.employer import (
    BranchRow,
    ContactPersonRow,
    ContactRow,
    EmployerRow,
    ObstacleRow,
    list_branches,
    list_contact_people,
    list_contacts,
    list_obstacles,
    tell_employers,
    write_employers,
)
from sluitend.areas.employers.rows.lists import weigh_file

__all__ = [
    "AskedSkill",
    "BranchRow",
    "ContactPersonRow",
    "ContactRow",
    "DemandRow",
    "EmployerRow",
    "ObstacleRow",
    "list_branches",
    "list_contact_people",
    "list_contacts",
    "list_demands",
    "list_obstacles",
    "list_skills",
    "list_tasks",
    "tell_employers",
    "weigh_file",
    "write_employers",
]
