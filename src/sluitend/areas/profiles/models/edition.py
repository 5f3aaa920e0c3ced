"""A section of somebody's profile in its editions: the one that holds, and those before it as its trace."""

from django.db import models
from django.db.models import Q

from sluitend.areas.profiles.facts import SECTIONS
from sluitend.parties.models import Party, Person

# "none" is an answer: there is no licence. "unknown" was asked and not told. Without an edition nobody asked.
ANSWERS = ("told", "none", "unknown")


class Edition(models.Model):
    """What was told about one section at one moment; the one without an end holds.

    `number` goes up with each change: whoever writes must have seen the newest. `verified_at` is when somebody
    last heard that it is still so.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    section = models.CharField(max_length=20)
    number = models.IntegerField()
    answer = models.CharField(max_length=8)
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    until_at = models.DateTimeField(null=True)
    verified_at = models.DateTimeField(null=True)
    verified_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(section__in=list(SECTIONS)), name="known_section"),
            models.CheckConstraint(condition=Q(answer__in=ANSWERS), name="known_answer"),
            # With the answer in it, who is known is read from the index alone.
            models.UniqueConstraint(
                fields=["person", "section"],
                include=["answer"],
                condition=Q(until_at=None),
                name="one_edition_at_a_time",
            ),
            models.UniqueConstraint(fields=["person", "section", "number"], name="edition_numbered_once"),
        ]
