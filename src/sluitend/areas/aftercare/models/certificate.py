"""Certificates of skills: what somebody showed at work, by whoever saw it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sluitend.areas.placements.models import Placement
from sluitend.parties.models import Party

MOST_SKILLS = 12


class SkillCertificate(models.Model):
    """What somebody showed, in plain words, signed with the name and function of who saw it; it is the person's own.

    What was written down wrongly is withdrawn, and stays as a trace.
    """

    placement = models.ForeignKey(Placement, models.PROTECT)
    skills = ArrayField(models.CharField(max_length=120))
    words = models.CharField(max_length=1000, blank=True)
    seen_by = models.CharField(max_length=120)
    function = models.CharField(max_length=120)
    signed_on = models.DateField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    withdrawn_because = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(skills__len__gt=0, skills__len__lte=MOST_SKILLS), name="certificate_names_skills"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
                name="certificate_withdrawn_with_a_reason",
            ),
        ]
