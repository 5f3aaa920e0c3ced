"""What this room remembers: messages to residents, when nothing is sent to somebody, and what was printed together."""

from datetime import date, datetime, timedelta
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from sluitend.areas.correspondence.states import (
    CAME_BACK,
    GONE_OUT,
    MAKING,
    MISHAPS,
    QUEUED,
    RUN_STATES,
    SENDING,
    STATES,
    SURE_FOR,
    UNDER_WAY,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.letters import CHANNELS, LETTER
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.gate.models import Restriction
from sluitend.parties.models import Party, Person

# A file of letters holds what many people were told, and is needed only until it is printed.
FILES_KEPT = timedelta(days=14)


class PrintRuns(models.QuerySet["PrintRun"]):
    """Print runs, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)


class PrintRun(models.Model):
    """Letters of one municipality that are printed together, in files of so many; being made, then ready or stopped."""

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField()
    letters = models.IntegerField()
    state = models.CharField(max_length=8, default=MAKING)
    ended_at = models.DateTimeField(null=True)

    objects = PrintRuns.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=RUN_STATES), name="known_print_run_state"),
            models.CheckConstraint(
                condition=Q(state=MAKING, ended_at=None) | (~Q(state=MAKING) & Q(ended_at__isnull=False)),
                name="print_run_ends_once",
            ),
        ]
        indexes = [models.Index(fields=["id"], name="print_run_making", condition=Q(state=MAKING))]


class PrintFile(models.Model):
    """Letters that were put in one file, with an index: they are sent, whatever becomes of the run.

    What stands in it is thrown away after two weeks.
    """

    run = models.ForeignKey(PrintRun, models.PROTECT)
    number = models.SmallIntegerField()
    people = ArrayField(models.BigIntegerField())
    letters = models.IntegerField()
    content = models.BinaryField(null=True)
    index = models.BinaryField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "number"], name="print_file_once")]


class Dispatches(models.QuerySet["Dispatch"]):
    """Messages to residents, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those to people in the actor's scope."""
        return self if actor.scope == ALL else self.filter(person__in=Person.objects.within(actor).values("party"))

    def are_waiting(self, at: datetime) -> Self:
        """Give those that nobody holds: there is no pause, and the data of the person do not rest."""
        held = Pause.objects.are_running(find_day(at)).values("person")
        resting = Restriction.objects.values("party_id")
        waiting = self.filter(state=QUEUED, person__active=True)
        return waiting.exclude(person__in=held).exclude(person__in=resting)

    def are_due(self, at: datetime) -> Self:
        """Give those that can go now."""
        return self.are_waiting(at).filter(not_before_at__lte=at)

    def are_unsure(self, at: datetime) -> Self:
        """Give those that were perhaps sent: sending was cut off."""
        return self.filter(state=SENDING, run=None, taken_at__lt=at - SURE_FOR)


class Dispatch(models.Model):
    """One message to one person over one channel; it goes out at most once, and ends once.

    In `text` the fields that open something stand between braces still: what they are, stands in `secrets`, which
    nobody is shown and which is emptied when the message need not be sent any more. `about` names what it is about in
    the words of its room, such as "appointment:12". `follows` is the message that came back before it.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    channel = models.CharField(max_length=6)
    code = models.CharField(max_length=20)
    language = models.CharField(max_length=3)
    to = models.CharField(max_length=160)
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    secrets = models.JSONField(default=dict)
    about = models.CharField(max_length=60)
    state = models.CharField(max_length=10, default=QUEUED)
    not_before_at = models.DateTimeField()
    queued_at = models.DateTimeField()
    queued_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    taken_at = models.DateTimeField(null=True)
    tries = models.SmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    reference = models.CharField(max_length=200, blank=True)
    settled_at = models.DateTimeField(null=True)
    because = models.CharField(max_length=200, blank=True)
    run = models.ForeignKey(PrintRun, models.PROTECT, null=True)
    follows = models.OneToOneField("self", models.PROTECT, null=True, related_name="+")

    objects = Dispatches.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="known_dispatch_state"),
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="known_channel"),
            models.CheckConstraint(
                condition=Q(state__in=GONE_OUT, sent_at__isnull=False) | (~Q(state__in=GONE_OUT) & Q(sent_at=None)),
                name="sent_has_its_moment",
            ),
            models.CheckConstraint(condition=~Q(state=SENDING) | Q(taken_at__isnull=False), name="sending_was_taken"),
            models.CheckConstraint(condition=~Q(state__in=MISHAPS) | ~Q(because=""), name="mishap_has_a_reason"),
            models.CheckConstraint(condition=Q(run=None) | Q(channel=LETTER), name="only_letters_are_printed"),
            models.UniqueConstraint(
                fields=["person", "code", "about", "channel"],
                condition=Q(state__in=UNDER_WAY),
                name="written_once_at_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["not_before_at"], name="dispatch_due", condition=Q(state=QUEUED)),
            models.Index(fields=["person", "-queued_at"], name="dispatch_person"),
            models.Index(fields=["about"], name="dispatch_about"),
            models.Index(fields=["-queued_at"], name="dispatch_newest"),
            models.Index(fields=["person", "to"], name="dispatch_bounced", condition=Q(state=CAME_BACK)),
        ]


class Pauses(models.QuerySet["Pause"]):
    """Pauses, and which of them hold."""

    def are_running(self, today: date) -> Self:
        """Give those that hold today; the last day counts."""
        return self.filter(until_on__gte=today, ended_at=None)


class Pause(models.Model):
    """Nothing is sent to somebody for a while, with the reason; what was queued waits."""

    person = models.ForeignKey(Person, models.PROTECT)
    because = models.CharField(max_length=200)
    until_on = models.DateField()
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects = Pauses.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(because=""), name="paused_with_a_reason"),
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="paused_once_at_a_time"),
        ]
