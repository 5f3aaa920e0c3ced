"""Everything that can be asked about aftercare, each a use case of its own."""

from sluitend.areas.aftercare.queries.certificate import read_skill_certificate
from sluitend.areas.aftercare.queries.mine import MyWork, read_my_work
from sluitend.areas.aftercare.queries.person import AftercarePage, RelapseRow, read_aftercare
from sluitend.areas.aftercare.queries.question import Question, read_report_question
from sluitend.areas.aftercare.queries.worklist import AftercareList, list_aftercare
from sluitend.areas.aftercare.rows import CertificateRow, CoachingRow, FollowedRow

__all__ = [
    "AftercareList",
    "AftercarePage",
    "CertificateRow",
    "CoachingRow",
    "FollowedRow",
    "MyWork",
    "Question",
    "RelapseRow",
    "list_aftercare",
    "read_aftercare",
    "read_my_work",
    "read_report_question",
    "read_skill_certificate",
]
