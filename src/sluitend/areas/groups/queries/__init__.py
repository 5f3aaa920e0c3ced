"""What can be asked about facts and target groups, one file per use case; each goes through the gate."""

from sluitend.areas.groups.queries.groups import GroupFigures, GroupsPage, read_groups
from sluitend.areas.groups.queries.members import GroupList, GroupMember, list_group_members
from sluitend.areas.groups.queries.person import PersonFacts, read_facts

__all__ = [
    "GroupFigures",
    "GroupList",
    "GroupMember",
    "GroupsPage",
    "PersonFacts",
    "list_group_members",
    "read_facts",
    "read_groups",
]
