"""What we remember of sessions with employers, and of whoever was put forward for one; written only by `actions`."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sluitend.areas.employers.models import Demand, Employer
from sluitend.gate.actor import Actor
from sluitend.gate.grants import EMPLOYER
from sluitend.parties.models import Party, Person

# A session with one employer, one person who is brought along, or one table of a meet-up of many.
WAYS = SESSION, DIRECT, MEETUP = "session", "direct", "meetup"
# What somebody agrees to: being shown without a name, being met with one, or neither.
CONSENTS = BLIND, DETAILS, NO = "blind", "details", "no"
GIVEN = (BLIND, DETAILS)
CHOICES = MEET, PASS = "meet", "pass"
LONGEST_LINK = 300
OUTCOMES = HIRED, TRIAL, AGAIN, DECLINED, PARTED = "hired", "trial", "again", "declined", "parted"


class Sessions(models.QuerySet["Session"]):
    """Sessions, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those with the employers in the actor's scope; to an employer those in which something was shown."""
        near = self.filter(employer__in=Employer.objects.within(actor).values("party"))
        return near.exclude(shown_at=None) if actor.role == EMPLOYER else near

    def are_open(self) -> Self:
        """Give those that go on."""
        return self.filter(closed_at=None)


class Session(models.Model):
    """A day on which an employer meets people for what it asks, and the promise that it hears in time whom.

    `name` is that of the meet-up when it is one table of many. `shown_at` is when the employer first saw a list.
    """

    employer = models.ForeignKey(Employer, models.PROTECT)
    demands = models.ManyToManyField(Demand, related_name="+")
    way = models.CharField(max_length=8)
    name = models.CharField(max_length=120, blank=True)
    held_on = models.DateField()
    place = models.CharField(max_length=160, blank=True)
    promise = models.OneToOneField("ledger.Promise", models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    shown_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_because = models.CharField(max_length=200, blank=True)

    objects = Sessions.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(way__in=WAYS), name="known_way_to_meet"),
            models.CheckConstraint(condition=~Q(way=MEETUP) | ~Q(name=""), name="meetup_has_a_name"),
        ]
        indexes = [models.Index(fields=["employer", "-held_on"], name="session_of_employer")]


class Candidate(models.Model):
    """Somebody put forward for a session by a person, with the reason, under a number that says nothing.

    What an employer sees of them is written down here as it stood: what they can, when and how far. None of it says who
    they are, and unknown stays empty. It `is_shown` for as long as the employer may see it: never without consent.
    """

    session = models.ForeignKey(Session, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT)
    number = models.SmallIntegerField()
    because = models.CharField(max_length=300)
    put_by = models.ForeignKey(Party, models.PROTECT, related_name="+")
    put_at = models.DateTimeField()
    can = ArrayField(models.CharField(max_length=120), default=list)
    licences = ArrayField(models.CharField(max_length=10), default=list)
    hours_least = models.SmallIntegerField(null=True)
    hours_most = models.SmallIntegerField(null=True)
    parts = ArrayField(models.CharField(max_length=20), default=list)
    start_on = models.DateField(null=True)
    ways = ArrayField(models.CharField(max_length=20), default=list)
    most_minutes = models.SmallIntegerField(null=True)
    words = models.CharField(max_length=500, blank=True)
    consent = models.CharField(max_length=8, blank=True)
    consented_at = models.DateTimeField(null=True)
    consented_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    is_shown = models.BooleanField(default=False)
    choice = models.CharField(max_length=4, blank=True)
    choice_because = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=8, blank=True)
    outcome_because = models.CharField(max_length=40, blank=True)
    promise = models.OneToOneField("ledger.Promise", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], name="put_forward_once"),
            models.UniqueConstraint(fields=["session", "number"], name="candidate_numbered_once"),
            models.CheckConstraint(condition=~Q(because=""), name="put_forward_with_a_reason"),
            models.CheckConstraint(
                condition=Q(consent="", consented_at=None) | Q(consent__in=CONSENTS, consented_at__isnull=False),
                name="consent_has_a_moment",
            ),
            models.CheckConstraint(condition=Q(is_shown=False) | Q(consent__in=GIVEN), name="shown_with_consent"),
            models.CheckConstraint(
                condition=Q(choice="", choice_because="")
                | Q(choice=MEET, choice_because="")
                | Q(choice=PASS) & ~Q(choice_because=""),
                name="passed_over_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_because="")
                | Q(outcome__in=(HIRED, TRIAL, AGAIN), choice=MEET)
                | Q(outcome__in=(DECLINED, PARTED), choice=MEET) & ~Q(outcome_because=""),
                name="ended_with_a_reason",
            ),
        ]


class VideoResume(models.Model):
    """Where a film stands in which somebody tells of themselves. The person holds it: we keep the link, never the film.

    Without the link nobody finds it here any more; whoever saw it before may have written it down.
    """

    person = models.OneToOneField(Person, models.PROTECT, primary_key=True)
    link = models.CharField(max_length=LONGEST_LINK)
    told_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(link__startswith="https://"), name="video_link_is_safe")]
