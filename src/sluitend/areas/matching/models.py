"""What we remember of matching: rounds with all that went in and came out, who stays out, and that it is stopped."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sluitend.areas.employers.models import Demand
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Party, Person

# What a person says to a proposal of the machine.
AGREED, PASSED = "agreed", "passed"
DECISIONS = ("", AGREED, PASSED)


class MatchRounds(models.QuerySet["MatchRound"]):
    """Rounds, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)

    def are_made(self) -> Self:
        """Give those that were made, the newest first."""
        return self.filter(made_at__isnull=False).order_by("-id")


class MatchRound(models.Model):
    """All who took part and all open demands of a municipality at one moment, laid side by side.

    `seed` draws lots between equals, `weights` are the points of its pack and `concepts` what its numbers stand for;
    `inputs` and `found` are digests of what went in and came out, so that it can be done again bit for bit. `value`
    is that of its proposal, which can be worth no more than `bound`; the terms of priority cost `priority_price`.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(null=True)
    seed = models.BigIntegerField()
    pack_version = models.CharField(max_length=80, blank=True)
    weights = ArrayField(models.IntegerField(), default=list)
    concepts = ArrayField(models.CharField(max_length=60), default=list)
    inputs = models.CharField(max_length=64, blank=True)
    found = models.CharField(max_length=64, blank=True)
    value = models.BigIntegerField(default=0)
    bound = models.FloatField(default=0)
    priority_price = models.BigIntegerField(default=0)

    objects = MatchRounds.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(made_at=None), name="one_match_round_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(made_at=None) | ~Q(inputs="") & ~Q(found=""), name="made_match_round_has_digests"
            ),
        ]


class MatchOffer(models.Model):
    """What somebody offered in a round, in the words of the matcher; how much work fits, and whether they were listed.

    `priority` are the points of the terms of the pack, which count in the proposal only.
    """

    round = models.ForeignKey(MatchRound, models.CASCADE, related_name="offers", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT)
    words = models.TextField()
    priority = models.SmallIntegerField()
    fits = models.IntegerField()
    is_listed = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="offered_once_a_round")]


class MatchAsk(models.Model):
    """What a demand asked in a round; how many people fit, what was left of its places, and what the last one is worth.

    `price` is in points, and nought while there is room in the proposal.
    """

    round = models.ForeignKey(MatchRound, models.CASCADE, related_name="asks", db_index=False)
    demand = models.ForeignKey(Demand, models.PROTECT)
    words = models.TextField()
    places = models.SmallIntegerField()
    fits = models.IntegerField()
    price = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "demand"], name="asked_once_a_round")]


class MatchLine(models.Model):
    """Somebody proposed for a demand, by the machine; a person agrees or passes, with the reason."""

    round = models.ForeignKey(MatchRound, models.CASCADE, related_name="lines", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT)
    demand = models.ForeignKey(Demand, models.PROTECT)
    score = models.IntegerField()
    decision = models.CharField(max_length=6, blank=True)
    because = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "person"], name="proposed_once_a_round"),
            models.CheckConstraint(condition=Q(decision__in=DECISIONS), name="known_match_decision"),
            models.CheckConstraint(
                condition=Q(decision="", because="", decided_at=None)
                | ~Q(decision="") & ~Q(because="") & Q(decided_at__isnull=False),
                name="match_decided_with_a_reason",
            ),
        ]


class MatchStop(models.Model):
    """Matching is stopped for a municipality, since when, by whom and why, until it is resumed."""

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    because = models.CharField(max_length=300)
    until_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(until_at=None), name="matching_stopped_once_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(because=""), name="matching_stopped_with_a_reason"),
        ]


class Abstention(models.Model):
    """Somebody stays out of matching, since when and why; nothing else follows from it."""

    person = models.ForeignKey(Person, models.PROTECT)
    from_on = models.DateField()
    because = models.CharField(max_length=300)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(until_on=None), name="abstains_once_at_a_time"),
            models.CheckConstraint(condition=~Q(because=""), name="abstains_with_a_reason"),
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="abstention_days"),
        ]


class Postcode(models.Model):
    """Where the four digits of a postcode lie: the middle, in hectometres of the Dutch grid (EPSG:28992)."""

    code = models.SmallIntegerField(primary_key=True)
    east = models.IntegerField()
    north = models.IntegerField()
