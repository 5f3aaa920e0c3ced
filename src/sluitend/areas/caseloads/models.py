"""What this room remembers: kept lists, files that were asked for, and why somebody has more people than the norm."""

from datetime import timedelta
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from sluitend.gate.actor import Actor
from sluitend.parties.models import Party
from sluitend.parties.models.scoping import find_owners, is_spoken_for

SUBJECTS = ("people", "promises")
FORMATS = ("csv", "xlsx")
STATES = ("waiting", "ready", "stopped")
FILES_KEPT = timedelta(days=1)


class SavedLists(models.QuerySet["SavedList"]):
    """Kept lists, and which of them somebody may use."""

    def within(self, actor: Actor) -> Self:
        """Give one's own lists; beyond one's own also what colleagues in the same teams share."""
        mine = Q(owner=actor.party_id)
        mates = find_owners(actor.scope, actor).values("id")
        return self.filter(mine if actor.scope == "own" else mine | Q(is_shared=True, owner__in=mates))


class SavedList(models.Model):
    """A list as somebody wants to find it back: filters, columns and order as they stand in its address."""

    owner = models.ForeignKey(Party, models.PROTECT, related_name="+")
    subject = models.CharField(max_length=8)
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=400)
    is_shared = models.BooleanField(default=False)

    objects = SavedLists.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(subject__in=SUBJECTS), name="known_list_subject"),
            models.UniqueConstraint(fields=["owner", "subject", "name"], name="list_named_once"),
        ]


class Overload(models.Model):
    """Why somebody was given more people than the norm; it shows as long as they have more."""

    owner = models.ForeignKey(Party, models.PROTECT, related_name="+")
    people = models.SmallIntegerField()
    norm = models.SmallIntegerField()
    because = models.CharField(max_length=200)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(because=""), name="overload_has_a_reason"),
            models.CheckConstraint(condition=Q(people__gt=models.F("norm")), name="overload_is_over_the_norm"),
        ]


class Exports(models.QuerySet["Export"]):
    """Exports, and which of them somebody may see."""

    def within(self, actor: Actor) -> Self:
        """Give what one asked for oneself: a file holds what its asker may see, and nobody else."""
        return self.filter(is_spoken_for("owner_id", actor))


class Export(models.Model):
    """A list asked for as a file, with the reach of whoever asked; its content is thrown away after a day.

    `ids` are the rows in the order of the list, `people` whom they are about; `done` counts the rows that are read.
    """

    owner = models.ForeignKey(Party, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    role = models.CharField(max_length=30)
    scope = models.CharField(max_length=12)
    subject = models.CharField(max_length=8)
    format = models.CharField(max_length=4)
    columns = ArrayField(models.CharField(max_length=20))
    ids = ArrayField(models.BigIntegerField())
    people = ArrayField(models.BigIntegerField())
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=8, default="waiting")
    done = models.IntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    content = models.BinaryField(null=True)

    objects = Exports.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(subject__in=SUBJECTS), name="known_export_subject"),
            models.CheckConstraint(condition=Q(format__in=FORMATS), name="known_export_format"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="known_export_state"),
            models.CheckConstraint(
                condition=Q(state="waiting", ended_at=None) | (~Q(state="waiting") & Q(ended_at__isnull=False)),
                name="export_ended_has_a_moment",
            ),
        ]
        indexes = [models.Index(fields=["id"], name="export_waiting", condition=Q(state="waiting"))]


class ExportPart(models.Model):
    """Rows of a file that is being made, so that it goes on where it was after a stop."""

    export = models.ForeignKey(Export, models.CASCADE)
    first = models.IntegerField()
    rows = models.JSONField(encoder=DjangoJSONEncoder)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["export", "first"], name="export_part_once")]
