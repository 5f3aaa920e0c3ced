"""What is looked at and nothing else: hard criteria, wishes that give points, and what can make a fit."""

from enum import IntEnum
from typing import NamedTuple

UNKNOWN = -1


class Criterion(IntEnum):
    """A hard criterion, by its column in what is told about a pair.

    The number in that column is how much is lacking: nought when it holds, `UNKNOWN` when nobody knows. Skills,
    licences, certificates, shifts and languages are counted; hours a week, days, points of wage value and minutes are
    measured.
    """

    SKILLS = 0
    LICENCES = 1
    CERTIFICATES = 2
    SHIFTS = 3
    LANGUAGES = 4
    HOURS = 5
    START = 6
    WAGE_VALUE = 7
    TRAVEL = 8


class Part(IntEnum):
    """A part of a score, by its column."""

    SKILLS = 0
    SECTOR = 1
    OCCUPATION = 2
    HOURS = 3
    TRAVEL = 4


CRITERION_NAMES = {
    Criterion.SKILLS: "vereiste vaardigheden",
    Criterion.LICENCES: "rijbewijs",
    Criterion.CERTIFICATES: "certificaat",
    Criterion.SHIFTS: "werktijden",
    Criterion.LANGUAGES: "taal die het werk vraagt",
    Criterion.HOURS: "uren",
    Criterion.START: "begin",
    Criterion.WAGE_VALUE: "loonwaarde als voorwaarde van de plek",
    Criterion.TRAVEL: "reistijd",
}
PART_NAMES = {
    Part.SKILLS: "gewenste vaardigheden",
    Part.SECTOR: "gewenste sector",
    Part.OCCUPATION: "gewenst beroep",
    Part.HOURS: "uren van de plek",
    Part.TRAVEL: "korte reis",
}
# What could make a fit, in codes that a pack maps to its provisions; wage value is no obstacle of a person.
REMEDIES = {
    Criterion.SKILLS: "course",
    Criterion.LICENCES: "licence",
    Criterion.CERTIFICATES: "course",
    Criterion.SHIFTS: "childcare",
    Criterion.LANGUAGES: "language_training",
    Criterion.HOURS: "childcare",
    Criterion.START: "later_start",
    Criterion.TRAVEL: "transport",
}


class Weights(NamedTuple):
    """Points: times those of each wished skill, for a wish of the person, and for each tenth of hours and travel."""

    skills: int = 1
    sector: int = 10
    occupation: int = 15
    hours: int = 1
    travel: int = 1


class Leeway(NamedTuple):
    """How much may lack for a near match, for each `Criterion` in its order and its unit; nought is never near."""

    skills: int = 1
    licences: int = 1
    certificates: int = 1
    shifts: int = 1
    languages: int = 1
    hours: int = 8
    start: int = 60
    wage_value: int = 0
    travel: int = 30
