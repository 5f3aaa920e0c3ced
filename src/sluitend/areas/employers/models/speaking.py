"""Speaking with employers: each contact, and the obstacles that they named."""

from django.db import models
from django.db.models import F, Q

from sluitend.areas.employers.models.employer import ContactPerson, Employer
from sluitend.parties.models import Party

CONTACT_WAYS = ("call", "mail", "visit", "meeting")


class EmployerContact(models.Model):
    """One contact with an employer. What `is_approach` was ours and counts in the budget; the others came from them.

    `beyond_because` says why an approach went over the budget; `answered_on` when the employer answered one.
    """

    employer = models.ForeignKey(Employer, models.PROTECT)
    person = models.ForeignKey(ContactPerson, models.PROTECT, null=True)
    happened_on = models.DateField()
    way = models.CharField(max_length=8)
    is_approach = models.BooleanField()
    words = models.CharField(max_length=500, blank=True)
    beyond_because = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True)
    answer = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    emptied_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(way__in=CONTACT_WAYS), name="known_contact_way"),
            models.CheckConstraint(
                condition=Q(emptied_at=None) & ~Q(words="") | Q(emptied_at__isnull=False, words="", answer=""),
                name="employer_contact_says_something",
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, answer="") | Q(is_approach=True, answered_on__gte=F("happened_on")),
                name="answered_after_asking",
            ),
            models.CheckConstraint(
                condition=Q(beyond_because="") | Q(is_approach=True), name="only_approaches_go_beyond"
            ),
        ]
        indexes = [models.Index(fields=["employer", "-happened_on"], name="contact_of_employer")]


class EmployerObstacle(models.Model):
    """Why an employer hesitates, in a code of the pack and its own words, and the promise to answer it.

    `answer` is the provision of the pack that took it away; "" as long as nobody answered, or when none was needed.
    """

    employer = models.ForeignKey(Employer, models.PROTECT)
    kind = models.CharField(max_length=40)
    words = models.CharField(max_length=300, blank=True)
    answer = models.CharField(max_length=120, blank=True)
    named_on = models.DateField()
    promise = models.OneToOneField("ledger.Promise", models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "kind"], condition=Q(settled_at=None), name="employer_obstacle_once"
            ),
            models.CheckConstraint(condition=Q(answer="") | Q(settled_at__isnull=False), name="obstacle_answered_once"),
        ]
