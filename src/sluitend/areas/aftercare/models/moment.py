"""The days on which somebody is spoken after they began to work."""

from django.db import models

from sluitend.areas.placements.models import Placement
from sluitend.ledger.models import Promise


class ContactMoment(models.Model):
    """One of the days of the pack, by the code of its term, with what is promised for it.

    When the benefit ended and all that was promised went with it, the same day is promised anew.
    """

    placement = models.ForeignKey(Placement, models.PROTECT)
    code = models.CharField(max_length=40)
    promise = models.OneToOneField(Promise, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["placement", "code"], name="contact_moment_once")]
