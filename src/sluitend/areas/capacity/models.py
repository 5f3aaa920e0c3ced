"""What we remember of time: how colleagues work by the week, days on which nobody does, and calendar feeds."""

from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, IntegerRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from sluitend.areas.contacts.kinds import WAYS
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ORGANISATION
from sluitend.parties.models import Party, Staff, Team
from sluitend.parties.models.scoping import is_spoken_for

MIDNIGHT = 96
# A day counts up to and including the last; without a last day, until further notice.
DAYS = Func(F("from_on"), F("until_on"), Value("[]"), function="DATERANGE", output_field=DateRangeField())
HOURS = Func(F("begins"), F("ends"), function="INT4RANGE", output_field=IntegerRangeField())


class WorkingWeeks(models.QuerySet["WorkingWeek"]):
    """Working weeks, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the colleagues for whom the actor may speak."""
        return self.filter(is_spoken_for("staff_id", actor))


class WorkingWeek(models.Model):
    """How a colleague works from a day on: which part is for conversations, in which languages and in which ways.

    Its hours stand beside it. Another week ends the one before, so that what held on a day stays known.
    """

    staff = models.ForeignKey(Staff, models.PROTECT, db_index=False)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    talk_percent = models.SmallIntegerField()
    languages = ArrayField(models.CharField(max_length=3))
    ways = ArrayField(models.CharField(max_length=12))
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    objects = WorkingWeeks.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(talk_percent__range=(0, 100)), name="talk_is_a_share"),
            models.CheckConstraint(condition=Q(languages__contains=["nld"]), name="dutch_is_spoken"),
            models.CheckConstraint(condition=Q(ways__contained_by=list(WAYS)), name="known_ways"),
            # Also refuses a week that ends before it begins: such a range of days does not exist.
            ExclusionConstraint(
                name="one_working_week_at_a_time",
                expressions=[("staff", RangeOperators.EQUAL), (DAYS, RangeOperators.OVERLAPS)],
            ),
        ]


class WorkingHours(models.Model):
    """From when until when somebody works on a day of a week, in quarter-hours of the day (36 is nine o'clock)."""

    week = models.ForeignKey(WorkingWeek, models.CASCADE, related_name="hours")
    weekday = models.SmallIntegerField()
    begins = models.SmallIntegerField()
    ends = models.SmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekday__range=(0, 6)), name="known_weekday"),
            models.CheckConstraint(
                condition=Q(begins__gte=0, ends__gt=F("begins"), ends__lte=MIDNIGHT), name="working_hours_in_order"
            ),
            ExclusionConstraint(
                name="hours_once_a_day",
                expressions=[
                    ("week", RangeOperators.EQUAL),
                    ("weekday", RangeOperators.EQUAL),
                    (HOURS, RangeOperators.OVERLAPS),
                ],
            ),
        ]
        ordering = [F("weekday").asc(), F("begins").asc()]


class ClosedDays(models.QuerySet["ClosedDay"]):
    """Closed days, and which of them an actor decides about."""

    def within(self, actor: Actor) -> Self:
        """Give those of one's own municipality, or of the teams for which the actor may speak."""
        if actor.scope == ORGANISATION:
            return self.filter(organisation=actor.organisation_id)
        return self.filter(is_spoken_for("team_id", actor))


class ClosedDay(models.Model):
    """A day on which a municipality, or one team of it, holds no conversations; holidays need none."""

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    day = models.DateField()
    because = models.CharField(max_length=120)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    objects = ClosedDays.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(because=""), name="closed_with_a_reason"),
            models.UniqueConstraint(fields=["organisation", "team", "day"], name="closed_once", nulls_distinct=False),
        ]


class Feed(models.Model):
    """A secret address at which a colleague's own calendar is read; only a digest of it is kept.

    `noted_at` is when the journal last told that it was read: programs ask many times an hour.
    """

    staff = models.OneToOneField(Staff, models.PROTECT)
    digest = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    noted_at = models.DateTimeField(null=True)
