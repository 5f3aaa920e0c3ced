"""Everything that can change who there is, one file per group of use cases; each goes through the gate."""

from sluitend.parties.actions.account import (
    add_account,
    close_account,
    renew_my_password,
    renew_password,
    reopen_account,
)
from sluitend.parties.actions.organisation import (
    Desk,
    NewPartner,
    add_area,
    add_organisation,
    add_partner,
    end_area,
    provide_desk,
)
from sluitend.parties.actions.person import (
    add_contact,
    choose_contact,
    end_contact,
    end_household,
    join_household,
    join_housemate,
    move_person,
)
from sluitend.parties.actions.shapes import import_area_shapes
from sluitend.parties.actions.split import split_area, undo_area_split
from sluitend.parties.actions.staff import NewStaff, add_staff, add_team, move_staff
from sluitend.parties.pen import NewFact, NewPerson
from sluitend.parties.splitting import NewPart

__all__ = [
    "Desk",
    "NewFact",
    "NewPart",
    "NewPartner",
    "NewPerson",
    "NewStaff",
    "add_account",
    "add_area",
    "add_contact",
    "add_organisation",
    "add_partner",
    "add_staff",
    "add_team",
    "choose_contact",
    "close_account",
    "end_area",
    "end_contact",
    "end_household",
    "import_area_shapes",
    "join_household",
    "join_housemate",
    "move_person",
    "move_staff",
    "provide_desk",
    "renew_my_password",
    "renew_password",
    "reopen_account",
    "split_area",
    "undo_area_split",
]
