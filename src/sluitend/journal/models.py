"""What the journal remembers: entries and seals; the database refuses to change or remove either."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Entry(models.Model):
    """One act, done or refused: names of fields, never their values, so that erasure stays possible."""

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    actor = models.BigIntegerField(null=True)
    on_behalf_of = models.BigIntegerField(null=True)
    role = models.CharField(max_length=30)
    purpose = models.CharField(max_length=20)
    act = models.CharField(max_length=60)
    about = ArrayField(models.BigIntegerField())
    object = models.CharField(max_length=80)
    outcome = models.CharField(max_length=40)
    origin = models.CharField(max_length=80)
    fields = ArrayField(models.CharField(max_length=40))

    class Meta:
        indexes = [GinIndex(fields=["about"], name="journal_about")]


class Seal(models.Model):
    """A digest over the entries up to `upto`, holding the digest before it: the chain shows any change."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    upto = models.BigIntegerField()
    entries = models.BigIntegerField()
    digest = models.BinaryField(max_length=32)
    previous = models.BinaryField(max_length=32)
