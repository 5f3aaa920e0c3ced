"""A mailing: everybody who is planned in a week is invited in one go, and what came of each of them."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.contacts.kinds import OFFICE, WAYS
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.schedules.states import INVITED, MAILING_STATES, PENDING, ROW_STATES, SKIPPED, TAKEN_BACK, UNDER_WAY
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL
from sluitend.parties.models import Party, Staff


class Mailings(models.QuerySet["Mailing"]):
    """Mailings, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of the actor's municipality."""
        return self if actor.scope == ALL else self.filter(organisation=actor.organisation_id)


class Mailing(models.Model):
    """A week (its Monday) of the plan, of one colleague or cohort if so asked, with what everybody in it is offered.

    `address` is where codes are asked, for the links in the letters. Under way, and then once done or taken back.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    week_on = models.DateField()
    staff = models.ForeignKey(Staff, models.PROTECT, null=True, related_name="+")
    cohort = models.ForeignKey(Cohort, models.PROTECT, null=True, related_name="+")
    way = models.CharField(max_length=12)
    place = models.CharField(max_length=160, blank=True)
    minutes = models.SmallIntegerField()
    from_on = models.DateField()
    until_on = models.DateField()
    address = models.CharField(max_length=300)
    state = models.CharField(max_length=10, default=UNDER_WAY)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    because = models.CharField(max_length=200, blank=True)

    objects = Mailings.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=MAILING_STATES), name="known_mailing_state"),
            models.CheckConstraint(condition=Q(week_on__iso_week_day=1), name="mailing_is_of_a_week"),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="known_mailing_way"),
            models.CheckConstraint(condition=~Q(way=OFFICE) | ~Q(place=""), name="mailed_to_a_place"),
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="mailing_days"),
            models.CheckConstraint(
                condition=Q(state=UNDER_WAY, ended_at=None) | ~Q(state=UNDER_WAY) & Q(ended_at__isnull=False),
                name="mailing_ends_once",
            ),
            models.CheckConstraint(
                condition=Q(state=TAKEN_BACK) & ~Q(because="") | ~Q(state=TAKEN_BACK) & Q(because=""),
                name="mailing_taken_back_with_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["id"], name="mailing_under_way", condition=Q(state=UNDER_WAY))]


class MailingRow(models.Model):
    """Somebody in a mailing: pending, and then once invited, skipped with the reason, or taken back.

    Whoever is not invited stands in the plan as before.
    """

    mailing = models.ForeignKey(Mailing, models.PROTECT, db_index=False)
    member = models.ForeignKey(Member, models.PROTECT)
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default=PENDING)
    because = models.CharField(max_length=40, blank=True)
    invitation = models.OneToOneField(Invitation, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailing", "member"], name="mailed_once"),
            models.UniqueConstraint(fields=["member"], condition=Q(state=PENDING), name="in_one_mailing_at_a_time"),
            models.CheckConstraint(condition=Q(state__in=ROW_STATES), name="known_mailing_row_state"),
            models.CheckConstraint(
                condition=~Q(state=INVITED) | Q(invitation__isnull=False), name="mailed_with_an_invitation"
            ),
            models.CheckConstraint(condition=~Q(state=SKIPPED) | ~Q(because=""), name="skipped_mailing_has_a_reason"),
        ]
