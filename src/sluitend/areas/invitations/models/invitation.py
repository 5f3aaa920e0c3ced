"""Invitations: a person may choose a moment with a colleague within a window of days."""

from collections.abc import Collection
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sluitend.areas.contacts.kinds import OFFICE, WAYS
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.codes import ANSWERED, CANCELLED, OPEN, STATES
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person, Staff


class Invitations(models.QuerySet["Invitation"]):
    """Invitations, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of people in the actor's scope."""
        return self.filter(person__in=Person.objects.within(actor).values("party"))

    def are_with(self, staff_ids: Collection[int]) -> Self:
        """Give those to speak with any of these colleagues, as the first or the second."""
        return self.filter(Q(staff__in=staff_ids) | Q(second__in=staff_ids))

    def are_open(self) -> Self:
        """Give those that wait for an answer."""
        return self.filter(state=OPEN)


class Invitation(models.Model):
    """Somebody is asked to choose a moment; open, and then exactly once answered, cancelled or expired.

    `was_due_on` is when the promise was due before an answer was expected. `channels` are the ways of the pack under
    which it was made. `first` is where the round began: what was tried then, was tried. `appointment` is the one that
    the person has now, or had last. A `second` colleague comes along on a visit, so that both must be free. What a
    person says to need is about the place and the language, and about nothing else.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    promise = models.ForeignKey(Promise, models.PROTECT, related_name="+")
    was_due_on = models.DateField()
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    second = models.ForeignKey(Staff, models.PROTECT, null=True, related_name="+")
    way = models.CharField(max_length=12)
    place = models.CharField(max_length=160, blank=True)
    minutes = models.SmallIntegerField()
    from_on = models.DateField()
    until_on = models.DateField()
    channels = ArrayField(models.CharField(max_length=12))
    digest = models.BinaryField(max_length=32, unique=True)
    code_digest = models.BinaryField(max_length=32, unique=True)
    state = models.CharField(max_length=10, default=OPEN)
    made_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    because = models.CharField(max_length=200, blank=True)
    appointment = models.OneToOneField(Appointment, models.PROTECT, null=True, related_name="+")
    first = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    interpreter = models.CharField(max_length=40, blank=True)
    is_step_free = models.BooleanField(default=False)
    needs = models.CharField(max_length=300, blank=True)

    objects = Invitations.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="known_invitation_state"),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="known_invitation_way"),
            models.CheckConstraint(condition=~Q(way=OFFICE) | ~Q(place=""), name="invited_to_a_place"),
            models.CheckConstraint(condition=~Q(second=F("staff")), name="invited_by_two_different"),
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="invitation_days"),
            models.CheckConstraint(
                condition=Q(state=OPEN, settled_at=None) | (~Q(state=OPEN) & Q(settled_at__isnull=False)),
                name="invitation_ends_once",
            ),
            models.CheckConstraint(
                condition=Q(state=ANSWERED, appointment__isnull=False) | (~Q(state=ANSWERED) & Q(appointment=None)),
                name="answered_with_an_appointment",
            ),
            models.CheckConstraint(
                condition=Q(state=CANCELLED) & ~Q(because="") | ~Q(state=CANCELLED) & Q(because=""),
                name="invitation_cancelled_with_a_reason",
            ),
            models.UniqueConstraint(fields=["person"], condition=Q(state=OPEN), name="one_open_invitation"),
        ]
        indexes = [models.Index(fields=["until_on"], name="invitation_open", condition=Q(state=OPEN))]
