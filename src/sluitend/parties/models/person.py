"""People and what is tied to them: how to reach them, with whom they live, where, and their benefit spells."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Value
from django.db.models.functions import Concat, Trim

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, ORGANISATION, SELF
from sluitend.parties.folding import Fold
from sluitend.parties.models.party import Party
from sluitend.parties.models.scoping import is_spoken_for


class People(models.QuerySet["Person"]):
    """People, and which of them an actor may see."""

    def within(self, actor: Actor) -> Self:
        """Give the people in the actor's scope: covered by whom one speaks for, of one's organisation, or oneself."""
        if actor.scope == ALL:
            return self
        if actor.scope == SELF:
            return self.filter(party=actor.party_id)
        if actor.scope == ORGANISATION:
            return self.filter(party__organisation=actor.organisation_id)
        return self.filter(is_spoken_for("covered_by_id", actor))


class Person(models.Model):
    """A resident. `active` asks for cover; `covered_by`, the owner of a covering promise, is kept by the
    ledger's trigger and written by nothing else: who is active without it, is uncovered. Of whoever left it is who
    still owes them an answer.

    `rectified` names the fields that were put right: a file that says otherwise is not believed again. `folded` is the
    name as it is looked for, worked out when it is written: to fold those of thousands took longer than to find them.
    """

    party = models.OneToOneField(Party, models.PROTECT, primary_key=True)
    number = models.CharField(max_length=40, unique=True)
    first_name = models.CharField(max_length=80, blank=True)
    last_name = models.CharField(max_length=80)
    born_on = models.DateField(null=True)
    birth_year = models.SmallIntegerField(null=True)
    language = models.CharField(max_length=3, default="nld")
    bsn_sealed = models.BinaryField(null=True)
    bsn_hash = models.BinaryField(max_length=32, null=True, unique=True)
    active = models.BooleanField(default=True)
    covered_by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="covers")
    entered_on = models.DateField()
    left_on = models.DateField(null=True)
    left_because = models.CharField(max_length=30, blank=True)
    rectified = ArrayField(models.CharField(max_length=20), default=list, db_default=Value([]))
    folded = models.GeneratedField(
        expression=Fold(Trim(Concat("first_name", Value(" "), "last_name"))),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = People.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(active=True, left_on=None, left_because="")
                | (models.Q(active=False, left_on__isnull=False) & ~models.Q(left_because="")),
                name="leaves_with_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["party"], name="person_uncovered", condition=models.Q(active=True, covered_by=None)),
            models.Index(fields=["left_on"], name="person_left", condition=models.Q(active=False)),
            # Whoever counts all people of a municipality, need not read a single person.
            models.Index(
                fields=["party"], include=["entered_on"], name="person_active", condition=models.Q(active=True)
            ),
            # Of a name that thousands bear, the first by name are found in the index alone.
            models.Index(fields=["last_name", "first_name", "party"], include=["folded"], name="person_by_name"),
        ]


class ContactPoint(models.Model):
    """A telephone number or e-mail address; never unique, as couples share them."""

    kind = models.CharField(max_length=10)
    value = models.CharField(max_length=160)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=("email", "phone", "post")), name="known_contact_kind")
        ]
        indexes = [models.Index(fields=["value"], name="contact_value")]


class PersonContact(models.Model):
    """Which person can be reached at which contact point, since when, and whether it is the one to try first."""

    person = models.ForeignKey(Person, models.PROTECT)
    point = models.ForeignKey(ContactPoint, models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    is_preferred = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "point"], condition=models.Q(until_on=None), name="contact_once_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(is_preferred=True), name="one_preferred_contact"
            ),
            models.CheckConstraint(
                condition=models.Q(is_preferred=False) | models.Q(until_on=None), name="preferred_while_it_holds"
            ),
        ]


class Household(models.Model):
    """People who live together for the law on income."""

    number = models.CharField(max_length=40, unique=True)


class HouseholdMember(models.Model):
    """Who belongs to which household, from when until when; one household at a time."""

    household = models.ForeignKey(Household, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(until_on=None), name="one_household_at_a_time"
            )
        ]


class Residence(models.Model):
    """In which area a person lives, from when until when; one area at a time.

    Where a `split` is named, the person stayed and the area became another one.
    """

    person = models.ForeignKey(Person, models.PROTECT)
    area = models.ForeignKey("parties.Area", models.PROTECT)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    # Hardly any row names one, and those are found by their area.
    split = models.ForeignKey("parties.AreaSplit", models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=models.Q(until_on=None), name="one_area_at_a_time")
        ]


class BenefitSpell(models.Model):
    """A stretch of social assistance; `source` and `reference` say where it was read, so that it is read once."""

    person = models.ForeignKey(Person, models.PROTECT)
    source = models.CharField(max_length=40, blank=True)
    reference = models.CharField(max_length=40, blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    cause_code = models.CharField(max_length=4, blank=True)
    end_reason = models.CharField(max_length=30, blank=True)
    household_form = models.CharField(max_length=30, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "reference"], condition=~models.Q(reference=""), name="spell_read_once"
            ),
            models.UniqueConstraint(fields=["person"], condition=models.Q(ended_on=None), name="one_running_spell"),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="spell_days",
            ),
        ]
