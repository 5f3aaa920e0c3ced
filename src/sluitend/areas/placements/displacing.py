"""Displacing: what was answered about unpaid work put beside who is there already, and the limits of the pack."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sluitend.areas.employers.models import Employer
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar import add_months
from sluitend.compute.formulas.displacement import DisplacementLimits, UnpaidWork
from sluitend.compute.policy.pack import Pack

MONTHS_A_YEAR = 12
ANSWERS = ("staff", "beside", "is_additional", "was_vacant", "was_dismissed", "is_learning")


def count_unpaid(employer: Employer, work: str, answers: Mapping[str, Any], *, today: date) -> UnpaidWork:
    """Put beside the answers who works there unpaid now, and how many did the same in the last year."""
    unpaid = Placement.objects.filter(employer=employer, is_paid=False)
    since_on = add_months(today, count=-MONTHS_A_YEAR)
    return UnpaidWork(
        **answers,
        learners=unpaid.are_running().count(),
        repeats=unpaid.filter(work__iexact=work, starts_on__gte=since_on).count(),
    )


def find_limits(pack: Pack, *, on: date) -> DisplacementLimits:
    """Give how much unpaid work the pack allows at one employer on a day."""
    share, least, each, repeats = (
        pack.parameter(f"displacement_{name}", on=on).value
        for name in ("share", "learners_at_least", "learners_each", "repeats")
    )
    return DisplacementLimits(share=share, learners_at_least=int(least), learners_each=int(each), repeats=int(repeats))
