"""Employers as they stand in the file: the organisation, its branches, its people, and who speaks for us."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, EMPLOYER
from sluitend.parties.models import Area, Organisation, Party

# Sections of the Standaard Bedrijfsindeling (CBS, SBI 2008).
SECTORS = tuple("ABCDEFGHIJKLMNOPQRSTU")
SIZES = ("self", "micro", "small", "medium", "large")


class Employers(models.QuerySet["Employer"]):
    """Employers, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the employers in the file of the actor's municipality: whoever works with one, works with all.

        To somebody who works at an employer it is that one alone, for as long as they may look in.
        """
        if actor.role == EMPLOYER:
            return self.filter(contactperson__party=actor.party_id, contactperson__may_enter=True)
        return self if actor.scope == ALL else self.filter(municipality=actor.organisation_id)


class Employer(models.Model):
    """An employer by its number at the chamber of commerce (KvK), in the file of one municipality."""

    party = models.OneToOneField(Party, models.PROTECT, primary_key=True, related_name="as_employer")
    municipality = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    kvk = models.CharField(max_length=8)
    sector = models.CharField(max_length=1, blank=True)
    size = models.CharField(max_length=6, blank=True)
    added_at = models.DateTimeField()

    objects = Employers.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "kvk"], name="employer_once"),
            models.CheckConstraint(condition=Q(kvk__regex=r"^\d{8}$"), name="employer_kvk_8_digits"),
            models.CheckConstraint(condition=Q(sector="") | Q(sector__in=SECTORS), name="known_sector"),
            models.CheckConstraint(condition=Q(size="") | Q(size__in=SIZES), name="known_size"),
        ]


class Branch(models.Model):
    """A place where an employer works, with its own number when it has one; in which area of the municipality."""

    employer = models.ForeignKey(Employer, models.PROTECT)
    number = models.CharField(max_length=12, blank=True)
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=160, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["employer", "name"], name="branch_once"),
            models.CheckConstraint(condition=Q(number="") | Q(number__regex=r"^\d{12}$"), name="branch_12_digits"),
        ]


class ContactPerson(models.Model):
    """Somebody who works at an employer; `erased_at` when they asked us to forget them.

    Who `may_enter` looks in for the employer, under the number `party`, which stays theirs for the journal.
    """

    employer = models.ForeignKey(Employer, models.PROTECT)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=160, blank=True)
    added_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)
    party = models.OneToOneField(Party, models.PROTECT, null=True, related_name="+")
    may_enter = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at=None) & ~Q(name="")
                | Q(erased_at__isnull=False, name="", role="", phone="", email=""),
                name="erased_person_says_nothing",
            ),
            models.CheckConstraint(
                condition=Q(may_enter=False) | Q(party__isnull=False, erased_at=None), name="only_somebody_known_enters"
            ),
        ]


class AccountManager(models.Model):
    """Who was or is the one point of contact of an employer, from when until when."""

    employer = models.ForeignKey(Employer, models.PROTECT)
    staff = models.ForeignKey(Party, models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["employer"], condition=Q(until_on=None), name="one_account_manager_at_a_time"
            ),
        ]


class PreferredPeriod(models.Model):
    """An employer that is tried first, since when and why."""

    employer = models.ForeignKey(Employer, models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    because = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["employer"], condition=Q(until_on=None), name="preferred_once_at_a_time"),
            models.CheckConstraint(condition=~Q(because=""), name="preferred_with_a_reason"),
            models.CheckConstraint(condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="preferred_days"),
        ]
