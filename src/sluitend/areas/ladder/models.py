"""What we remember of where people stand, what was answered, and how far they can grow."""

from typing import Self

from django.db import models
from django.db.models import Q

from sluitend.compute.formulas.ladder import ANSWERED_BY, CONTRACTS, GUIDES
from sluitend.parties.models import Party, Person

MOST_HORIZON_MONTHS = 60


class Placements(models.QuerySet["LadderPlacement"]):
    """Measurements, and which of them hold."""

    def that_hold(self) -> Self:
        """Give those that were not replaced."""
        return self.filter(replaced_at=None)


class LadderPlacement(models.Model):
    """The step of the participation ladder on which somebody stood on a day; the newest one holds.

    `derived_step` follows from the answers, and is empty where only a step was taken over; `step` is what holds:
    the same, unless a professional set another with a reason. One that was filled in wrongly is replaced on the
    same day; it stays readable and counts no more.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    step = models.SmallIntegerField()
    measured_on = models.DateField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    derived_step = models.SmallIntegerField(null=True)
    assigned_because = models.TextField(blank=True)
    assigned_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    replaced_at = models.DateTimeField(null=True)
    replaced_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)

    objects = Placements.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(step__gte=1, step__lte=6), name="ladder_has_six_steps"),
            models.CheckConstraint(
                condition=Q(derived_step=None) | Q(step=models.F("derived_step")) | ~Q(assigned_because=""),
                name="other_step_has_a_reason",
            ),
            # With the step in it, everybody's step on a day is read from the index alone.
            models.UniqueConstraint(
                fields=["person", "measured_on"],
                include=["step"],
                condition=Q(replaced_at=None),
                name="one_measurement_a_day",
            ),
        ]


class LadderAnswers(models.Model):
    """What was answered when somebody was measured, by whom, and what was said beside it."""

    placement = models.OneToOneField(LadderPlacement, models.PROTECT, primary_key=True, related_name="answers")
    answered_by = models.CharField(max_length=12)
    explanation = models.TextField(blank=True)
    contract = models.CharField(max_length=13)
    supplementary_benefit = models.BooleanField()
    uses_instrument = models.BooleanField()
    sheltered = models.BooleanField()
    guided_by = models.CharField(max_length=20)
    learns_at_work = models.BooleanField()
    has_tasks = models.BooleanField()
    task_contacts_a_week = models.PositiveSmallIntegerField()
    organised_a_week = models.PositiveSmallIntegerField()
    volunteers = models.BooleanField()
    social_a_week = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_by__in=ANSWERED_BY, contract__in=CONTRACTS, guided_by__in=GUIDES),
                name="known_ladder_answers",
            )
        ]


class GrowthPotential(models.Model):
    """Which step a professional thinks somebody can reach with support, from where, and within how many months."""

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    judged_on = models.DateField()
    judged_from = models.SmallIntegerField()
    step = models.SmallIntegerField()
    horizon_months = models.SmallIntegerField()
    reason = models.TextField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(step__gte=models.F("judged_from"), step__lte=6, judged_from__gte=1),
                name="growth_goes_up_the_ladder",
            ),
            models.CheckConstraint(
                condition=Q(horizon_months__gte=1, horizon_months__lte=MOST_HORIZON_MONTHS), name="growth_within_years"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="growth_has_a_reason"),
        ]
        indexes = [models.Index(fields=["person", "-judged_on", "-id"], name="growth_newest_first")]
