"""Notes: what was said, seen or done with a person, behind the wall of its purpose."""

from typing import Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import F, Q

from sluitend.areas.contacts.kinds import KINDS, NOTE, SPOKEN
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ORGANISATION, OWN, TEAM
from sluitend.gate.purposes import PURPOSES
from sluitend.parties.models import Party, Person
from sluitend.parties.models.scoping import find_owners

VISIBILITIES = (OWN, TEAM, ORGANISATION)
# Made by the first migration: Dutch stems, and accents that need not be typed.
WORDS = "sluitend_dutch"


class Notes(models.QuerySet["Note"]):
    """Notes, and which of them an actor may read."""

    def within(self, actor: Actor) -> Self:
        """Give the notes for the actor's purpose about people in reach, as far as their writers let them be read.

        One's own notes are those one wrote, or whoever one stands in for. The team is the one that serves the
        person now: a note goes along when the person is handed over.
        """
        shared = (ORGANISATION,) if actor.scope == ORGANISATION else (ORGANISATION, TEAM)
        readable = Q(visibility__in=shared) | Q(author__in=find_owners(OWN, actor).values("id"))
        near = Person.objects.within(actor).values("party")
        return self.filter(readable, purpose=actor.purpose, person__in=near)

    def written_by(self, actor: Actor) -> Self:
        """Give the notes for the actor's purpose that the actor wrote, or whoever the actor speaks for."""
        return self.filter(purpose=actor.purpose, author__in=find_owners(actor.scope, actor).values("id"))

    def are_spoken(self) -> Self:
        """Give those about which two people spoke."""
        return self.filter(kind__in=SPOKEN)


class Note(models.Model):
    """Something said, seen or done; it is put right in a new version, and what stood there before stays.

    `about_third` marks what concerns somebody else, and is the only thing kept out of the person's own copy.
    """

    person = models.ForeignKey(Person, models.PROTECT, db_index=False)
    purpose = models.CharField(max_length=12)
    kind = models.CharField(max_length=12)
    happened_on = models.DateField()
    visibility = models.CharField(max_length=12)
    about_third = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    is_emptied = models.BooleanField(default=False)
    version = models.SmallIntegerField(default=1)
    author = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()

    objects = Notes.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(purpose__in=PURPOSES), name="known_note_purpose"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="known_note_kind"),
            models.CheckConstraint(condition=Q(visibility__in=VISIBILITIES), name="known_note_visibility"),
            # That somebody was spoken to, or did not come, is a fact without words; a plain note is nothing else.
            models.CheckConstraint(
                condition=~Q(kind=NOTE) | ~Q(text="") | Q(is_emptied=True), name="note_says_something"
            ),
            models.CheckConstraint(condition=Q(is_emptied=False) | Q(text=""), name="emptied_says_nothing"),
        ]
        indexes = [
            models.Index(fields=["person", "purpose", "-happened_on"], name="note_newest"),
            # Who was spoken to since a day, of everybody at once.
            models.Index(fields=["purpose", "happened_on", "person"], name="note_spoken", condition=Q(kind__in=SPOKEN)),
            GinIndex(SearchVector("text", config=WORDS), name="note_words"),
        ]


class NoteCorrection(models.Model):
    """How a note stood before it was put right, who did that, when and why."""

    note = models.ForeignKey(Note, models.PROTECT)
    version = models.SmallIntegerField()
    purpose = models.CharField(max_length=12)
    kind = models.CharField(max_length=12)
    happened_on = models.DateField()
    visibility = models.CharField(max_length=12)
    about_third = models.BooleanField()
    text = models.TextField(blank=True)
    because = models.CharField(max_length=200)
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["note", "version"], name="corrected_once_per_version"),
            models.CheckConstraint(condition=~Q(because=""), name="corrected_with_a_reason"),
        ]
        ordering = [F("version").asc()]


class NoteMove(models.Model):
    """A note stood in the file of somebody else. Each of the two files tells that, and not what it said or of whom."""

    person = models.ForeignKey(Person, models.PROTECT)
    note = models.ForeignKey(Note, models.PROTECT)
    is_away = models.BooleanField()
    by = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
