"""Personal budgets: small amounts that take an obstacle away, drawn on means of one's own in the book."""

from django.db import models
from django.db.models import Q

from sluitend.areas.plans.models.plan import PlanStep
from sluitend.ledger.models import Draw, Means, Promise
from sluitend.parties.models import Party, Person

ASKED, GRANTED, REFUSED, RETURNED = "asked", "granted", "refused", "returned"


class PersonalBudget(models.Model):
    """Which means of the book is somebody's own for a period; the book guards that it is never exceeded."""

    person = models.ForeignKey(Person, models.PROTECT)
    means = models.OneToOneField(Means, models.PROTECT)


class BudgetRequest(models.Model):
    """Something asked for, decided on and paid: amounts in cents, the draw once it was granted.

    What was granted and is not needed after all is returned, with the reason.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    step = models.ForeignKey(PlanStep, models.PROTECT, null=True)
    promise = models.OneToOneField(Promise, models.PROTECT)
    draw = models.OneToOneField(Draw, models.PROTECT, null=True)
    words = models.CharField(max_length=200)
    amount = models.BigIntegerField()
    state = models.CharField(max_length=8, default=ASKED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(null=True)
    refused_because = models.CharField(max_length=300, blank=True)
    paid_on = models.DateField(null=True)
    paid_amount = models.BigIntegerField(null=True)
    paid_reference = models.CharField(max_length=120, blank=True)
    returned_at = models.DateTimeField(null=True)
    returned_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words="") & Q(amount__gt=0), name="budget_for_something"),
            models.CheckConstraint(
                condition=Q(state=ASKED, decided_at=None, draw=None, refused_because="")
                | Q(state__in=(GRANTED, RETURNED), decided_at__isnull=False, draw__isnull=False, refused_because="")
                | (Q(state=REFUSED, decided_at__isnull=False, draw=None) & ~Q(refused_because="")),
                name="budget_decided_once",
            ),
            models.CheckConstraint(
                condition=Q(paid_on=None, paid_amount=None, paid_reference="")
                | (
                    Q(state=GRANTED, paid_on__isnull=False, paid_amount__gt=0, paid_amount__lte=models.F("amount"))
                    & ~Q(paid_reference="")
                ),
                name="budget_paid_by_receipt",
            ),
            models.CheckConstraint(
                condition=(Q(state=RETURNED, returned_at__isnull=False) & ~Q(returned_because=""))
                | (~Q(state=RETURNED) & Q(returned_at=None, returned_because="")),
                name="budget_returned_with_a_reason",
            ),
        ]
