"""Attempts: each way in which somebody was tried, of what they were reminded, and whom nobody could reach by any."""

from django.db import models
from django.db.models import F, Q

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.codes import CHANNELS, RESULTS, SKIPPED
from sluitend.areas.invitations.models.invitation import Invitation
from sluitend.parties.models import Party


class Attempt(models.Model):
    """Somebody was tried in one way; or that way was passed over, by whom and why."""

    invitation = models.ForeignKey(Invitation, models.PROTECT)
    channel = models.CharField(max_length=12)
    result = models.CharField(max_length=12)
    words = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="known_attempt_channel"),
            models.CheckConstraint(condition=Q(result__in=(*RESULTS, SKIPPED)), name="known_attempt_result"),
            models.CheckConstraint(condition=~Q(result=SKIPPED) | ~Q(words=""), name="skipped_with_a_reason"),
        ]


class Reminder(models.Model):
    """Somebody was reminded of an appointment, or could not be; either way once."""

    appointment = models.OneToOneField(Appointment, models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Unreachable(models.Model):
    """One colleague tells that nobody could reach a person, another agrees; it ends when the person turns up.

    Nothing about a benefit follows from it, and the person stays promised what they were promised.
    """

    invitation = models.ForeignKey(Invitation, models.PROTECT)
    words = models.CharField(max_length=300)
    reported_by = models.ForeignKey(Party, models.PROTECT, related_name="+")
    reported_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="unreachable_in_words"),
            models.CheckConstraint(
                condition=Q(agreed_by=None, agreed_at=None) | Q(agreed_by__isnull=False, agreed_at__isnull=False),
                name="agreed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by=None) | ~Q(agreed_by=F("reported_by")), name="second_is_another"
            ),
            models.UniqueConstraint(fields=["invitation"], condition=Q(ended_at=None), name="unreachable_once"),
        ]
