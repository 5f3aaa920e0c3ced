"""What either side tells of the work, and the links with which they tell it without an account."""

from django.db import models
from django.db.models import Q

from sluitend.areas.placements.models import Placement
from sluitend.parties.models import Party

EMPLOYER, PERSON = "employer", "person"
SIDES = (EMPLOYER, PERSON)
LONGEST_NEEDS = 500


class ReportLink(models.Model):
    """A question to one side of a placement: only the digest of its link is kept, and it is answered once.

    `address` is where links of this installation open, so that a reminder can name it without anybody's browser.
    """

    placement = models.ForeignKey(Placement, models.PROTECT)
    side = models.CharField(max_length=8)
    digest = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    address = models.CharField(max_length=200)
    until_on = models.DateField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    reminded_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(side__in=SIDES), name="report_link_to_a_side"),
            models.UniqueConstraint(
                fields=["placement", "side"], condition=Q(closed_at=None), name="one_open_report_link"
            ),
        ]


class WorkReport(models.Model):
    """What one side said: does it go as agreed, and is anything needed. It decides nothing and is never changed.

    `by` is who wrote it down: a colleague who heard it, the resident, or nobody when it came by a link.
    """

    placement = models.ForeignKey(Placement, models.PROTECT)
    side = models.CharField(max_length=8)
    is_working = models.BooleanField()
    needs = models.CharField(max_length=LONGEST_NEEDS, blank=True)
    told_on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    link = models.OneToOneField(ReportLink, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(side__in=SIDES), name="report_of_a_side")]
