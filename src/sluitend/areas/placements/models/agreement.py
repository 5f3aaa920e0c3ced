"""Agreements about a placement: each version in writing, and the mark of each of the three parties under it."""

from django.db import models
from django.db.models import Q

from sluitend.areas.placements.models.placement import Placement
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party

PERSON, EMPLOYER, MUNICIPALITY = "person", "employer", "municipality"
SIDES = (MUNICIPALITY, PERSON, EMPLOYER)
DESK, PORTAL, LINK, PAPER = "desk", "portal", "link", "paper"
WAYS = (DESK, PORTAL, LINK, PAPER)


class PlacementAgreement(models.Model):
    """One version of what the three agreed: how long, how much, what somebody does and learns, and who guides there.

    Whatever came after the first says why there is another.
    """

    placement = models.ForeignKey(Placement, models.PROTECT, related_name="agreements")
    version = models.SmallIntegerField()
    ends_on = models.DateField(null=True)
    hours_a_week = models.SmallIntegerField()
    pay_cents = models.IntegerField(null=True)
    tasks = models.CharField(max_length=1000)
    guidance = models.CharField(max_length=200)
    because = models.CharField(max_length=300, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["placement", "version"], name="agreement_version_once"),
            models.CheckConstraint(condition=~Q(tasks="") & ~Q(guidance=""), name="agreement_says_something"),
            models.CheckConstraint(
                condition=Q(version=1, because="") | Q(version__gt=1) & ~Q(because=""),
                name="agreement_changed_with_a_reason",
            ),
        ]


class PlacementMark(models.Model):
    """The mark of one party under a version, with the promise to have it by a day as long as it is not there.

    The employer's can be set through a link for this mark alone, of which only the digest is kept.
    """

    agreement = models.ForeignKey(PlacementAgreement, models.PROTECT, related_name="marks")
    side = models.CharField(max_length=12)
    promise = models.OneToOneField(Promise, models.PROTECT, null=True, related_name="+")
    how = models.CharField(max_length=6, blank=True)
    name = models.CharField(max_length=120, blank=True)
    set_on = models.DateField(null=True)
    digest = models.BinaryField(max_length=32, null=True, unique=True)
    digest_until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agreement", "side"], name="mark_once"),
            models.CheckConstraint(condition=Q(side__in=SIDES), name="known_side"),
            models.CheckConstraint(
                condition=Q(how="", name="", set_on=None) | Q(how__in=WAYS, set_on__isnull=False) & ~Q(name=""),
                name="mark_tells_how",
            ),
        ]
