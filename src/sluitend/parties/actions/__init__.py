"""Everything that can change who there is, one file per group of use cases; each goes through the gate."""

from sluitend.parties.actions.organisation import Desk, add_area, add_organisation, provide_desk
from sluitend.parties.actions.person import add_contact, join_household, move_person
from sluitend.parties.actions.staff import NewStaff, add_staff, add_team
from sluitend.parties.pen import NewPerson

__all__ = [
    "Desk",
    "NewPerson",
    "NewStaff",
    "add_area",
    "add_contact",
    "add_organisation",
    "add_staff",
    "add_team",
    "join_household",
    "move_person",
    "provide_desk",
]
