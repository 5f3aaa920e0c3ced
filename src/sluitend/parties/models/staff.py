"""Staff, the teams they work in, and when they are away."""

from django.db import models

from sluitend.parties.models.party import Party


class Team(models.Model):
    """A team can own promises too, so that inflow is never refused for want of a colleague."""

    party = models.OneToOneField(Party, models.PROTECT, primary_key=True)
    area = models.ForeignKey("parties.Area", models.PROTECT, null=True)


class Staff(models.Model):
    """Somebody in service; the account to log in with lives at the gate."""

    party = models.OneToOneField(Party, models.PROTECT, primary_key=True)
    number = models.CharField(max_length=40, unique=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="service_days",
            )
        ]


class Membership(models.Model):
    """Who works in which team, in which role, from when until when."""

    staff = models.ForeignKey(Staff, models.PROTECT)
    team = models.ForeignKey(Team, models.PROTECT)
    role = models.CharField(max_length=30)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "team"], condition=models.Q(until_on=None), name="member_once_at_a_time"
            )
        ]


class Absence(models.Model):
    """Somebody is away, without the reason; a stand-in speaks for them, or the team has taken over."""

    staff = models.ForeignKey(Staff, models.PROTECT)
    from_on = models.DateField()
    expected_until_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    stand_in = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["staff"], condition=models.Q(ended_on=None), name="absent_once_at_a_time")
        ]


class PlannedAbsence(models.Model):
    """Somebody will be away from a day on; on that day it becomes an absence, with whoever was named to stand in.

    It is no absence yet: until then nobody speaks for a colleague who is there.
    """

    staff = models.ForeignKey(Staff, models.PROTECT)
    from_on = models.DateField()
    expected_until_on = models.DateField(null=True)
    stand_in = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["staff"], name="one_planned_absence"),
            models.CheckConstraint(
                condition=models.Q(expected_until_on=None) | models.Q(expected_until_on__gte=models.F("from_on")),
                name="planned_absence_days",
            ),
            models.CheckConstraint(
                condition=models.Q(stand_in=None, team__isnull=False) | models.Q(stand_in__isnull=False, team=None),
                name="planned_with_a_taker",
            ),
        ]
