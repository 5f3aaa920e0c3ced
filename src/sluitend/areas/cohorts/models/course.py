"""What is arranged about a member of a cohort: the week in which they are invited, or that they are not for a while."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce

from sluitend.areas.cohorts.models.cohort import Member
from sluitend.parties.models import Party, Staff

# Up to and including its last day, unless somebody ended it before that.
DAYS = Func(
    F("from_on"),
    Coalesce(F("ended_on"), Func(F("until_on"), template="(%(expressions)s + 1)", output_field=models.DateField())),
    function="DATERANGE",
    output_field=DateRangeField(),
)


class Planned(models.Model):
    """In which week (its Monday) a member is to be invited, by which colleague, until it is taken back."""

    member = models.ForeignKey(Member, models.PROTECT)
    week_on = models.DateField()
    staff = models.ForeignKey(Staff, models.PROTECT)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member"], condition=Q(taken_back_at=None), name="planned_once_at_a_time"),
            models.CheckConstraint(condition=Q(week_on__iso_week_day=1), name="week_begins_on_monday"),
        ]


class Exemption(models.Model):
    """A member is not invited for a while, for a reason from the short list of the pack; it ends by itself."""

    member = models.ForeignKey(Member, models.PROTECT)
    reason = models.CharField(max_length=40)
    from_on = models.DateField()
    until_on = models.DateField()
    ended_on = models.DateField(null=True)
    given_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(until_on__gte=F("from_on")), name="exemption_days"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("from_on"), ended_on__lte=F("until_on")),
                name="exemption_ends_within",
            ),
            ExclusionConstraint(
                name="exempt_once_at_a_time",
                expressions=[(DAYS, RangeOperators.OVERLAPS), ("member", RangeOperators.EQUAL)],
            ),
        ]
