"""A party: anybody who can owe or be owed; all kinds of them share its number."""

from django.db import models

KINDS = ("person", "staff", "team", "organisation", "system", "employer", "contact")
# Who is owed something and never owes work on a person: no list of owners holds them.
OUTSIDE = ("person", "employer", "contact")


class Party(models.Model):
    """`present` tells whether it can own promises now; the ledger's constraint of cover reads it."""

    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=160)
    present = models.BooleanField(default=True)
    organisation = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="known_party_kind")]
        indexes = [
            # With the number in it, everybody of a municipality is read from the index alone, in order.
            models.Index(fields=["organisation", "id"], name="party_by_organisation"),
            # Owners are few among many people.
            models.Index(fields=["organisation"], name="party_owner", condition=~models.Q(kind="person")),
        ]

    def __str__(self) -> str:
        return self.name
