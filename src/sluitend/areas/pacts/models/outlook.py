"""Demand in the long run: how many people a sector or an employer says that it needs in which quarter."""

from typing import Self

from django.db import models
from django.db.models import Q

from sluitend.areas.employers.models import Employer
from sluitend.areas.employers.models.employer import SECTORS
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Organisation, Party


class Outlooks(models.QuerySet["DemandOutlook"]):
    """What was said of later years, and what of it an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give what was said to the actor's municipality."""
        return self if actor.scope == ALL else self.filter(municipality=actor.organisation_id)


class DemandOutlook(models.Model):
    """So many people in a quarter, of a sector or one employer in it, by which source; the last that was said holds."""

    municipality = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    sector = models.CharField(max_length=1)
    employer = models.ForeignKey(Employer, models.PROTECT, null=True, related_name="+")
    quarter_on = models.DateField()
    people = models.IntegerField()
    source = models.CharField(max_length=200)
    said_on = models.DateField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    objects = Outlooks.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sector__in=SECTORS), name="outlook_of_a_sector"),
            models.CheckConstraint(condition=Q(people__gte=0), name="outlook_not_negative"),
            models.CheckConstraint(
                condition=Q(quarter_on__day=1, quarter_on__month__in=(1, 4, 7, 10)), name="outlook_by_quarter"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="outlook_with_a_source"),
        ]
        indexes = [models.Index(fields=["municipality", "quarter_on"], name="outlook_of_quarter")]
