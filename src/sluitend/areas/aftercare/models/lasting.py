"""Whether it lasted: proof that the work held, and who is back on a benefit after leaving to work."""

from django.db import models
from django.db.models import Q

from sluitend.areas.placements.models import Placement
from sluitend.ledger.models import Promise
from sluitend.parties.models import BenefitSpell, Party, Person

# By what it is known: a payslip or contract that was seen, the register of wages, the word of the employer or the
# person, or a visit.
SOURCES = ("contract", "wages", "employer", "person", "visit")
LONGEST_MONTHS = 60


class HeldResult(models.Model):
    """A fact: so many months after the start the work still held, known on a day and by a source.

    A contract that pays for results can pay on it. What was written down wrongly is withdrawn, and stays as a trace.
    """

    placement = models.ForeignKey(Placement, models.PROTECT)
    months = models.SmallIntegerField()
    held_on = models.DateField()
    source = models.CharField(max_length=10)
    words = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    withdrawn_because = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(months__gt=0, months__lte=LONGEST_MONTHS), name="held_some_months"),
            models.CheckConstraint(condition=Q(source__in=SOURCES), name="held_by_a_source"),
            models.UniqueConstraint(
                fields=["placement", "months"], condition=Q(withdrawn_at=None), name="result_held_once"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
                name="held_result_withdrawn_with_a_reason",
            ),
        ]


class Relapse(models.Model):
    """Somebody who left to work has a benefit again: which one, when they had left, and who was promised to look."""

    person = models.ForeignKey(Person, models.PROTECT)
    spell = models.OneToOneField(BenefitSpell, models.PROTECT)
    left_on = models.DateField()
    promise = models.OneToOneField(Promise, models.PROTECT, related_name="+")
