"""Coaching on the job: how many hours were agreed for a period, and each visit that takes from them."""

from django.db import models
from django.db.models import F, Q

from sluitend.areas.placements.models import Placement
from sluitend.parties.models import Party

MOST_HOURS, MINUTES_AN_HOUR = 500, 60


class CoachingAgreement(models.Model):
    """A job coach for a period with so many minutes; what visits took is kept beside them, and is never more."""

    placement = models.ForeignKey(Placement, models.PROTECT)
    coach = models.CharField(max_length=120)
    from_on = models.DateField()
    until_on = models.DateField()
    minutes = models.IntegerField()
    used_minutes = models.IntegerField(default=0, db_default=0)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gt=0, minutes__lte=MOST_HOURS * MINUTES_AN_HOUR), name="coaching_has_hours"
            ),
            models.CheckConstraint(
                condition=Q(used_minutes__gte=0, used_minutes__lte=F("minutes")), name="coaching_within_hours"
            ),
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="coaching_days_in_order"),
        ]


class CoachingVisit(models.Model):
    """One visit of a job coach: when, how long, and what was done."""

    agreement = models.ForeignKey(CoachingAgreement, models.PROTECT, related_name="visits")
    visited_on = models.DateField()
    minutes = models.IntegerField()
    words = models.CharField(max_length=1000)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(minutes__gt=0), name="visit_takes_time")]
