"""The facts of a profile in a line of words each: on the page, in the trace, and side by side with another version."""

from collections.abc import Iterable
from functools import singledispatch

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from sluitend.areas.profiles import facts
from sluitend.gate.text import Text
from sluitend.portals import profile_names as names


@singledispatch
def tell_fact(fact: facts.Fact) -> str:
    """Give a fact in words."""
    raise TypeError(f"nobody knows how to tell {type(fact).__name__}")


@tell_fact.register
def _(fact: facts.NamedFact) -> str:
    """The person's own words, and what the vocabulary calls them when that differs."""
    same = fact.concept_name.casefold() in ("", fact.words.casefold())
    return fact.words if same else f"{fact.words} ({fact.concept_name})"


@tell_fact.register
def _(fact: facts.JobFact) -> str:
    years = _tell_years(fact.from_year, fact.until_year)
    return _join(tell_fact.dispatch(facts.NamedFact)(fact), fact.employer, years)


@tell_fact.register
def _(fact: facts.SchoolFact) -> str:
    ended = {True: gettext("afgerond"), False: gettext("niet afgerond"), None: ""}[fact.finished]
    return _join(str(names.SCHOOL_LEVELS[fact.level]), fact.words, str(fact.year or ""), ended)


@tell_fact.register
def _(fact: facts.SkillFact) -> str:
    level = _continue(names.SKILL_LEVELS[fact.level]) if fact.level else ""
    return _join(tell_fact.dispatch(facts.NamedFact)(fact), level)


@tell_fact.register
def _(fact: facts.LanguageFact) -> str:
    unknown = gettext("onbekend")
    spoken, written = (_continue(names.LANGUAGE_LEVELS.get(level, unknown)) for level in (fact.spoken, fact.written))
    told = gettext("spreken: %(spoken)s; schrijven: %(written)s") % {"spoken": spoken, "written": written}
    return f"{fact.words or names.LANGUAGES.get(fact.code, fact.code)}: {told}"


@tell_fact.register
def _(fact: facts.LicenceFact) -> str:
    return str(names.LICENCES.get(fact.code, fact.words))


@tell_fact.register
def _(fact: facts.AvailabilityFact) -> str:
    parts = ", ".join(str(name).lower() for part, name in names.PARTS.items() if getattr(fact, part))
    start = gettext("vanaf %s") % date_format(fact.start_on, gettext("j b Y")) if fact.start_on else ""
    unknown = gettext("dagdelen onbekend"), gettext("begin onbekend")
    return _join(_tell_hours(fact), parts or unknown[0], start or unknown[1])


@tell_fact.register
def _(fact: facts.MobilityFact) -> str:
    means = ", ".join(_continue(name) for way, name in names.TRAVEL.items() if getattr(fact, way))
    minutes = fact.most_minutes
    far = "" if minutes is None else ngettext("hoogstens %d minuut", "hoogstens %d minuten", minutes) % minutes
    return _join(means or gettext("vervoer onbekend"), far or gettext("reistijd onbekend"))


@tell_fact.register
def _(fact: facts.OwnWordsFact) -> str:
    return " ".join(f"“{words}”" for words in (fact.wish, fact.motivation) if words)


@tell_fact.register
def _(fact: facts.SupportFact) -> str:
    return str(names.SUPPORTS.get(fact.code, fact.words))


@tell_fact.register
def _(fact: facts.ObstacleFact) -> str:
    told = gettext("staat in de weg") if fact.stands else gettext("staat niet in de weg")
    return _join(f"{names.OBSTACLES[fact.kind]}: {told}", fact.words)


def tell_left_open(code: str, told: Iterable[facts.Fact]) -> str:
    """Give what was not answered of a section that was told in part: unknown, and no no."""
    if code != "obstacles":
        return ""
    answered = {fact.kind for fact in told if isinstance(fact, facts.ObstacleFact)}
    left = [_continue(name) for kind, name in names.OBSTACLES.items() if kind not in answered]
    return gettext("Onbekend: %s") % ", ".join(left) if left and answered else ""


def _tell_hours(fact: facts.AvailabilityFact) -> str:
    least, most = fact.hours_min, fact.hours_max
    if least is not None and most is not None and least != most:
        return gettext("%(least)d tot %(most)d uur per week") % {"least": least, "most": most}
    hours = most if most is not None else least
    return gettext("uren onbekend") if hours is None else gettext("%d uur per week") % hours


def _tell_years(from_year: int | None, until_year: int | None) -> str:
    if from_year and until_year and from_year != until_year:
        return f"{from_year}–{until_year}"
    return gettext("vanaf %d") % from_year if from_year and not until_year else str(until_year or "")


def _continue(name: Text) -> str:
    """Give a name as it stands inside a line: only its first letter is made small."""
    words = str(name)
    return words[:1].lower() + words[1:]


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
