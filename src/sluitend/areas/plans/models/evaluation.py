"""Looking back: what each side said about a plan, how each goal stands, and what changes."""

from django.db import models
from django.db.models import Q

from sluitend.areas.plans.models.plan import Plan
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party

REACHED, UNDER_WAY, STUCK, DROPPED = "reached", "under_way", "stuck", "dropped"
STANDINGS = (REACHED, UNDER_WAY, STUCK, DROPPED)


class PlanEvaluation(models.Model):
    """One time that both sides looked back at a version; `changes` is empty when all stays as it was agreed."""

    plan = models.ForeignKey(Plan, models.PROTECT)
    promise = models.ForeignKey(Promise, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    resident_words = models.CharField(max_length=1000)
    municipality_words = models.CharField(max_length=1000)
    changes = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(resident_words="") & ~Q(municipality_words=""), name="evaluated_by_both_sides"
            ),
        ]


class GoalStanding(models.Model):
    """How one goal of the plan stood on that day, in its words of then."""

    evaluation = models.ForeignKey(PlanEvaluation, models.PROTECT, related_name="standings")
    place = models.SmallIntegerField()
    goal = models.CharField(max_length=2000)
    standing = models.CharField(max_length=9)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(standing__in=STANDINGS), name="known_standing"),
            models.UniqueConstraint(fields=["evaluation", "place"], name="goal_stands_once"),
        ]
