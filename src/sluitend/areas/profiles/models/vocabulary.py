"""The vocabulary: occupations and skills of ESCO, every label by which people look for them, and what goes together."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

CONCEPT_KINDS = ("occupation", "skill")


class Concept(models.Model):
    """An occupation or skill; its number is the address of ESCO without the part that all share."""

    id = models.CharField(max_length=60, primary_key=True)
    kind = models.CharField(max_length=10)
    isco08 = models.CharField(max_length=4, blank=True)
    label_nl = models.CharField(max_length=200, blank=True)
    label_en = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=CONCEPT_KINDS), name="known_concept_kind"),
        ]


class Label(models.Model):
    """A name of a concept, preferred or alternative; `plain` is what is compared with what somebody types."""

    concept = models.ForeignKey(Concept, models.CASCADE)
    kind = models.CharField(max_length=10)
    language = models.CharField(max_length=2)
    preferred = models.BooleanField()
    text = models.CharField(max_length=200)
    plain = models.CharField(max_length=200)

    class Meta:
        indexes = [
            models.Index(
                fields=["kind", "plain"], opclasses=["varchar_ops", "varchar_pattern_ops"], name="label_start"
            ),
            GinIndex(fields=["plain"], opclasses=["gin_trgm_ops"], name="label_parts"),
            # Likeness is worked out label by label: the alternatives would make it five times as slow.
            GinIndex(
                fields=["plain"], opclasses=["gin_trgm_ops"], condition=models.Q(preferred=True), name="label_alike"
            ),
        ]


class OccupationSkill(models.Model):
    """A skill that an occupation asks for: essential, or useful in part of the work."""

    occupation = models.ForeignKey(Concept, models.CASCADE, related_name="+", db_index=False)
    skill = models.ForeignKey(Concept, models.CASCADE, related_name="+")
    is_essential = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["occupation", "skill"], name="skill_once_per_occupation")]
