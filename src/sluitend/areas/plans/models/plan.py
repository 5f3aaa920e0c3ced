"""Plans of action: versions of goals and steps, each agreed by both sides or not at all."""

from django.db import models
from django.db.models import Q

from sluitend.areas.provisions.models import Provision
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person

DRAFT, PROPOSED, AGREED, SUPERSEDED, WITHDRAWN = "draft", "proposed", "agreed", "superseded", "withdrawn"
STATES = (DRAFT, PROPOSED, AGREED, SUPERSEDED, WITHDRAWN)
ENDED = (SUPERSEDED, WITHDRAWN)
MUNICIPALITY, RESIDENT = "municipality", "resident"
SIDES = (MUNICIPALITY, RESIDENT)
PAPER, PORTAL = "paper", "portal"


class Plan(models.Model):
    """One version of somebody's plan: a draft that is proposed, agreed, and then superseded or withdrawn.

    Proposing is the mark of the municipality, agreeing that of the resident; `goals` holds one on each line.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    version = models.SmallIntegerField()
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, default=DRAFT)
    goals = models.TextField(max_length=2000, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    proposed_at = models.DateTimeField(null=True)
    proposed_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    signed_how = models.CharField(max_length=6, blank=True)
    signed_on = models.DateField(null=True)
    signed_place = models.CharField(max_length=80, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_side = models.CharField(max_length=12, blank=True)
    ended_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="known_plan_state"),
            models.UniqueConstraint(fields=["person", "version"], name="plan_version_once"),
            *(
                models.UniqueConstraint(fields=["person"], condition=Q(state=state), name=f"one_{state}_plan")
                for state in (DRAFT, PROPOSED, AGREED)
            ),
            models.CheckConstraint(
                condition=~Q(state=DRAFT) | Q(proposed_at=None, agreed_at=None),
                name="draft_bears_no_mark",
            ),
            models.CheckConstraint(
                condition=~Q(state=PROPOSED) | Q(proposed_at__isnull=False, agreed_at=None),
                name="proposed_by_one_side",
            ),
            models.CheckConstraint(
                condition=~Q(state=AGREED) | Q(proposed_at__isnull=False, agreed_at__isnull=False),
                name="agreed_by_both_sides",
            ),
            models.CheckConstraint(
                condition=Q(agreed_at=None, signed_how="", signed_on=None, signed_place="")
                | Q(agreed_at__isnull=False, signed_on__isnull=False, signed_how=PORTAL, signed_place="")
                | (Q(agreed_at__isnull=False, signed_on__isnull=False, signed_how=PAPER) & ~Q(signed_place="")),
                name="signed_where_and_when",
            ),
            models.CheckConstraint(
                condition=Q(state__in=ENDED, ended_at__isnull=False) | (~Q(state__in=ENDED) & Q(ended_at=None)),
                name="ended_plan_has_a_moment",
            ),
            models.CheckConstraint(
                condition=(Q(state=WITHDRAWN, ended_side__in=SIDES) & ~Q(ended_because=""))
                | (~Q(state=WITHDRAWN) & Q(ended_side="", ended_because="")),
                name="withdrawn_with_a_reason",
            ),
        ]


class PlanStep(models.Model):
    """What one side does by a day. Steps of the municipality are promises once the plan is agreed; a resident's
    own steps can be ticked off, and nothing follows from leaving them undone. Either can wait for a provision.

    Whether a step counts as an offer stays as the pack had it when the step was written.
    """

    plan = models.ForeignKey(Plan, models.PROTECT)
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    place = models.SmallIntegerField()
    side = models.CharField(max_length=12)
    words = models.CharField(max_length=300)
    by_on = models.DateField()
    owner = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    instrument = models.CharField(max_length=40, blank=True)
    counts_as_offer = models.BooleanField(default=False)
    provision = models.ForeignKey(Provision, models.PROTECT, null=True, related_name="+")
    promise = models.ForeignKey(Promise, models.PROTECT, null=True, related_name="+")
    started_on = models.DateField(null=True)
    done_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words="") & Q(place__gte=1), name="step_says_something"),
            models.CheckConstraint(
                condition=Q(side=MUNICIPALITY, owner__isnull=False, done_on=None)
                | Q(side=RESIDENT, owner=None, instrument="", promise=None, started_on=None),
                name="step_is_of_one_side",
            ),
            models.UniqueConstraint(
                fields=["plan", "side", "place"], name="step_has_a_place", deferrable=models.Deferrable.DEFERRED
            ),
        ]


class PlanComment(models.Model):
    """What the resident says about a version, in their own words."""

    plan = models.ForeignKey(Plan, models.PROTECT)
    words = models.CharField(max_length=1000)
    at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
