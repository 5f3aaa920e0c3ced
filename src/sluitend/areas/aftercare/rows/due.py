"""What waits for a round of aftercare: who began, what ended, which promise went with a benefit, and who is back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max, Q, QuerySet

from sluitend.areas.aftercare.models import ContactMoment, ReportLink
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import BenefitSpell
from sluitend.parties.reasons import OUTFLOW_REASONS

WORK, RELAPSE_MONTHS, REMINDER_DAYS = "work", "relapse_months", "report_reminder_days"
# A benefit that began longer ago is no news: a register that is read in late, and not the whole past of a town.
NEWS_DAYS = 92


@dataclass(frozen=True, kw_only=True)
class Back:
    """Somebody who has a benefit again since `spell_id` began, after leaving to work on a day."""

    person_id: int
    spell_id: int
    left_on: date


def find_unplanned(today: date) -> QuerySet[Placement]:
    """Give the placements that began and of which no day of contact was promised yet."""
    running = Placement.objects.are_running().filter(person__active=True, starts_on__lte=today)
    return running.filter(contactmoment=None).order_by("id")


def find_over() -> QuerySet[ContactMoment]:
    """Give the days that are still promised although the work has ended."""
    over = ContactMoment.objects.filter(placement__ended_at__isnull=False, promise__state="open")
    return over.select_related("promise", "placement").order_by("id")


def find_lost(today: date) -> QuerySet[ContactMoment]:
    """Give the days to come of which the promise went with a benefit, while the work goes on and somebody stayed."""
    going_on = ContactMoment.objects.filter(placement__ended_at=None, placement__person__active=True)
    lost = going_on.filter(promise__state="released", promise__reason__in=OUTFLOW_REASONS, promise__due_on__gte=today)
    return lost.select_related("promise", "placement").order_by("id")


def find_silent(at: datetime) -> Iterator[ReportLink]:
    """Give the questions to residents without an answer after the days of their pack, of which nobody was reminded."""
    asked = ReportLink.objects.filter(side="person", closed_at=None, reminded_at=None, until_on__gte=find_day(at))
    for link in asked.select_related("placement__person__party", "placement__employer__party").order_by("id"):
        pack = find_pack(link.placement.person.party.organisation_id)
        days = int(pack.parameter(REMINDER_DAYS, on=find_day(at)).value)
        if link.made_at <= at - timedelta(days=days):
            yield link


def find_back(today: date) -> Iterator[Back]:
    """Give who is back on a benefit so soon after leaving to work that their pack calls it a relapse."""
    before = Q(person__benefitspell__end_reason=WORK, person__benefitspell__ended_on__lte=today)
    fresh = BenefitSpell.objects.filter(ended_on=None, started_on__gte=today - timedelta(days=NEWS_DAYS))
    found = fresh.filter(person__active=True, relapse=None).annotate(
        left_on=Max("person__benefitspell__ended_on", filter=before)
    )
    near = found.filter(left_on__isnull=False).order_by("person")
    for person_id, spell_id, started_on, left_on, organisation_id in near.values_list(
        "person", "id", "started_on", "left_on", "person__party__organisation"
    ):
        months = int(find_pack(organisation_id).parameter(RELAPSE_MONTHS, on=today).value)
        if left_on < started_on <= add_months(left_on, count=months):
            yield Back(person_id=person_id, spell_id=spell_id, left_on=left_on)
