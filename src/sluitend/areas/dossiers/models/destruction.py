"""Destroying by two people: the list, its lines, the certificate without content, and the figures that stay."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Party


class DestructionLists(models.QuerySet["DestructionList"]):
    """Lists, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the lists of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)


class DestructionList(models.Model):
    """Files whose term is over. Two different people agree, and then it is the certificate: counts and a digest.

    The digest is over the numbers of what was destroyed: one over the content could be guessed back.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    first_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    first_at = models.DateTimeField(null=True)
    second_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    destroyed_at = models.DateTimeField(null=True)
    digest = models.BinaryField(max_length=32, null=True)

    objects = DestructionLists.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(second_by=None) | (Q(first_by__isnull=False) & ~Q(second_by=F("first_by"))),
                name="two_people",
            ),
            models.CheckConstraint(
                condition=Q(first_by=None, first_at=None) | Q(first_by__isnull=False, first_at__isnull=False),
                name="first_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(destroyed_at=None, digest=None, second_by=None)
                | Q(destroyed_at__isnull=False, digest__isnull=False, second_by__isnull=False),
                name="destroyed_by_two",
            ),
            # What somebody agreed to does not grow any more; until then there is one list to look at.
            models.UniqueConstraint(fields=["organisation"], condition=Q(first_by=None), name="one_list_to_agree_to"),
        ]


class DestructionLine(models.Model):
    """One file on a list; `subject` is the person's number, which after destruction points at nobody."""

    list = models.ForeignKey(DestructionList, models.PROTECT, related_name="lines")
    subject = models.BigIntegerField()
    due_on = models.DateField()
    is_destroyed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list", "subject"], name="listed_once")]


class DestructionCount(models.Model):
    """How many rows of one table a list destroyed."""

    list = models.ForeignKey(DestructionList, models.PROTECT, related_name="counts")
    table = models.CharField(max_length=80)
    rows = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list", "table"], name="counted_once")]


class Tally(models.Model):
    """What the figures need of files that are gone: how many, by month; `about` is exit, promise or draw."""

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    about = models.CharField(max_length=10)
    code = models.CharField(max_length=40)
    state = models.CharField(max_length=8, blank=True)
    month_on = models.DateField()
    count = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(about__in=("exit", "promise", "draw")), name="known_tally"),
            models.CheckConstraint(condition=Q(month_on__day=1), name="tally_by_month"),
            models.UniqueConstraint(fields=["organisation", "about", "code", "state", "month_on"], name="tallied_once"),
        ]
