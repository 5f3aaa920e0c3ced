"""Everything that can be asked about who there is, one file per group of use cases; each goes through the gate."""

from sluitend.parties.queries.account import read_my_account
from sluitend.parties.queries.office import (
    AreaRow,
    OrganisationRow,
    TeamRow,
    list_areas,
    list_organisations,
    list_teams,
)
from sluitend.parties.queries.person import read_bsn
from sluitend.parties.queries.reach import ContactRow, Reach, read_reach
from sluitend.parties.queries.split import SplitPreview, read_area_split

__all__ = [
    "AreaRow",
    "ContactRow",
    "OrganisationRow",
    "Reach",
    "SplitPreview",
    "TeamRow",
    "list_areas",
    "list_organisations",
    "list_teams",
    "read_area_split",
    "read_bsn",
    "read_my_account",
    "read_reach",
]
