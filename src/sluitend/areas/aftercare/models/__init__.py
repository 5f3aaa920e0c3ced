"""What we remember of aftercare, one file per subject."""

from sluitend.areas.aftercare.models.certificate import SkillCertificate
from sluitend.areas.aftercare.models.coaching import CoachingAgreement, CoachingVisit
from sluitend.areas.aftercare.models.lasting import HeldResult, Relapse
from sluitend.areas.aftercare.models.moment import ContactMoment
from sluitend.areas.aftercare.models.report import ReportLink, WorkReport

__all__ = [
    "CoachingAgreement",
    "CoachingVisit",
    "ContactMoment",
    "HeldResult",
    "Relapse",
    "ReportLink",
    "SkillCertificate",
    "WorkReport",
]
