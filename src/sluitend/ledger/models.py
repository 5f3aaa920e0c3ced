"""What the book remembers; cover and funding are constraint triggers in its migrations."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Func, Q

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, SELF
from sluitend.gate.purposes import WORK
from sluitend.parties.models import Party
from sluitend.parties.models.scoping import is_spoken_for

STATES = ("open", "kept", "broken", "released")
# Written out, as every list asks it of every row: to put a query in a query together takes longer than to carry it out.
SUSPENSION = "(SELECT from_on FROM ledger_suspension WHERE promise_id = %(expressions)s AND until_on IS NULL)"


def is_past(today: date) -> Q:
    """Match promises past their day whose clock is not standing still (Awb 4:15)."""
    still = Func(F("id"), template=f"EXISTS {SUSPENSION}", output_field=models.BooleanField())
    return Q(due_on__lt=today) & ~Q(still)


def find_suspension() -> Func:
    """Give the day since which the clock of a promise stands still, looked up for each row that is shown.

    Asked as `EXISTS`, the planner first reads every clock that stands still.
    """
    return Func(F("id"), template=SUSPENSION, output_field=models.DateField())


class Promises(models.QuerySet["Promise"]):
    """Promises, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the promises whose owner the actor may speak for, in the scope that the gate granted.

        A resident sees what is promised to them, whoever owes it.
        """
        if actor.scope == SELF:
            return self.filter(beneficiary=actor.party_id)
        return self if actor.scope == ALL else self.filter(is_spoken_for("owner_id", actor))

    def are_open(self) -> Self:
        """Give the open ones."""
        return self.filter(state="open")

    def list_kinds(self, people: Collection[int]) -> defaultdict[int, set[str]]:
        """Give which kinds are among these promises to each of these people."""
        kinds: defaultdict[int, set[str]] = defaultdict(set)
        # Without people the database has nothing to answer, and is not asked.
        for person, kind in self.filter(beneficiary__in=people).values_list("beneficiary", "kind"):
            kinds[person].add(kind)
        return kinds


class Promise(models.Model):
    """Somebody owes somebody something by a day; open, then exactly once kept, broken or released.

    `subject` says what it is about in the words of its room, for whoever may read those there and comes for its
    purpose. `alert_on` is the day the next rung of the ladder must be told; `rung` how many have been told. What
    `outlasts` stays owed to somebody who left.
    """

    kind = models.CharField(max_length=40)
    beneficiary = models.ForeignKey(Party, models.PROTECT, related_name="+", db_index=False)
    owner = models.ForeignKey(Party, models.PROTECT, related_name="+", db_index=False)
    covers = models.BooleanField()
    outlasts = models.BooleanField(default=False)
    subject = models.CharField(max_length=300, blank=True)
    subject_purpose = models.CharField(max_length=12, default=WORK)
    opened_at = models.DateTimeField()
    due_on = models.DateField()
    unit = models.CharField(max_length=20)
    amount = models.BigIntegerField()
    kept_amount = models.BigIntegerField(default=0)
    state = models.CharField(max_length=8, default="open")
    settled_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=40, blank=True)
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    renewals = models.SmallIntegerField(default=0)
    rung = models.SmallIntegerField(default=0)
    alert_on = models.DateField(null=True)
    pack_version = models.CharField(max_length=80)

    objects = Promises.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="known_state"),
            models.CheckConstraint(
                condition=Q(state="open", settled_at=None) | (~Q(state="open") & Q(settled_at__isnull=False)),
                name="settled_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0, kept_amount__gte=0) & Q(kept_amount__lte=models.F("amount")),
                name="kept_by_degrees",
            ),
            models.CheckConstraint(condition=~Q(state="kept") | Q(kept_amount=models.F("amount")), name="kept_in_full"),
            models.CheckConstraint(
                condition=~Q(state__in=("broken", "released")) | ~Q(reason=""), name="not_kept_has_a_reason"
            ),
            models.CheckConstraint(condition=Q(covers=False) | Q(outlasts=False), name="cover_ends_on_leaving"),
        ]
        indexes = [
            # With all that counting a list asks for, so that it need not read the promises themselves.
            models.Index(
                fields=["owner", "due_on"], include=["kind", "id"], name="promise_open_owner", condition=Q(state="open")
            ),
            models.Index(fields=["beneficiary", "due_on"], name="promise_open_due", condition=Q(state="open")),
            # To whom something is late, of a whole municipality.
            models.Index(
                fields=["due_on"], include=["beneficiary", "kind", "id"], name="promise_due", condition=Q(state="open")
            ),
            models.Index(fields=["beneficiary"], name="promise_beneficiary"),
            # With what tells who was covered on a day that is over.
            models.Index(
                fields=["beneficiary", "owner"],
                include=["kind", "opened_at"],
                name="promise_cover",
                condition=Q(state="open", covers=True),
            ),
            # What the results of an approach are counted by.
            models.Index(
                fields=["settled_at"],
                include=["beneficiary", "kind"],
                name="promise_kept",
                condition=Q(state="kept", kind__in=["invitation", "first_conversation", "plan", "offer"]),
            ),
            models.Index(fields=["alert_on"], name="promise_alert", condition=Q(state="open", alert_on__isnull=False)),
            models.Index(fields=["settled_at"], name="promise_settled", condition=~Q(state="open")),
        ]


class Evidence(models.Model):
    """What was seen or done towards a promise."""

    promise = models.ForeignKey(Promise, models.PROTECT)
    kind = models.CharField(max_length=40)
    at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+", db_index=False)
    amount = models.BigIntegerField()
    reference = models.CharField(max_length=200, blank=True)


class Suspension(models.Model):
    """A stretch of days that does not count towards a term (Awb 4:15)."""

    promise = models.ForeignKey(Promise, models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    reason = models.CharField(max_length=40)
    proof = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise"], condition=Q(until_on=None), name="suspended_once_at_a_time"),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=models.F("from_on")), name="suspension_days"
            ),
        ]


class Means(models.Model):
    """A source of euros (in cents), places or seats over a period."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    unit = models.CharField(max_length=6)
    amount = models.BigIntegerField()
    from_on = models.DateField()
    until_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(unit__in=("cent", "place", "seat")), name="known_means_unit"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="means_not_negative"),
            models.CheckConstraint(condition=Q(until_on__gte=models.F("from_on")), name="means_days"),
        ]


class Draw(models.Model):
    """What a promise takes from a means, until it is returned."""

    promise = models.ForeignKey(Promise, models.PROTECT)
    means = models.ForeignKey(Means, models.PROTECT, db_index=False)
    amount = models.BigIntegerField()
    at = models.DateTimeField()
    returned_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="draw_takes_something")]
        indexes = [models.Index(fields=["means"], name="draw_standing", condition=Q(returned_at=None))]


class Message(models.Model):
    """The outbox: who must be told that a promise is late; one row per rung, so nobody is told twice.

    `seen_at` is when whoever was told said so, or when the sweep found that the promise is settled.
    """

    promise = models.ForeignKey(Promise, models.PROTECT)
    rung = models.SmallIntegerField()
    to_role = models.CharField(max_length=30)
    to_party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    by = models.CharField(max_length=20)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["promise", "rung"], name="told_once_per_rung")]
        indexes = [models.Index(fields=["to_party"], name="message_unseen", condition=Q(seen_at=None))]
