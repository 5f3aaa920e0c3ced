"""The links with two questions: their token, and which question one opens."""

from datetime import date, datetime

from sluitend.areas.aftercare.models import ReportLink
from sluitend.gate.links import digest_token, draw_token
from sluitend.gate.restricting import find_restricted


def draw_report_token(placement_id: int, side: str, *, made_at: datetime) -> str:
    """Work out the token of the link made at this moment; only this installation can, so that it need not be kept."""
    return draw_token(f"report {side}", placement_id, at=made_at)


def find_question(secret: str, *, today: date) -> ReportLink | None:
    """Give the question that a link opens; None when it is unknown, answered, replaced or over, or the work ended.

    Of whoever's data may only be kept, nothing is shown to anybody with a link, not even that.
    """
    asked = ReportLink.objects.filter(digest=digest_token(secret), closed_at=None, until_on__gte=today)
    near = ("placement__person__party__organisation", "placement__employer__party")
    link = asked.filter(placement__ended_at=None).select_related(*near).first()
    return None if link is None or find_restricted([link.placement.person_id]) else link
