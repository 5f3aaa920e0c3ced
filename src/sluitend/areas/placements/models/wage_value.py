"""What we remember of wage values: each report with its main tasks, as it was measured at the place of work."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person

WHOLE_PERCENT, HOURS_A_WEEK = 100, 60


class WageValues(models.QuerySet["WageValue"]):
    """Wage values, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give those of people in the actor's scope."""
        return self.filter(person__in=Person.objects.within(actor).values("party"))

    def are_believed(self) -> Self:
        """Give those that nobody withdrew."""
        return self.filter(withdrawn_at=None)


class WageValue(models.Model):
    """One report of an expert who looked at the work: what it yields in whole percents of the minimum wage.

    `norm_function` is the regular work with which it was compared, `function` the work that was done. A second opinion
    names the report about which it is. What was written down wrongly is withdrawn with the reason and stays as a trace.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    employer = models.CharField(max_length=120)
    norm_function = models.CharField(max_length=120)
    function = models.CharField(max_length=120)
    hours_a_week = models.SmallIntegerField()
    full_hours_a_week = models.SmallIntegerField()
    method = models.CharField(max_length=40)
    expert = models.CharField(max_length=120)
    visited_on = models.DateField()
    reported_on = models.DateField()
    valid_until_on = models.DateField()
    percent = models.SmallIntegerField()
    second_to = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    promise = models.OneToOneField(Promise, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    withdrawn_because = models.CharField(max_length=200, blank=True)

    objects = WageValues.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["second_to"], condition=Q(withdrawn_at=None), name="one_second_opinion_on_a_wage_value"
            ),
            models.CheckConstraint(
                condition=Q(percent__gte=0, percent__lte=WHOLE_PERCENT), name="wage_value_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(hours_a_week__gt=0)
                & Q(hours_a_week__lte=F("full_hours_a_week"), full_hours_a_week__lte=HOURS_A_WEEK),
                name="wage_value_hours_in_order",
            ),
            models.CheckConstraint(
                condition=Q(visited_on__lte=F("reported_on"), reported_on__lte=F("valid_until_on")),
                name="wage_value_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_because="")),
                name="wage_value_withdrawn_with_a_reason",
            ),
        ]


class WageValueTask(models.Model):
    """A main task of the work: its share of the time, and tempo, quality and net time beside regular, in percents."""

    wage_value = models.ForeignKey(WageValue, models.CASCADE, related_name="tasks")
    place = models.SmallIntegerField()
    name = models.CharField(max_length=120)
    share = models.DecimalField(max_digits=5, decimal_places=2)
    tempo = models.SmallIntegerField()
    quality = models.SmallIntegerField()
    net_time = models.SmallIntegerField()
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wage_value", "place"], name="main_task_in_order"),
            models.CheckConstraint(
                condition=Q(share__gt=0, share__lte=WHOLE_PERCENT)
                & Q(tempo__gte=0, tempo__lte=WHOLE_PERCENT)
                & Q(quality__gte=0, quality__lte=WHOLE_PERCENT)
                & Q(net_time__gte=0, net_time__lte=WHOLE_PERCENT),
                name="main_task_in_percents",
            ),
        ]
