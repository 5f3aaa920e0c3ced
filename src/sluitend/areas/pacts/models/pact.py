"""Pacts: members agree on themes, meet, and promise results to the municipality as it promises results to them."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.ledger.models import Promise
from sluitend.parties.models import Organisation, Party

MEMBER_KINDS = EMPLOYER, PROVIDER, SCHOOL, UNION, OTHER = "employer", "provider", "school", "union", "other"
OUTCOMES = HELD, CANCELLED = "held", "cancelled"
OURS, THEIRS = "pact_result_ours", "pact_result_theirs"


class Pacts(models.QuerySet["Pact"]):
    """Pacts, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(municipality=actor.organisation_id)


class Pact(models.Model):
    """What a region agrees on for some years."""

    municipality = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    from_on = models.DateField()
    until_on = models.DateField()

    objects = Pacts.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="pact_days_in_order")]
        indexes = [models.Index(fields=["municipality", "-until_on"], name="pact_of_municipality")]


class PactTheme(models.Model):
    """What members of a pact work on together, from a day until a day."""

    pact = models.ForeignKey(Pact, models.PROTECT)
    name = models.CharField(max_length=120)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pact", "name"], condition=Q(until_on=None), name="pact_theme_once"),
        ]


class PactMember(models.Model):
    """Who takes part in a pact from a day until a day: an employer in the file, or a partner of the municipality."""

    pact = models.ForeignKey(Pact, models.PROTECT)
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=MEMBER_KINDS), name="known_pact_member"),
            models.UniqueConstraint(
                fields=["pact", "party"], condition=Q(until_on=None), name="pact_member_once_at_a_time"
            ),
        ]


class PactMeeting(models.Model):
    """A meeting of a pact: planned, and then once held or called off; `words` say what was agreed, or why not."""

    pact = models.ForeignKey(Pact, models.PROTECT)
    planned_on = models.DateField()
    place = models.CharField(max_length=160, blank=True)
    agenda = models.CharField(max_length=1000, blank=True)
    outcome = models.CharField(max_length=9, blank=True)
    words = models.CharField(max_length=2000, blank=True)
    came = models.ManyToManyField(PactMember, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", words="") | Q(outcome__in=OUTCOMES) & ~Q(words=""), name="meeting_says_how"
            ),
        ]
        indexes = [models.Index(fields=["pact", "-planned_on"], name="meeting_of_pact")]


class PactAgreement(models.Model):
    """What one side promises the other within a theme; day, number and result stand in the promise.

    Whose promise it is, its kind tells. `ended_because` says why it was not kept, in words.
    """

    theme = models.ForeignKey(PactTheme, models.PROTECT)
    member = models.ForeignKey(PactMember, models.PROTECT)
    meeting = models.ForeignKey(PactMeeting, models.PROTECT, null=True)
    promise = models.OneToOneField(Promise, models.PROTECT, related_name="+")
    ended_because = models.CharField(max_length=300, blank=True)
