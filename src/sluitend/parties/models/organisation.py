"""Organisations and the dated areas in which a municipality works."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Value

from sluitend.parties.models.party import Party

ORGANISATION_KINDS = ("municipality", "provider", "employer", "partner")


class Organisation(models.Model):
    """A municipality, provider, employer or partner; a municipality names the policy pack it runs on.

    `partner_of` is the municipality at whose conferences a partner sits, and nobody else's.
    """

    party = models.OneToOneField(Party, models.PROTECT, primary_key=True, related_name="as_organisation")
    kind = models.CharField(max_length=15)
    kvk = models.CharField(max_length=8, blank=True)
    pack = models.CharField(max_length=60, blank=True)
    partner_of = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=ORGANISATION_KINDS), name="known_organisation_kind"),
            models.CheckConstraint(condition=models.Q(kvk="") | models.Q(kvk__regex=r"^\d{8}$"), name="kvk_8_digits"),
            models.CheckConstraint(
                condition=models.Q(partner_of=None) | models.Q(kind="partner"), name="only_partners_have_a_table"
            ),
        ]


class Area(models.Model):
    """A policy area with the days between which it exists: areas split and merge.

    One that came of a split names that split, and in `came_from` the area that was split with all that one came from:
    who lives in it, lives in each of those.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT)
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=80)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    split = models.ForeignKey("parties.AreaSplit", models.PROTECT, null=True, related_name="parts")
    came_from = ArrayField(models.BigIntegerField(), default=list, db_default=Value([]))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "code", "from_on"], name="area_once"),
            models.CheckConstraint(
                condition=models.Q(until_on=None) | models.Q(until_on__gte=models.F("from_on")),
                name="area_days",
            ),
        ]
