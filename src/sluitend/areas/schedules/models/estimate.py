"""An estimate: what an approach asks of staff by the figures of a pack, with the proof of the planner, area by area."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sluitend.areas.schedules.models.schedule import LONGEST_QUARTERS, SHORTEST_QUARTERS
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Party

LEAST_CASELOAD, MOST_CASELOAD = 10, 400
MOST_HOURS = 40


class Estimates(models.QuerySet["Estimate"]):
    """Estimates, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)


class Estimate(models.Model):
    """Under which pack is estimated, and with what: how long a conversation takes, people and hours a colleague.

    It is waited for until `made_at`.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    pack_version = models.CharField(max_length=80)
    quarters = models.SmallIntegerField()
    caseload = models.SmallIntegerField()
    hours = models.SmallIntegerField()
    kept_percent = models.SmallIntegerField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(null=True)

    objects = Estimates.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(quarters__range=(SHORTEST_QUARTERS, LONGEST_QUARTERS)), name="estimated_time"
            ),
            models.CheckConstraint(
                condition=Q(caseload__range=(LEAST_CASELOAD, MOST_CASELOAD)), name="estimated_caseload"
            ),
            models.CheckConstraint(condition=Q(hours__range=(1, MOST_HOURS)), name="estimated_hours"),
        ]
        indexes = [models.Index(fields=["id"], name="estimate_waiting", condition=Q(made_at=None))]


class EstimatedArea(models.Model):
    """What the planner found for an area: the quarter-hours of each week from its first Monday, and those it uses.

    `cost` and `bound` are in points: no plan costs less than the bound. `is_known` when the pack tells its start.
    """

    estimate = models.ForeignKey(Estimate, models.CASCADE)
    name = models.CharField(max_length=120)
    people = models.IntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    is_known = models.BooleanField()
    colleagues = models.IntegerField()
    first_monday_on = models.DateField()
    room = ArrayField(models.IntegerField())
    quarters = ArrayField(models.IntegerField())
    cost = models.BigIntegerField()
    bound = models.BigIntegerField()
    missed = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(cost__gte=F("bound")), name="estimated_bound_is_a_bound"),
            models.CheckConstraint(condition=Q(missed__range=(0, F("people"))), name="missed_of_the_people"),
        ]
