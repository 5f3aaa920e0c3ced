"""Skills that go with the occupations in a profile, so that they can be chosen instead of typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from sluitend.areas.profiles.facts import Fact, NamedFact
from sluitend.areas.profiles.models import TABLES, OccupationSkill
from sluitend.areas.profiles.plain import make_plain
from sluitend.areas.profiles.rows import CONCEPT_NAME, MOST_OCCUPATIONS

MOST_SKILLS = 12
# What does not fit in a line of a profile is no quick choice.
LONGEST_WORDS = 120


@dataclass(frozen=True, kw_only=True)
class Expected:
    """An occupation of somebody, and what it asks that their profile does not tell yet."""

    occupation: str
    skills: tuple[str, ...]


def list_expected(person_id: int, *, told: Sequence[Fact]) -> tuple[Expected, ...]:
    """Give the skills of the occupations that somebody wishes or had, the wished ones first, each skill once."""
    named = [fact for fact in told if isinstance(fact, NamedFact)]
    known = {make_plain(name) for fact in named for name in (fact.words, fact.concept_name)}
    expected = []
    for concept, name in _list_occupations(person_id).items():
        skills = [skill for skill in _list_skills(concept) if make_plain(skill) not in known][:MOST_SKILLS]
        known |= {make_plain(skill) for skill in skills}
        expected += [Expected(occupation=name, skills=tuple(skills))] if skills else []
    return tuple(expected)


def _list_occupations(person_id: int) -> dict[str, str]:
    """Give the concepts of somebody's occupations with their names."""
    found: dict[str, str] = {}
    for section in ("wishes", "work"):
        facts = TABLES[section].objects.filter(edition__person=person_id, edition__until_at=None).order_by("id")
        rows = facts.values_list("concept", CONCEPT_NAME)
        found |= {concept: name for concept, name in rows if concept is not None}
    return dict(list(found.items())[:MOST_OCCUPATIONS])


def _list_skills(occupation: str) -> list[str]:
    """Give the skills of an occupation: the essential ones first, and those with a Dutch name before the others."""
    asked = OccupationSkill.objects.filter(occupation=occupation)
    rows = asked.values_list("is_essential", "skill__label_nl", "skill__label_en")
    ranked = sorted(rows, key=lambda row: (not row[0], not row[1], row[1] or row[2]))
    return [name for name in (dutch or english for _, dutch, english in ranked) if len(name) <= LONGEST_WORDS]
