"""A cohort: the people of an area or target group as they were on a day, and whoever joined later."""

from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce

from sluitend.areas.cohorts.reasons import IN_REASONS, OUT_REASONS
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Area, Party, Person

# From its first day up to and including its last.
DAYS = Func(
    F("starts_on"),
    F("ends_on"),
    RangeBoundary(inclusive_upper=True),
    function="DATERANGE",
    output_field=DateRangeField(),
)
NO_AREA = 0


class Cohorts(models.QuerySet["Cohort"]):
    """Cohorts, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality: a cohort is not about one's own people."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)


class Cohort(models.Model):
    """A frozen population with its first and last day, by an area, by a target group of the pack, or by both.

    `frozen` is how many there were, `joined` how many came after, and `destroyed` how many of all those have a file
    that was destroyed since. The database counts at commit that these are the members.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    area = models.ForeignKey(Area, models.PROTECT, null=True)
    target_group = models.CharField(max_length=40, blank=True)
    frozen_on = models.DateField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    pack_version = models.CharField(max_length=80)
    frozen = models.IntegerField()
    joined = models.IntegerField(default=0)
    destroyed = models.IntegerField(default=0, db_default=0)
    frozen_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    objects = Cohorts.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="cohort_days"),
            models.CheckConstraint(condition=Q(area__isnull=False) | ~Q(target_group=""), name="cohort_is_of_somebody"),
            ExclusionConstraint(
                name="one_cohort_at_a_time",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    (Coalesce(F("area"), Value(NO_AREA)), RangeOperators.EQUAL),
                    ("target_group", RangeOperators.EQUAL),
                    (DAYS, RangeOperators.OVERLAPS),
                ],
            ),
        ]


class Members(models.QuerySet["Member"]):
    """Members of cohorts, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those about people in the actor's scope."""
        return self.filter(person__in=Person.objects.within(actor).values("party"))


class Member(models.Model):
    """Somebody in a cohort, why, and since when; never changed: what becomes of it is told by facts elsewhere.

    `due_on` is the day by which they are to be spoken to.
    """

    cohort = models.ForeignKey(Cohort, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT)
    because = models.CharField(max_length=16)
    since_on = models.DateField()
    due_on = models.DateField()

    objects = Members.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cohort", "person"], name="member_once"),
            models.CheckConstraint(condition=Q(because__in=IN_REASONS), name="known_in_reason"),
        ]


class LeftOut(models.Model):
    """Somebody who was looked at when a cohort was frozen, and is not in it, with the reason; never changed."""

    cohort = models.ForeignKey(Cohort, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT)
    because = models.CharField(max_length=16)

    objects = Members.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cohort", "person"], name="left_out_once"),
            models.CheckConstraint(condition=Q(because__in=OUT_REASONS), name="known_out_reason"),
        ]
