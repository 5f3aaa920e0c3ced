"""A schedule: what was asked, who has which week, the time it was made with, and what is short."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.schedules.states import DRAFT, FAILED, FAULTS, STATES, WAITING, WAYS
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Party, Staff

SHORTEST_QUARTERS, LONGEST_QUARTERS = 1, 16
MOST_WEEKS = 104


class Schedules(models.QuerySet["Schedule"]):
    """Schedules, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality: a schedule is not about one's own people."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)


class Schedule(models.Model):
    """A draft of weeks from a Monday for the members of some cohorts, and what came of it.

    `cost` and `bound` are in points: no schedule costs less than the bound. `missed_quarters` is what every schedule
    misses. `bins_later` and `quarters_shorter` would each be enough by itself; without them no such remedy is.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    cohorts = models.ManyToManyField(Cohort)
    way = models.CharField(max_length=8)
    first_monday_on = models.DateField()
    weeks = models.SmallIntegerField()
    quarters = models.SmallIntegerField()
    state = models.CharField(max_length=10, default=WAITING)
    fault = models.CharField(max_length=12, blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    cost = models.BigIntegerField(default=0)
    bound = models.BigIntegerField(null=True)
    missed_quarters = models.IntegerField(default=0)
    weeks_later = models.SmallIntegerField(null=True)
    quarters_shorter = models.SmallIntegerField(null=True)
    interpreted = models.IntegerField(default=0)
    hastened = models.IntegerField(default=0)
    left_out = models.IntegerField(default=0)

    objects = Schedules.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="known_schedule_state"),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="known_schedule_way"),
            models.CheckConstraint(condition=Q(first_monday_on__iso_week_day=1), name="schedule_begins_on_monday"),
            models.CheckConstraint(condition=Q(weeks__range=(1, MOST_WEEKS)), name="schedule_has_weeks"),
            models.CheckConstraint(
                condition=Q(quarters__range=(SHORTEST_QUARTERS, LONGEST_QUARTERS)), name="conversation_takes_time"
            ),
            models.CheckConstraint(
                condition=Q(state=WAITING, made_at=None)
                | (~Q(state=WAITING) & Q(made_at__isnull=False))
                | Q(state="cancelled"),
                name="schedule_is_made_once",
            ),
            models.CheckConstraint(
                condition=Q(state=FAILED, fault__in=FAULTS) | ~Q(state=FAILED) & Q(fault=""),
                name="failed_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state__in=(WAITING, DRAFT, FAILED), ended_at=None)
                | ~Q(state__in=(WAITING, DRAFT, FAILED)) & Q(ended_at__isnull=False),
                name="schedule_ends_once",
            ),
            models.CheckConstraint(condition=Q(bound=None) | Q(cost__gte=F("bound")), name="bound_is_a_bound"),
        ]
        indexes = [models.Index(fields=["id"], name="schedule_waiting", condition=Q(state=WAITING))]


class ScheduledStaff(models.Model):
    """What a colleague had for conversations in each week when a schedule was made, in quarter-hours."""

    schedule = models.ForeignKey(Schedule, models.CASCADE, db_index=False)
    staff = models.ForeignKey(Staff, models.PROTECT)
    quarters = ArrayField(models.IntegerField())
    taken = ArrayField(models.IntegerField())
    languages = ArrayField(models.CharField(max_length=3))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["schedule", "staff"], name="scheduled_staff_once")]


class Place(models.Model):
    """The week (its Monday) and the colleague that a member has in a schedule; neither when there was no room.

    `first_on` and `last_on` are the Mondays between which it may be; `is_told` when the resident knows of it already.
    """

    schedule = models.ForeignKey(Schedule, models.CASCADE, db_index=False)
    member = models.ForeignKey(Member, models.PROTECT)
    staff = models.ForeignKey(Staff, models.PROTECT, null=True)
    week_on = models.DateField(null=True)
    first_on = models.DateField()
    last_on = models.DateField()
    language = models.CharField(max_length=3)
    is_told = models.BooleanField(default=False)
    moved_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["schedule", "member"], name="placed_once"),
            models.CheckConstraint(
                condition=Q(staff=None, week_on=None)
                | Q(
                    staff__isnull=False, week_on__iso_week_day=1, week_on__gte=F("first_on"), week_on__lte=F("last_on")
                ),
                name="placed_in_time",
            ),
        ]


class MissingTime(models.Model):
    """Where more time would do: so many quarter-hours short in a week, for the members of a cohort."""

    schedule = models.ForeignKey(Schedule, models.CASCADE)
    cohort = models.ForeignKey(Cohort, models.PROTECT)
    week_on = models.DateField()
    quarters = models.IntegerField()
