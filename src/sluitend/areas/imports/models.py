"""What we remember of imports: batches, their columns and rows, what was changed, and who was merged."""

from typing import Self

from django.db import models
from django.db.models import Q

from sluitend.areas.imports.verdicts import CARRIED_OUT, CHOICES, STATES, TOGETHER, VERDICTS
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, ORGANISATION
from sluitend.parties.models import Party, Person

MAY_APPLY = Q(verdict__in=TOGETHER) | Q(decision__in=CARRIED_OUT)
IS_APPLIED = Q(applied_at__isnull=False)


class Batches(models.QuerySet["Batch"]):
    """Batches, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the batches of one's organisation; narrower, those with a row about somebody one may see."""
        if actor.scope == ALL:
            return self
        if actor.scope == ORGANISATION:
            return self.filter(organisation=actor.organisation_id)
        return self.filter(id__in=BatchRow.objects.within(actor).values("batch"))


class Batch(models.Model):
    """A file held beside the book: staged, matched, applied and perhaps undone whole.

    An improbable one is applied only once somebody else than who read it has approved it, with a reason.
    """

    organisation = models.ForeignKey(Party, models.PROTECT, related_name="+")
    team = models.ForeignKey(Party, models.PROTECT, related_name="+")
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, default="staged")
    chosen = models.CharField(max_length=40, blank=True)
    staged_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    sheet = models.SmallIntegerField(default=0)
    heading_line = models.IntegerField(default=1)
    lines = models.IntegerField()
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    approved_because = models.CharField(max_length=300, blank=True)

    objects = Batches.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(STATES)), name="known_batch_state"),
            models.CheckConstraint(condition=~Q(approved_by=models.F("by")), name="approved_by_another"),
            models.CheckConstraint(
                condition=Q(approved_at=None, approved_because="")
                | (Q(approved_at__isnull=False) & ~Q(approved_because="")),
                name="approved_with_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["id"], name="batch_under_way", condition=Q(state__in=("applying", "undoing"))),
            models.Index(fields=["closed_at"], name="batch_closed", condition=Q(closed_at__isnull=False)),
        ]


class BatchSheet(models.Model):
    """A sheet of a file, and on how many lines of it anything stands."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="sheets")
    place = models.SmallIntegerField()
    name = models.CharField(max_length=100, blank=True)
    lines = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "place"], name="sheet_once")]


class BatchColumn(models.Model):
    """A column of a file, the field that it was taken for, and in how many matched rows it differs."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="columns")
    place = models.SmallIntegerField()
    heading = models.CharField(max_length=100)
    field = models.CharField(max_length=20, blank=True)
    because = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "place"], name="column_once")]


class ColumnMemory(models.Model):
    """What a heading of a source was last taken for, so that it is suggested the next time."""

    organisation = models.ForeignKey(Party, models.CASCADE, related_name="+")
    source = models.CharField(max_length=40)
    heading = models.CharField(max_length=100)
    field = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "source", "heading"], name="heading_once")]


class BatchPage(models.Model):
    """A stretch of lines as they stood in the file, sealed whole: a column that nobody named may hold a BSN."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="pages")
    sheet = models.SmallIntegerField(default=0)
    place = models.IntegerField()
    sealed = models.BinaryField()


class BatchRows(models.QuerySet["BatchRow"]):
    """Rows, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the rows of one's organisation; narrower, those about somebody one may see."""
        if actor.scope == ALL:
            return self
        if actor.scope == ORGANISATION:
            return self.filter(batch__organisation=actor.organisation_id)
        mine = Person.objects.within(actor).values("party")
        return self.filter(Q(person_id__in=mine) | Q(other_id__in=mine))


class BatchRow(models.Model):
    """A row with its verdict. What it says is text, as it was read; who it may be are numbers only.

    `person_id` is who it is, or who the first key says; `other_id` who the second key says. `keys` tells which keys
    said so. A row that is `applied_at` some moment is never applied again.
    """

    # Rows are written in one statement while their batch is locked; a constraint would look the batch up again for
    # each of hundreds of thousands of them.
    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows", db_index=False, db_constraint=False)
    line = models.IntegerField()
    verdict = models.CharField(max_length=8)
    person_id = models.BigIntegerField(null=True)
    other_id = models.BigIntegerField(null=True)
    keys = models.CharField(max_length=40, blank=True)
    changes = models.CharField(max_length=200, blank=True)
    faults = models.CharField(max_length=400, blank=True)
    remarks = models.CharField(max_length=300, blank=True)
    decision = models.CharField(max_length=8, blank=True)
    because = models.CharField(max_length=30, blank=True)
    decided_by = models.BigIntegerField(null=True)
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    number = models.TextField(blank=True)
    bsn_hash = models.BinaryField(null=True)
    bsn_sealed = models.BinaryField(null=True)
    first_name = models.TextField(blank=True)
    last_name = models.TextField(blank=True)
    born_on = models.TextField(blank=True)
    birth_year = models.TextField(blank=True)
    phone = models.TextField(blank=True)
    email = models.TextField(blank=True)
    post = models.TextField(blank=True)
    area = models.TextField(blank=True)
    worker = models.TextField(blank=True)
    started_on = models.TextField(blank=True)
    ended_on = models.TextField(blank=True)
    end_reason = models.TextField(blank=True)
    household_form = models.TextField(blank=True)
    cause_code = models.TextField(blank=True)
    applied_on = models.TextField(blank=True)
    notified_on = models.TextField(blank=True)
    jobless_until_on = models.TextField(blank=True)
    permit_on = models.TextField(blank=True)
    inflow_route = models.TextField(blank=True)
    area_id = models.BigIntegerField(null=True)
    worker_id = models.BigIntegerField(null=True)

    objects = BatchRows.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=list(VERDICTS)), name="known_verdict"),
            models.CheckConstraint(condition=Q(decision__in=["", *CHOICES]), name="known_decision"),
        ]
        indexes = [
            models.Index(fields=["batch", "verdict", "line"], name="row_by_verdict"),
            # In the order in which they are carried out and taken back: a piece never reads what was done before it.
            models.Index(fields=["batch", "line", "id"], name="row_to_apply", condition=MAY_APPLY & Q(applied_at=None)),
            models.Index(fields=["batch", "line", "id"], name="row_to_undo", condition=IS_APPLIED & Q(undone_at=None)),
        ]


class BatchChange(models.Model):
    """One thing that a row changed: what it was, what it became, and in which row of the book it stands now."""

    row = models.ForeignKey(BatchRow, models.CASCADE, related_name="made")
    person_id = models.BigIntegerField()
    field = models.CharField(max_length=20)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    object_id = models.BigIntegerField(null=True)


class Merge(models.Model):
    """Two files of one person became one: `kept_id` goes on, `gone_id` rests and can be taken apart again."""

    kept_id = models.BigIntegerField()
    gone_id = models.BigIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    was_active = models.BooleanField()
    left_on = models.DateField(null=True)
    left_because = models.CharField(max_length=30, blank=True)
    filled = models.CharField(max_length=80, blank=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gone_id"], condition=Q(undone_at=None), name="merged_once_at_a_time"),
            models.CheckConstraint(condition=~Q(kept_id=models.F("gone_id")), name="merge_of_two"),
        ]


class MergedRow(models.Model):
    """A row of any room that moved from one file to the other, so that it can go back."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="moved")
    table = models.CharField(max_length=80)
    column = models.CharField(max_length=80)
    key = models.CharField(max_length=80)
