"""What we remember of employers, one file per group; written only by `actions` and the pen beside it."""

from sluitend.areas.employers.models.demand import Demand, DemandSkill, DemandTask
from sluitend.areas.employers.models.employer import (
    AccountManager,
    Branch,
    ContactPerson,
    Employer,
    PreferredPeriod,
)
from sluitend.areas.employers.models.file import EmployerFile, EmployerFileRow
from sluitend.areas.employers.models.speaking import EmployerContact, EmployerObstacle

__all__ = [
    "AccountManager",
    "Branch",
    "ContactPerson",
    "Demand",
    "DemandSkill",
    "DemandTask",
    "Employer",
    "EmployerContact",
    "EmployerFile",
    "EmployerFileRow",
    "EmployerObstacle",
    "PreferredPeriod",
]
