"""Who there is, one file per group; written only by `actions` beside it."""

from sluitend.parties.models.area import AreaShape, AreaSplit
from sluitend.parties.models.fact import Fact
from sluitend.parties.models.organisation import Area, Organisation
from sluitend.parties.models.party import Party
from sluitend.parties.models.person import (
    BenefitSpell,
    ContactPoint,
    Household,
    HouseholdMember,
    Person,
    PersonContact,
    Residence,
)
from sluitend.parties.models.staff import Absence, Membership, PlannedAbsence, Staff, Team

__all__ = [
    "Absence",
    "Area",
    "AreaShape",
    "AreaSplit",
    "BenefitSpell",
    "ContactPoint",
    "Fact",
    "Household",
    "HouseholdMember",
    "Membership",
    "Organisation",
    "Party",
    "Person",
    "PersonContact",
    "PlannedAbsence",
    "Residence",
    "Staff",
    "Team",
]
