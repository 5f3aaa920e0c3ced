"""What people ask for about their own data, what was put right, and what must be kept longer."""

from typing import Self

from django.db import models

from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person

# The rights of the AVG, articles 15, 16, 17, 18 and 21.
ASKED = ("access", "rectification", "erasure", "restriction", "objection")


# What asks for more than an answer: it is granted or refused, and then something follows.
DECIDED = ("erasure", "restriction")
GRANTED, REFUSED = "granted", "refused"


class RightsRequests(models.QuerySet["RightsRequest"]):
    """Requests, and which of them still keep data from being used."""

    def that_restrict(self) -> Self:
        """Give the restrictions that were granted and have not ended; somebody can have more than one."""
        return self.filter(asked="restriction", decision=GRANTED, ended_on=None)


class RightsRequest(models.Model):
    """What somebody asked about their own data, in their own words; the promise tells who answers, by which day.

    An answer that takes longer is told to the person within the first month, with the reason (article 12.3). A
    restriction that was granted holds until `ended_on`; the person is told before it ends (article 18.3).
    """

    person = models.ForeignKey(Person, models.PROTECT)
    asked = models.CharField(max_length=15)
    wish = models.TextField(blank=True)
    made_at = models.DateTimeField()
    promise = models.OneToOneField(Promise, models.PROTECT)
    extended_because = models.CharField(max_length=200, blank=True)
    extension_told_on = models.DateField(null=True)
    decision = models.CharField(max_length=8, blank=True)
    decided_because = models.CharField(max_length=400, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    ended_on = models.DateField(null=True)
    ended_because = models.CharField(max_length=200, blank=True)
    ending_told_on = models.DateField(null=True)

    objects = RightsRequests.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(asked__in=ASKED), name="known_right"),
            models.CheckConstraint(
                condition=models.Q(extended_because="", extension_told_on=None)
                | (~models.Q(extended_because="") & models.Q(extension_told_on__isnull=False)),
                name="extended_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(decision="", decided_at=None)
                | models.Q(decision=GRANTED, decided_at__isnull=False)
                | (models.Q(decision=REFUSED, decided_at__isnull=False) & ~models.Q(decided_because="")),
                name="refused_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None, ended_because="", ending_told_on=None)
                | (
                    models.Q(asked="restriction", decision=GRANTED, ended_on__isnull=False)
                    & models.Q(ending_told_on__lte=models.F("ended_on"))
                    & ~models.Q(ended_because="")
                ),
                name="told_before_it_ends",
            ),
        ]


class Correction(models.Model):
    """The trace of what was put right: what stood there before, who changed it, when and why; a BSN under seal."""

    person = models.ForeignKey(Person, models.PROTECT)
    field = models.CharField(max_length=20)
    before = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=200, blank=True)
    before_bsn_sealed = models.BinaryField(null=True)
    after_bsn_sealed = models.BinaryField(null=True)
    because = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(because=""), name="correction_has_a_reason"),
            # Two seals of one number differ too: there it is the action that compares.
            models.CheckConstraint(
                condition=~models.Q(before=models.F("after")) | models.Q(field="bsn"),
                name="correction_changes_something",
            ),
        ]


class Holds(models.QuerySet["Hold"]):
    """Holds, and which of them an actor may end."""

    def within(self, actor: Actor) -> Self:
        """Give the holds on people within the actor's scope."""
        return self.filter(person__in=Person.objects.within(actor))


class Hold(models.Model):
    """A file that must be kept for as long as the hold is open, whatever its term says (a lawsuit, an audit)."""

    person = models.ForeignKey(Person, models.PROTECT)
    because = models.CharField(max_length=200)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    objects = Holds.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(until_on=None), name="held_once_at_a_time"),
            models.CheckConstraint(
                condition=models.Q(until_on=None) | models.Q(until_on__gte=models.F("from_on")), name="hold_days"
            ),
        ]
