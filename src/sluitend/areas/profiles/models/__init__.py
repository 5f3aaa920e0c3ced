"""What a client profile remembers, one file per group; written only by the pen and the actions beside it."""

from sluitend.areas.profiles.models.edition import Edition
from sluitend.areas.profiles.models.facts import (
    TABLES,
    Availability,
    Fact,
    Job,
    Language,
    Licence,
    Mobility,
    NamedFact,
    Obstacle,
    OwnWords,
    School,
    Skill,
    Support,
    Wish,
)
from sluitend.areas.profiles.models.vocabulary import Concept, Label, OccupationSkill

__all__ = [
    "TABLES",
    "Availability",
    "Concept",
    "Edition",
    "Fact",
    "Job",
    "Label",
    "Language",
    "Licence",
    "Mobility",
    "NamedFact",
    "Obstacle",
    "OccupationSkill",
    "OwnWords",
    "School",
    "Skill",
    "Support",
    "Wish",
]
