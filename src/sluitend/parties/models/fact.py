"""Facts about people at which a rule of the pack may look, dated and with their source."""

from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from sluitend.compute.policy.target_groups import INFLOW_ROUTES
from sluitend.parties.facts import KINDS, ROUTE, UNEMPLOYMENT
from sluitend.parties.models.party import Party
from sluitend.parties.models.person import Person

DAYS = Func(F("from_on"), F("until_on"), function="DATERANGE", output_field=DateRangeField())


class Facts(models.QuerySet["Fact"]):
    """Facts, and which of them are still believed."""

    def are_believed(self) -> Self:
        """Give those that nobody withdrew."""
        return self.filter(withdrawn_at=None)


class Fact(models.Model):
    """Something about a person that is so from a day on, perhaps until a day, and where that was read or heard.

    What was wrong is withdrawn with the reason and stays as a trace; what is right is written beside it. `value` says
    by which way somebody came, and how an application was answered.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=20, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    source = models.CharField(max_length=80)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    withdrawn_because = models.CharField(max_length=200, blank=True)

    objects = Facts.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="known_fact"),
            models.CheckConstraint(condition=~Q(source=""), name="fact_has_a_source"),
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="fact_days"),
            models.CheckConstraint(condition=~Q(kind=ROUTE) | Q(value__in=INFLOW_ROUTES), name="known_inflow_route"),
            models.CheckConstraint(
                condition=~Q(kind=UNEMPLOYMENT) | Q(until_on__isnull=False), name="unemployment_has_a_last_day"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
                name="fact_withdrawn_with_a_reason",
            ),
            ExclusionConstraint(
                name="fact_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
                condition=Q(withdrawn_at=None),
            ),
        ]
        indexes = [models.Index(fields=["person", "kind", "from_on"], name="fact_of_person")]
