"""Displacement checks: before anybody works unpaid it is asked whether that takes paid work from somebody else."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Value

from sluitend.areas.employers.models import Employer
from sluitend.gate.actor import Actor
from sluitend.parties.models import Party


class DisplacementChecks(models.QuerySet["DisplacementCheck"]):
    """Checks, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the checks at the employers in the actor's scope."""
        return self.filter(employer__in=Employer.objects.within(actor).values("party"))


class DisplacementCheck(models.Model):
    """What was asked about unpaid work at an employer, what spoke against it, and what somebody else decided.

    `staff` work in the whole organisation and `beside` next to whoever learns; `learners` and `repeats` were counted
    by us. With `faults` it has failed at once; without them somebody else than who asked decides.
    """

    employer = models.ForeignKey(Employer, models.PROTECT)
    work = models.CharField(max_length=120)
    staff = models.IntegerField()
    beside = models.SmallIntegerField()
    learners = models.SmallIntegerField()
    repeats = models.SmallIntegerField()
    is_additional = models.BooleanField()
    was_vacant = models.BooleanField()
    was_dismissed = models.BooleanField()
    is_learning = models.BooleanField()
    faults = ArrayField(models.CharField(max_length=20), default=list, db_default=Value([]))
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    usable_until_on = models.DateField()
    is_passed = models.BooleanField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    decided_because = models.CharField(max_length=200, blank=True)

    objects = DisplacementChecks.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(staff__gt=0, beside__gte=0, learners__gte=0, repeats__gte=0), name="check_counts_people"
            ),
            models.CheckConstraint(
                condition=Q(is_passed=None, decided_at=None) | Q(is_passed__isnull=False, decided_at__isnull=False),
                name="check_is_decided_once",
            ),
            models.CheckConstraint(
                condition=Q(is_passed=None, faults=[])
                | Q(is_passed=True, faults=[])
                | Q(is_passed=False) & (~Q(faults=[]) | ~Q(decided_because="")),
                name="check_fails_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(asked_by=None) | Q(decided_by=None) | ~Q(decided_by=F("asked_by")),
                name="check_decided_by_another",
            ),
        ]
