"""Guarantees: an employer keeps places for people whom the municipality trains, and who is trained for one."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.areas.employers.models import Employer
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.ledger.models import Draw, Means, Promise
from sluitend.parties.models import Person


class Guarantees(models.QuerySet["Guarantee"]):
    """Guarantees, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality: whoever guides people must know what is kept for them."""
        return self if actor.scope == ALL else self.filter(employer__municipality=actor.organisation_id)


class Guarantee(models.Model):
    """So many places of a kind by a day, if as many candidates are trained to a profile; each side owes a promise.

    The places are a means of the book: everybody who is trained for one draws it. `expected` is how many of them the
    employer says that it will have, and why when that is fewer.
    """

    employer = models.ForeignKey(Employer, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=120)
    profile = models.CharField(max_length=1000)
    words_because = models.CharField(max_length=200, blank=True)
    places = models.SmallIntegerField()
    expected = models.SmallIntegerField()
    expected_because = models.CharField(max_length=200, blank=True)
    due_on = models.DateField()
    means = models.OneToOneField(Means, models.PROTECT, related_name="+")
    ours = models.OneToOneField(Promise, models.PROTECT, related_name="+")
    theirs = models.OneToOneField(Promise, models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_because = models.CharField(max_length=300, blank=True)

    objects = Guarantees.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(places__gt=0), name="guarantee_has_places"),
            models.CheckConstraint(
                condition=Q(expected__gte=0) & Q(expected__lte=F("places")), name="expected_within_guarantee"
            ),
            models.CheckConstraint(
                condition=Q(expected=F("places")) | ~Q(expected_because=""), name="fewer_expected_with_a_reason"
            ),
        ]
        indexes = [models.Index(fields=["employer"], name="guarantee_running", condition=Q(settled_at=None))]


class GuaranteeCandidate(models.Model):
    """Somebody for whom a place is kept: the promise to train them, and what that draws on the places.

    Whether the training is done, stands in the promise. `withdrawn_at` is when the place was given back after that.
    """

    guarantee = models.ForeignKey(Guarantee, models.PROTECT, related_name="candidates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    promise = models.OneToOneField(Promise, models.PROTECT, related_name="+")
    draw = models.OneToOneField(Draw, models.PROTECT, related_name="+")
    started_on = models.DateField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    because = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, because="")
                | (Q(withdrawn_at__isnull=False, started_on=None) & ~Q(because="")),
                name="withdrawn_with_a_reason_or_started",
            ),
        ]
