"""Wage-cost subsidy: what an employer is granted for whoever yields less than the minimum wage, period by period."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from sluitend.areas.placements.models.placement import Placement
from sluitend.areas.placements.models.wage_value import WageValue
from sluitend.parties.models import Party

DAYS = Func(
    F("from_on"),
    F("until_on"),
    RangeBoundary(inclusive_lower=True, inclusive_upper=True),
    function="DATERANGE",
    output_field=DateRangeField(),
)


class WageSubsidy(models.Model):
    """A decision on the subsidy for a placement: flat while nothing was measured, by a wage value after that.

    `month_cents` is what a month came to by the rates of the day from which it holds; `is_sure` when each of those was
    looked up in its source. A revision takes over from its own first day.
    """

    placement = models.ForeignKey(Placement, models.PROTECT, related_name="subsidies")
    from_on = models.DateField()
    until_on = models.DateField()
    wage_code = models.CharField(max_length=40)
    wage_value = models.ForeignKey(WageValue, models.PROTECT, null=True, related_name="+")
    month_cents = models.IntegerField()
    is_sure = models.BooleanField()
    because = models.CharField(max_length=200)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="subsidy_days_in_order"),
            models.CheckConstraint(condition=Q(month_cents__gt=0) & ~Q(because=""), name="subsidy_of_something"),
            ExclusionConstraint(
                name="one_subsidy_at_a_time",
                expressions=[("placement", RangeOperators.EQUAL), (DAYS, RangeOperators.OVERLAPS)],
            ),
        ]
