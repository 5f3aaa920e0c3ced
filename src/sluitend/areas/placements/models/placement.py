"""Placements: who works or learns where, in which way, from when until when, and how it ended."""

from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce

from sluitend.areas.employers.models import Branch, Demand, Employer
from sluitend.areas.placements.models.displacement import DisplacementCheck
from sluitend.areas.placements.models.wage_value import HOURS_A_WEEK
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Draw, Promise
from sluitend.parties.models import Party, Person

# Who told us that somebody was placed.
TELLERS = ("person", "employer", "municipality")
NOT_BEGUN = "not_begun"
ENDINGS = ("finished", "hired", "other_work", "person_stopped", "employer_stopped", NOT_BEGUN)
# Up to and including the last day: the one that was agreed, unless it ended before.
DAYS = Func(
    F("starts_on"),
    Coalesce(F("ended_on"), F("ends_on")),
    RangeBoundary(inclusive_lower=True, inclusive_upper=True),
    function="DATERANGE",
    output_field=DateRangeField(),
)


class Placements(models.QuerySet["Placement"]):
    """Placements, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of people in the actor's scope."""
        return self.filter(person__in=Person.objects.within(actor).values("party"))

    def are_running(self) -> Self:
        """Give those that nobody has ended: under way, or still to begin."""
        return self.filter(ended_at=None)


class Placement(models.Model):
    """Somebody works or learns at an employer, in a kind of the pack; until when is None where nothing limits it.

    `promise` is that of looking back together, which covers the person as long as the placement runs; `draw` the place
    that it takes of a demand. `answer` is what the kind asks besides: which subsidy obliges the organisation, which
    group somebody belongs to, whom somebody succeeds. Unpaid work has the check that came before it.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    employer = models.ForeignKey(Employer, models.PROTECT)
    branch = models.ForeignKey(Branch, models.PROTECT, null=True)
    demand = models.ForeignKey(Demand, models.PROTECT, null=True)
    kind = models.CharField(max_length=40)
    is_paid = models.BooleanField()
    work = models.CharField(max_length=120)
    answer = models.CharField(max_length=120, blank=True)
    hours_a_week = models.SmallIntegerField()
    pay_cents = models.IntegerField(null=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    displacement = models.OneToOneField(DisplacementCheck, models.PROTECT, null=True)
    promise = models.OneToOneField(Promise, models.PROTECT, related_name="+")
    draw = models.OneToOneField(Draw, models.PROTECT, null=True, related_name="+")
    told_by = models.CharField(max_length=12)
    placed_at = models.DateTimeField()
    placed_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    ending = models.CharField(max_length=16, blank=True)
    ended_on = models.DateField(null=True)
    ended_because = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True)

    objects = Placements.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_a_week__gt=0, hours_a_week__lte=HOURS_A_WEEK), name="placement_has_hours"
            ),
            models.CheckConstraint(
                condition=Q(is_paid=True, pay_cents__gt=0, displacement=None)
                | Q(is_paid=False, pay_cents=None, displacement__isnull=False),
                name="paid_or_checked",
            ),
            models.CheckConstraint(
                condition=(Q(ends_on=None) | Q(ends_on__gte=F("starts_on")))
                & (Q(ended_on=None) | Q(ended_on__gte=F("starts_on"))),
                name="placement_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(ending="", ended_on=None, ended_because="", ended_at=None)
                | Q(ending__in=ENDINGS, ended_on__isnull=False, ended_at__isnull=False) & ~Q(ended_because=""),
                name="placement_ends_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(demand=None, draw=None) | Q(demand__isnull=False, draw__isnull=False),
                name="place_is_drawn",
            ),
            models.CheckConstraint(condition=Q(told_by__in=TELLERS), name="known_teller"),
            ExclusionConstraint(
                name="at_an_employer_once_at_a_time",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("employer", RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
                condition=~Q(ending=NOT_BEGUN),
            ),
        ]
        indexes = [models.Index(fields=["employer", "-starts_on"], name="placement_of_employer")]
