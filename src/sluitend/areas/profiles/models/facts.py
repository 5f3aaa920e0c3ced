"""The facts of an edition, a table for each section, so that matching can ask for hours, licences and levels."""

from django.db import models
from django.db.models import F, Q

from sluitend.areas.profiles.facts import (
    LANGUAGE_LEVELS,
    LICENCES,
    OBSTACLES,
    OTHER_LANGUAGE,
    SCHOOL_LEVELS,
    SUPPORTS,
)
from sluitend.areas.profiles.models.edition import Edition
from sluitend.areas.profiles.models.vocabulary import Concept


class Fact(models.Model):
    """Something known, as long as its edition holds."""

    edition = models.ForeignKey(Edition, models.CASCADE)

    objects = models.Manager["Fact"]()

    class Meta:
        abstract = True


class NamedFact(Fact):
    """A fact in free words, and the concept that the words name."""

    words = models.CharField(max_length=120)
    concept = models.ForeignKey(Concept, models.PROTECT, null=True)

    class Meta:
        abstract = True


class Job(NamedFact):
    """Work that somebody did."""

    employer = models.CharField(max_length=120, blank=True)
    from_year = models.SmallIntegerField(null=True)
    until_year = models.SmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(from_year=None) | Q(until_year=None) | Q(until_year__gte=F("from_year")),
                name="years_in_order",
            ),
        ]


class School(Fact):
    """An education; `finished` is None while that is unknown."""

    level = models.CharField(max_length=10)
    words = models.CharField(max_length=120, blank=True)
    year = models.SmallIntegerField(null=True)
    finished = models.BooleanField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(level__in=SCHOOL_LEVELS), name="known_school_level")]


class Skill(NamedFact):
    """What somebody can do, and how well."""

    level = models.SmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(level=None) | Q(level__gte=1, level__lte=3), name="known_skill_level")
        ]


class Language(Fact):
    """A language and its levels; empty while unknown."""

    code = models.CharField(max_length=3)
    words = models.CharField(max_length=60, blank=True)
    spoken = models.CharField(max_length=6, blank=True)
    written = models.CharField(max_length=6, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "code"], condition=~Q(code=OTHER_LANGUAGE), name="language_once"
            ),
            models.CheckConstraint(
                condition=Q(spoken__in=["", *LANGUAGE_LEVELS], written__in=["", *LANGUAGE_LEVELS]),
                name="known_language_level",
            ),
        ]


class Licence(Fact):
    """A licence or certificate."""

    code = models.CharField(max_length=10, blank=True)
    words = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(code__in=["", *LICENCES]), name="known_licence")]


class Availability(Fact):
    """When and how much somebody can work."""

    hours_min = models.SmallIntegerField(null=True)
    hours_max = models.SmallIntegerField(null=True)
    by_day = models.BooleanField(default=False)
    by_evening = models.BooleanField(default=False)
    by_night = models.BooleanField(default=False)
    at_weekend = models.BooleanField(default=False)
    start_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_min=None) | Q(hours_max=None) | Q(hours_max__gte=F("hours_min")),
                name="hours_in_order",
            ),
        ]


class Mobility(Fact):
    """How somebody can travel, and how long."""

    on_foot = models.BooleanField(default=False)
    by_bicycle = models.BooleanField(default=False)
    by_moped = models.BooleanField(default=False)
    by_public_transport = models.BooleanField(default=False)
    by_car = models.BooleanField(default=False)
    most_minutes = models.SmallIntegerField(null=True)


class Wish(NamedFact):
    """An occupation that somebody would like."""


class OwnWords(Fact):
    """What somebody wants, as they say it."""

    wish = models.TextField(max_length=1000, blank=True)
    motivation = models.TextField(max_length=1000, blank=True)


class Support(Fact):
    """What helps at work."""

    code = models.CharField(max_length=12, blank=True)
    words = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(code__in=["", *SUPPORTS]), name="known_support")]


class Obstacle(Fact):
    """Whether something stands in the way; of debts no more is written here than that."""

    kind = models.CharField(max_length=10)
    stands = models.BooleanField()
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "kind"], name="obstacle_once"),
            models.CheckConstraint(condition=Q(kind__in=OBSTACLES), name="known_obstacle"),
            models.CheckConstraint(condition=~Q(kind="debts") | Q(words=""), name="debts_without_details"),
        ]


# The table in which each section keeps its facts.
TABLES: dict[str, type[Fact]] = {
    "work": Job,
    "education": School,
    "languages": Language,
    "licences": Licence,
    "availability": Availability,
    "mobility": Mobility,
    "wishes": Wish,
    "obstacles": Obstacle,
    "skills": Skill,
    "own_words": OwnWords,
    "support": Support,
}
