"""Schedules and mailings as rows, and whether any of them is waited for; read without asking."""

from sluitend.areas.schedules.rows.mailings import MailingSummary, is_mailing_due, list_summaries
from sluitend.areas.schedules.rows.schedules import ScheduleRow, is_estimate_due, is_schedule_due, list_rows

__all__ = [
    "MailingSummary",
    "ScheduleRow",
    "is_estimate_due",
    "is_mailing_due",
    "is_schedule_due",
    "list_rows",
    "list_summaries",
]
