"""What can be known of somebody who looks for work: a value for each kind of fact; what is left open is unknown."""

from dataclasses import dataclass, field
from datetime import date

SCHOOL_LEVELS = ("none", "primary", "vmbo", "mbo1", "mbo2", "mbo3", "mbo4", "havo_vwo", "hbo", "wo", "other")
# For a language that is not on the list: then the words say which.
OTHER_LANGUAGE = "mis"
# The European framework, with "a0" for hardly anything and "native" for who grew up with it.
LANGUAGE_LEVELS = ("a0", "a1", "a2", "b1", "b2", "c1", "c2", "native")
LICENCES = ("am", "a", "b", "be", "c", "ce", "d", "t", "code95", "forklift", "vca", "hygiene", "security")
SUPPORTS = ("quiet", "fixed_hours", "breaks", "small_steps", "tools", "seated", "job_coach", "buddy", "language")
OBSTACLES = ("debts", "childcare", "language", "housing", "care", "health")


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that is known."""


@dataclass(frozen=True, kw_only=True)
class NamedFact(Fact):
    """A fact in free words, tied to a concept of the vocabulary when the words are one of its labels.

    The words count: the concept is found by the room itself, and does not make two facts differ.
    """

    words: str
    concept_id: str | None = field(default=None, compare=False)
    concept_name: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True)
class JobFact(NamedFact):
    """Work that somebody did, paid or not."""

    employer: str = ""
    from_year: int | None = None
    until_year: int | None = None


@dataclass(frozen=True, kw_only=True)
class SchoolFact(Fact):
    """An education: its level, what it was, and whether it was finished."""

    level: str
    words: str = ""
    year: int | None = None
    finished: bool | None = None


@dataclass(frozen=True, kw_only=True)
class SkillFact(NamedFact):
    """What somebody can do: 1 with help, 2 alone, 3 well enough to teach it."""

    level: int | None = None


@dataclass(frozen=True, kw_only=True)
class LanguageFact(Fact):
    """A language (ISO 639-3, or in words), spoken and written apart."""

    code: str
    words: str = ""
    spoken: str = ""
    written: str = ""


@dataclass(frozen=True, kw_only=True)
class LicenceFact(Fact):
    """A licence or certificate: one of the list, or in words."""

    code: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class AvailabilityFact(Fact):
    """Hours a week, the parts of day and week that were named, and the first day."""

    hours_min: int | None = None
    hours_max: int | None = None
    by_day: bool = False
    by_evening: bool = False
    by_night: bool = False
    at_weekend: bool = False
    start_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class MobilityFact(Fact):
    """The means of travel that were named, and how many minutes one way is the most."""

    on_foot: bool = False
    by_bicycle: bool = False
    by_moped: bool = False
    by_public_transport: bool = False
    by_car: bool = False
    most_minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class WishFact(NamedFact):
    """An occupation that somebody would like."""


@dataclass(frozen=True, kw_only=True)
class OwnWordsFact(Fact):
    """What somebody wants and what for, as they say it themselves."""

    wish: str = ""
    motivation: str = ""


@dataclass(frozen=True, kw_only=True)
class SupportFact(Fact):
    """What helps at work: one of the list, or in words."""

    code: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class ObstacleFact(Fact):
    """Whether something stands in the way, and what is possible all the same; never a diagnosis."""

    kind: str
    stands: bool
    words: str = ""


# Every section by its code, in the order of the conversation.
SECTIONS: dict[str, type[Fact]] = {
    "work": JobFact,
    "education": SchoolFact,
    "languages": LanguageFact,
    "licences": LicenceFact,
    "availability": AvailabilityFact,
    "mobility": MobilityFact,
    "wishes": WishFact,
    "obstacles": ObstacleFact,
    "skills": SkillFact,
    "own_words": OwnWordsFact,
    "support": SupportFact,
}
# What a first conversation of three minutes asks, and what work cannot be found without.
ESSENTIALS = ("work", "education", "languages", "licences", "availability", "mobility", "wishes", "obstacles")
# Where there can be none at all, which is known and not the same as unknown.
MAY_BE_NONE = ("work", "licences", "wishes", "skills", "support")
# To which concepts the words of a section belong.
VOCABULARY_OF = {"work": "occupation", "wishes": "occupation", "skills": "skill"}
