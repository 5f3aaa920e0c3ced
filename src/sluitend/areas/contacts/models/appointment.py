"""Appointments: when, where and in which way a person and a colleague speak to each other."""

from collections.abc import Collection
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce

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
# Whoever goes as the second is as little free as the first: the two together overlap with nobody else's two.
COLLEAGUES = Func(
    Func(F("staff"), F("staff"), Value("[]"), function="INT8RANGE"),
    Func(Coalesce(F("second"), F("staff")), Coalesce(F("second"), F("staff")), Value("[]"), function="INT8RANGE"),
    function="INT8MULTIRANGE",
    output_field=BigIntegerRangeField(),
)


def are_ours(actor: Actor) -> Q:
    """Match appointments with a colleague for whom the actor may speak, as the first or the second."""
    return Q(is_spoken_for("staff_id", actor)) | Q(is_spoken_for("second_id", actor))


class Appointments(models.QuerySet["Appointment"]):
    """Appointments, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of people in the actor's scope, and of the colleagues for whom the actor may speak."""
        if actor.scope == SELF:
            return self.filter(person=actor.party_id)
        near = Person.objects.within(actor).values("party")
        return self.filter(Q(person__in=near) | are_ours(actor))

    def are_with(self, staff_ids: Collection[int]) -> Self:
        """Give those with any of these colleagues, as the first or the second."""
        return self.filter(Q(staff__in=staff_ids) | Q(second__in=staff_ids))

    def are_open(self) -> Self:
        """Give those of which nobody noted yet how they went."""
        return self.filter(state=OPEN)


class Appointment(models.Model):
    """A person and a colleague agreed to speak; open, and then exactly once held, missed, moved or cancelled.

    `promise` is what it is meant to keep: whatever becomes of the appointment, only evidence keeps that. `note` says
    how it went. One that was moved is followed by the one that came instead. A `second` colleague goes along, and an
    `interpreter` for a language takes `interpreter_minutes` more.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    staff = models.ForeignKey(Staff, models.PROTECT, db_index=False)
    second = models.ForeignKey(Staff, models.PROTECT, null=True, related_name="+")
    promise = models.ForeignKey(Promise, models.PROTECT, null=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    way = models.CharField(max_length=12)
    place = models.CharField(max_length=160, blank=True)
    room = models.ForeignKey(Room, models.PROTECT, null=True, related_name="+")
    interpreter = models.CharField(max_length=40, blank=True, db_default="")
    interpreter_minutes = models.SmallIntegerField(default=0, db_default=0)
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
            models.CheckConstraint(condition=~Q(second=F("staff")), name="second_colleague_is_another"),
            models.CheckConstraint(
                condition=~Q(interpreter="") | Q(interpreter_minutes=0), name="longer_with_an_interpreter"
            ),
            ExclusionConstraint(
                name="staff_booked_once",
                expressions=[(DURING, RangeOperators.OVERLAPS), (COLLEAGUES, RangeOperators.OVERLAPS)],
                condition=TAKES_TIME,
            ),
            *(
                ExclusionConstraint(
                    name=f"{who}_booked_once",
                    expressions=[(DURING, RangeOperators.OVERLAPS), (who, RangeOperators.EQUAL)],
                    condition=TAKES_TIME,
                )
                for who in ("person", "room")
            ),
        ]
        indexes = [
            models.Index(fields=["staff", "starts_at"], name="appointment_staff"),
            models.Index(fields=["person", "starts_at"], name="appointment_person"),
        ]
