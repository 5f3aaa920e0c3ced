"""Everything that changes about aftercare, one file per use case; each goes through the gate."""

from sluitend.areas.aftercare.actions.certificate import (
    NewCertificate,
    withdraw_skill_certificate,
    write_skill_certificate,
)
from sluitend.areas.aftercare.actions.coaching import NewCoaching, NewVisit, agree_coaching, record_coaching_visit
from sluitend.areas.aftercare.actions.follow import follow_aftercare
from sluitend.areas.aftercare.actions.held import NewHeldResult, record_held_result, withdraw_held_result
from sluitend.areas.aftercare.actions.report import (
    AskedReport,
    NewReport,
    record_work_report,
    redeem_report_link,
    report_my_work,
    request_report,
)

__all__ = [
    "AskedReport",
    "NewCertificate",
    "NewCoaching",
    "NewHeldResult",
    "NewReport",
    "NewVisit",
    "agree_coaching",
    "follow_aftercare",
    "record_coaching_visit",
    "record_held_result",
    "record_work_report",
    "redeem_report_link",
    "report_my_work",
    "request_report",
    "withdraw_held_result",
    "withdraw_skill_certificate",
    "write_skill_certificate",
]
