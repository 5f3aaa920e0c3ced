"""What we remember of conferences: the agenda, on which ground a case is shared and with whom, and its advice."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.gate.actor import Actor
from sluitend.parties.models import Organisation, Party, Person
from sluitend.parties.models.scoping import find_owners

GROUNDS = ("", "consent", "legal_task", "vital_interest")
ADVISED, WITHDRAWN, NOT_DISCUSSED = "advised", "withdrawn", "not_discussed"
ENDINGS = ("", ADVISED, WITHDRAWN, NOT_DISCUSSED)
TOPICS = ("home", "school", "work", "money", "language", "help", "wish")


class Conferences(models.QuerySet["Conference"]):
    """Conferences, and which of them an actor chairs or answers for."""

    def within(self, actor: Actor) -> Self:
        """Give the conferences of whoever the actor may speak for."""
        return self.filter(chair__in=find_owners(actor.scope, actor).values("id"))


class Conference(models.Model):
    """Partners come together on a day to discuss cases; what was shared for it ends when it closes.

    `moved_from_on` is the day on which it was to be, before it was moved for the last time.
    """

    name = models.CharField(max_length=120)
    held_on = models.DateField()
    begins = models.TimeField(null=True)
    place = models.CharField(max_length=160, blank=True)
    moved_from_on = models.DateField(null=True)
    moved_because = models.CharField(max_length=200, blank=True)
    chair = models.ForeignKey(Party, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)

    objects = Conferences.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(moved_from_on=None, moved_because="")
                | (Q(moved_from_on__isnull=False) & ~Q(moved_because="")),
                name="moved_with_a_reason",
            ),
        ]


class Cases(models.QuerySet["Case"]):
    """Cases, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the cases about people in the actor's scope."""
        return self.filter(person__in=Person.objects.within(actor).values("party"))

    def are_open(self) -> Self:
        """Give those that are still to be discussed."""
        return self.filter(closed_at=None)

    def shared_with(self, actor: Actor) -> Self:
        """Give the cases to which the actor's organisation is invited, while they are open and shared."""
        invited = CasePartner.objects.filter(partner=actor.organisation_id).values("case")
        return self.are_open().filter(id__in=invited, shared_at__isnull=False, conference__closed_at=None)


class Case(models.Model):
    """A person on the agenda: the question, the ground for sharing, what partners read, and the one advice."""

    conference = models.ForeignKey(Conference, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT)
    question = models.CharField(max_length=300)
    brought_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    ground = models.CharField(max_length=16, blank=True)
    ground_on = models.DateField(null=True)
    ground_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    summary = models.TextField(blank=True)
    shared_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=16, blank=True)
    advice = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True)
    promise = models.OneToOneField("ledger.Promise", models.PROTECT, null=True, related_name="+")

    objects = Cases.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conference", "person"], name="one_case_a_conference"),
            models.CheckConstraint(condition=Q(ground__in=GROUNDS), name="known_ground"),
            models.CheckConstraint(condition=Q(ending__in=ENDINGS), name="known_ending"),
            models.CheckConstraint(
                condition=Q(ground="", ground_on=None) | (~Q(ground="") & Q(ground_on__isnull=False)),
                name="ground_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(shared_at=None) | (~Q(ground="") & ~Q(summary="")), name="no_sharing_without_ground"
            ),
            models.CheckConstraint(
                condition=Q(ending="", closed_at=None) | (~Q(ending="") & Q(closed_at__isnull=False)),
                name="case_ends_once",
            ),
            models.CheckConstraint(
                condition=Q(ending=ADVISED) & ~Q(advice="") & Q(promise__isnull=False)
                | ~Q(ending=ADVISED) & Q(advice="", promise=None),
                name="advice_becomes_a_promise",
            ),
        ]
        ordering = [F("id").asc()]


class CaseItem(models.Model):
    """One thing that partners need to know, chosen and written for this conference."""

    case = models.ForeignKey(Case, models.PROTECT)
    topic = models.CharField(max_length=12)
    text = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(topic__in=TOPICS), name="known_topic"),
            models.UniqueConstraint(fields=["case", "topic"], name="one_item_a_topic"),
        ]


class CasePartner(models.Model):
    """A partner that is invited to one case."""

    case = models.ForeignKey(Case, models.PROTECT)
    partner = models.ForeignKey(Organisation, models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "partner"], name="invited_once")]
