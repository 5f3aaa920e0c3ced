"""What an employer asks for: places to fill, the tasks of the work, and what it asks of people."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Value

from sluitend.areas.employers.models.employer import Branch, Employer
from sluitend.areas.profiles.models import Concept
from sluitend.gate.actor import Actor

FILLED, WITHDRAWN = "filled", "withdrawn"
ENDINGS = ("", FILLED, WITHDRAWN)
# Who may look on: whoever works with employers, or also those who guide people.
RECRUITERS, EVERYBODY = "recruiters", "everybody"
AUDIENCES = (RECRUITERS, EVERYBODY)
COACH = "coach"
LONGEST_WEEK = 60


class Demands(models.QuerySet["Demand"]):
    """Demands, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the demands of the employers in the actor's scope; to whoever guides people those that are for all."""
        near = self.filter(employer__in=Employer.objects.within(actor).values("party"))
        return near.filter(audience=EVERYBODY) if actor.role == COACH else near

    def are_open(self) -> Self:
        """Give those that wait to be filled."""
        return self.filter(ended_at=None)

    def are_taken_up(self) -> Self:
        """Give those of which the employer is promised an answer, and so can give places to somebody."""
        return self.are_open().exclude(promise=None)


class Demand(models.Model):
    """A vacancy or another kind of demand of the pack; it is open as long as a promise about it to the employer is.

    Its places are a means of the book, so that none is given twice. The title is tied to an occupation when it names
    one; an occupation that is only `proposed` counts for nothing before a person agreed. What came from elsewhere has
    the `reference` that it had there. `hours_least` and `hours_most` are those of a week, `pay_cents` an hour. What was
    split off names in `split_from` from what. What an employer asked by itself `waits` until it was read. So does what
    was read from another system, of which nothing is promised before: nobody asked us.
    """

    employer = models.ForeignKey(Employer, models.PROTECT)
    branch = models.ForeignKey(Branch, models.PROTECT, null=True)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=120)
    words = models.CharField(max_length=2000, blank=True)
    words_because = models.CharField(max_length=200, blank=True)
    occupation = models.ForeignKey(Concept, models.PROTECT, null=True, related_name="+")
    proposed = models.ForeignKey(Concept, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=60, blank=True)
    places = models.SmallIntegerField()
    hours_least = models.SmallIntegerField()
    hours_most = models.SmallIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    pay_cents = models.IntegerField(null=True)
    licences = ArrayField(models.CharField(max_length=10), default=list, db_default=Value([]))
    language_level = models.CharField(max_length=6, blank=True)
    adaptations = models.CharField(max_length=300, blank=True)
    audience = models.CharField(max_length=12)
    means = models.OneToOneField("ledger.Means", models.PROTECT, related_name="+")
    promise = models.OneToOneField("ledger.Promise", models.PROTECT, null=True, related_name="+")
    split_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    asked_at = models.DateTimeField()
    waits = models.BooleanField(default=False, db_default=False)
    ending = models.CharField(max_length=9, blank=True)
    ended_because = models.CharField(max_length=200, blank=True)
    ended_at = models.DateTimeField(null=True)

    objects = Demands.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(places__gt=0), name="demand_has_places"),
            models.UniqueConstraint(
                fields=["employer", "reference"], condition=~Q(reference=""), name="demand_written_once"
            ),
            models.CheckConstraint(condition=Q(proposed=None) | Q(occupation=None), name="proposed_until_agreed"),
            models.CheckConstraint(
                condition=Q(hours_least__gt=0, hours_most__lte=LONGEST_WEEK) & Q(hours_least__lte=F("hours_most")),
                name="demand_hours_in_order",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="demand_days_in_order"
            ),
            models.CheckConstraint(condition=Q(audience__in=AUDIENCES), name="known_audience"),
            models.CheckConstraint(condition=Q(waits=False) | Q(audience=RECRUITERS), name="read_before_all_see_it"),
            models.CheckConstraint(
                condition=Q(promise__isnull=False) | (Q(waits=True) & ~Q(reference="")), name="asked_is_promised"
            ),
            models.CheckConstraint(
                condition=Q(ending="", ended_at=None) | Q(ending__in=ENDINGS[1:], ended_at__isnull=False),
                name="demand_ends_once",
            ),
            models.CheckConstraint(
                condition=~Q(ending=WITHDRAWN) | ~Q(ended_because=""), name="withdrawn_demand_has_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["employer"], name="demand_open", condition=Q(ended_at=None))]


class DemandSkill(models.Model):
    """A skill that the work asks for, or would like; tied to the vocabulary when the words are one of its labels."""

    demand = models.ForeignKey(Demand, models.CASCADE)
    words = models.CharField(max_length=120)
    concept = models.ForeignKey(Concept, models.PROTECT, null=True, related_name="+")
    is_required = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["demand", "words"], name="demand_skill_once")]


class DemandTask(models.Model):
    """One task of the work, in the order in which the employer told them; a task can be split off by itself."""

    demand = models.ForeignKey(Demand, models.CASCADE)
    place = models.SmallIntegerField()
    words = models.CharField(max_length=160)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["demand", "place"], name="demand_task_in_order")]
