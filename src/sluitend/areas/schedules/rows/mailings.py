"""Mailings as rows, without asking the gate: how many people are how far; and whether one is under way."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from sluitend.areas.schedules.models import Mailing, MailingRow, Mailings
from sluitend.areas.schedules.states import INVITED, PENDING, SKIPPED, TAKEN_BACK, UNDER_WAY


@dataclass(frozen=True, kw_only=True)
class MailingSummary:
    """A mailing with how many people are how far in it."""

    id: int
    week_on: date
    state: str
    asked_at: datetime
    asked_by: str
    because: str
    pending: int
    invited: int
    skipped: int
    taken_back: int

    @property
    def people(self) -> int:
        """Give how many people it is about."""
        return self.pending + self.invited + self.skipped + self.taken_back

    @property
    def done(self) -> int:
        """Give of how many of them it is known what came of it."""
        return self.people - self.pending


def is_mailing_due() -> bool:
    """Tell whether a mailing is under way."""
    return Mailing.objects.filter(state=UNDER_WAY).exists()


def list_summaries(mailings: Mailings) -> list[MailingSummary]:
    """Give mailings as rows, in their order, with two queries."""
    found = list(mailings.select_related("asked_by"))
    counted = MailingRow.objects.filter(mailing__in=found).values_list("mailing", "state").annotate(Count("id"))
    counts = Counter({(mailing_id, state): people for mailing_id, state, people in counted})
    return [
        MailingSummary(
            id=each.pk,
            week_on=each.week_on,
            state=each.state,
            asked_at=each.asked_at,
            asked_by=each.asked_by.name if each.asked_by else "",
            because=each.because,
            pending=counts[each.pk, PENDING],
            invited=counts[each.pk, INVITED],
            skipped=counts[each.pk, SKIPPED],
            taken_back=counts[each.pk, TAKEN_BACK],
        )
        for each in found
    ]
