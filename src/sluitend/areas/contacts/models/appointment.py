"""Appointments: when, where and in which way a person and a colleague speak to each other."""

from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from sluitend.areas.contacts.kinds import CANCELLED, ENDINGS, HELD, MISSED, MOVED, OFFICE, OPEN, WAYS
from sluitend.areas.contacts.models.note import Note
from sluitend.areas.contacts.models.room import Room
from sluitend.gate.actor import Actor
from sluitend.gate.grants import SELF
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person, Staff
from sluitend.parties.models.scoping import is_spoken_for

# From its first moment up to the moment at which the next one can begin.
DURING = Func(F("starts_at"), F("ends_at"), function="TSTZRANGE", output_field=DateTimeRangeField())
TAKES_TIME = ~Q(state__in=(MOVED, CANCELLED))


class Appointments(models.QuerySet["Appointment"]):
    """Appointments, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of people in the actor's scope, and of the colleagues for whom the actor may speak."""
        if actor.scope == SELF:
            return self.filter(person=actor.party_id)
        near = Person.objects.within(actor).values("party")
        return self.filter(Q(person__in=near) | Q(is_spoken_for("staff_id", actor)))

    def are_open(self) -> Self:
        """Give those of which nobody noted yet how they went."""
        return self.filter(state=OPEN)


class Appointment(models.Model):
    """A person and a colleague agreed to speak; open, and then exactly once held, missed, moved or cancelled.

    `promise` is what it is meant to keep: whatever becomes of the appointment, only evidence keeps that. `note` says
    how it went. One that was moved is followed by the one that came instead.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    staff = models.ForeignKey(Staff, models.PROTECT, db_index=False)
    promise = models.ForeignKey(Promise, models.PROTECT, null=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    way = models.CharField(max_length=12)
    place = models.CharField(max_length=160, blank=True)
    room = models.ForeignKey(Room, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, default=OPEN)
    made_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    settled_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    because = models.CharField(max_length=200, blank=True)
    note = models.OneToOneField(Note, models.PROTECT, null=True, related_name="+")
    follows = models.OneToOneField("self", models.PROTECT, null=True, related_name="+")

    objects = Appointments.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(way__in=WAYS), name="known_way"),
            models.CheckConstraint(condition=Q(state__in=(OPEN, *ENDINGS)), name="known_appointment_state"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="appointment_takes_time"),
            models.CheckConstraint(condition=~Q(way=OFFICE) | ~Q(place=""), name="office_has_a_place"),
            models.CheckConstraint(condition=Q(way=OFFICE) | Q(room=None), name="room_is_at_the_office"),
            models.CheckConstraint(
                condition=Q(state=OPEN, settled_at=None) | (~Q(state=OPEN) & Q(settled_at__isnull=False)),
                name="appointment_ends_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=(MOVED, CANCELLED)) & ~Q(because="")
                | ~Q(state__in=(MOVED, CANCELLED)) & Q(because=""),
                name="not_held_has_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(state__in=(HELD, MISSED), note__isnull=False) | ~Q(state__in=(HELD, MISSED)) & Q(note=None),
                name="a_note_says_how_it_went",
            ),
            *(
                ExclusionConstraint(
                    name=f"{who}_booked_once",
                    expressions=[(DURING, RangeOperators.OVERLAPS), (who, RangeOperators.EQUAL)],
                    condition=TAKES_TIME,
                )
                for who in ("person", "staff", "room")
            ),
        ]
        indexes = [
            models.Index(fields=["staff", "starts_at"], name="appointment_staff"),
            models.Index(fields=["person", "starts_at"], name="appointment_person"),
        ]
