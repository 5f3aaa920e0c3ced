"""What we remember of provisions: how far each one is, and when it came there."""

from django.db import models
from django.db.models import Q

from sluitend.areas.provisions.stages import ENDED, STAGES, THREATS, UNDER_WAY
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person


class Provision(models.Model):
    """Something that must be there before somebody can go on, such as debt help or childcare.

    While it is under way, `promise` is what is owed in its stage. What was written about it lies behind the wall
    of its purpose; `name` is what the pack called it when it was needed.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    purpose = models.CharField(max_length=12)
    why = models.TextField(blank=True)
    threat = models.CharField(max_length=20, blank=True)
    needed_on = models.DateField()
    stage = models.CharField(max_length=10)
    stage_on = models.DateField()
    promise = models.OneToOneField(Promise, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=STAGES, threat__in=("", *THREATS)), name="known_provision_stage"
            ),
            models.CheckConstraint(
                condition=Q(stage__in=UNDER_WAY, promise__isnull=False) | (~Q(stage__in=UNDER_WAY) & Q(promise=None)),
                name="provision_has_its_promise",
            ),
            models.UniqueConstraint(
                fields=["person", "kind"], condition=~Q(stage=ENDED), name="one_provision_of_a_kind"
            ),
        ]


class ProvisionStage(models.Model):
    """A stage to which a provision came: on which day, noted by whom, and why when it was refused or ended.

    One that was noted by mistake is taken back on the same day, and stays readable.
    """

    provision = models.ForeignKey(Provision, models.PROTECT, related_name="stages")
    stage = models.CharField(max_length=10)
    since_on = models.DateField()
    reason = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
    noted_at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage__in=("refused", "ended")) | ~Q(reason=""), name="no_provision_ends_without_reason"
            )
        ]


class ProvisionWait(models.Model):
    """What is promised elsewhere and cannot be done before the provision is there, so that its clock stands still."""

    provision = models.ForeignKey(Provision, models.PROTECT, related_name="waits")
    promise = models.OneToOneField(Promise, models.PROTECT, related_name="+")
