"""Lists of employers held beside the file: what was read in, and which employers came of it."""

from typing import Self

from django.db import models
from django.db.models import Q

from sluitend.areas.employers.models.employer import Employer
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Organisation, Party


class EmployerFiles(models.QuerySet["EmployerFile"]):
    """Lists, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the lists of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(municipality=actor.organisation_id)


class EmployerFile(models.Model):
    """A list that was read in: who did, when it was carried out, and when it was taken back."""

    municipality = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    staged_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    objects = EmployerFiles.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at=None) | Q(applied_at__isnull=False), name="undone_after_applied"
            )
        ]


class EmployerFileRow(models.Model):
    """A line as it was read; what is thought of it is asked anew each time, as the file of employers changes."""

    file = models.ForeignKey(EmployerFile, models.CASCADE, related_name="lines")
    line = models.IntegerField()
    name = models.CharField(max_length=200)
    kvk = models.CharField(max_length=40)
    sector = models.CharField(max_length=60, blank=True)
    size = models.CharField(max_length=40, blank=True)
    employer = models.OneToOneField(Employer, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "line"], name="line_of_employers_once")]
