"""Suggestions while somebody types: Dutch and English, alternatives, accents, slips, and what is nearest first."""

from importlib import import_module

import pytest
from django.apps import apps
from tests.areas.profiles.telling import find, tell
from tests.standing import AT, SYSTEM, House

from sluitend.areas.profiles.actions import NewConcept, import_vocabulary
from sluitend.areas.profiles.facts import JobFact, SkillFact
from sluitend.areas.profiles.models import Concept, Label
from sluitend.areas.profiles.queries import find_concepts

COOK = NewConcept(id="occupation/kok", kind="occupation", label_nl="kok", label_en="cook", alternatives_nl=("kokkin",))
BAKER = NewConcept(id="occupation/bakker", kind="occupation", label_nl="bakker", label_en="baker")
STAGE = NewConcept(
    id="occupation/inspicient",
    kind="occupation",
    label_nl="inspiciënt",
    label_en="technical director",
    alternatives_nl=("toneelmeester", "chef kok van het toneel"),
    alternatives_en=("stage manager", "technical director"),
)
COOKING = NewConcept(id="skill/koken", kind="skill", label_en="cook meals", alternatives_nl=("koken", "bakker"))


def name(number: str, label_nl: str, *alternatives_nl: str) -> NewConcept:
    """Give an occupation without further particulars."""
    return NewConcept(
        id=f"occupation/{number}",
        kind="occupation",
        label_nl=label_nl,
        label_en=number,
        alternatives_nl=alternatives_nl,
    )


CLEANERS = tuple(name(f"s{place}", f"schoonmaker {place}") for place in range(12))
SHARED = tuple(name(f"v{place}", f"vak {place}", "hulp") for place in range(2))


@pytest.fixture
def look(house: House) -> object:
    concepts = (COOK, BAKER, STAGE, COOKING, *CLEANERS, *SHARED)
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=concepts)
    return lambda text, kind="occupation": [
        (each.name, each.found_by) for each in find_concepts(actor=house.coach, at=AT, kind=kind, text=text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("inspicient", [("inspiciënt", "")]),
        ("  INSPICIËNT ", [("inspiciënt", "")]),
        ("stage", [("inspiciënt", "stage manager")]),
        ("toneelmeester", [("inspiciënt", "toneelmeester")]),
        ("meester", [("inspiciënt", "toneelmeester")]),
        ("kok", [("kok", ""), ("inspiciënt", "chef kok van het toneel")]),
        ("ko", [("kok", "")]),
        ("bakkker", [("bakker", "")]),
        ("", []),
        ("qqqq", []),
        ("%", []),
    ],
)
def test_what_is_typed_finds_the_nearest_first(look: object, text: str, found: list[tuple[str, str]]) -> None:
    assert look(text) == found  # type: ignore[operator]


def test_occupations_and_skills_are_apart_and_a_skill_without_dutch_is_shown_in_english(look: object) -> None:
    assert look("koken", "skill") == [("cook meals", "koken")]  # type: ignore[operator]
    assert look("koken", "horoscope") == []  # type: ignore[operator]


def test_no_more_is_shown_than_can_be_taken_in(look: object) -> None:
    assert len(look("schoonmaker")) == 8  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Kok", "occupation/kok"),
        ("kokkin", "occupation/kok"),
        ("cook", "occupation/kok"),
        ("inspicient", "occupation/inspicient"),
        ("hulp", None),
        ("zeemeermin", None),
    ],
)
def test_free_words_are_kept_and_tied_to_the_concept_that_they_name(
    look: object, house: House, text: str, concept: str | None
) -> None:
    person = house.admit()
    tell(house.coach, person, "work", JobFact(words=text))
    [fact] = find(house, person, "work").facts
    assert (fact.words, fact.concept_id) == (text, concept)  # type: ignore[attr-defined]


def test_a_name_of_another_kind_names_nothing_here(look: object, house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "skills", SkillFact(words="kok"), SkillFact(words="bakker"))
    concepts = [fact.concept_id for fact in find(house, person, "skills").facts]  # type: ignore[attr-defined]
    assert concepts == [None, "skill/koken"]


def test_importing_again_renews_the_labels_and_keeps_the_concepts_that_people_have(look: object, house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", JobFact(words="kok"))
    renewed = NewConcept(id="occupation/kok", kind="occupation", label_nl="kok m/v", label_en="cook")
    import_vocabulary(actor=SYSTEM, at=AT, release="later", concepts=(renewed,))
    [fact] = find(house, person, "work").facts
    assert (fact.words, fact.concept_name) == ("kok", "kok m/v")  # type: ignore[attr-defined]
    assert set(Label.objects.filter(concept="occupation/kok").values_list("plain", flat=True)) == {"kok m/v", "cook"}
    assert Concept.objects.count() == 4 + len(CLEANERS) + len(SHARED)


def test_a_new_installation_begins_with_common_words(house: House) -> None:
    starter = import_module("sluitend.areas.profiles.migrations.0002_starter")
    starter.write_starter(apps, None)
    assert Concept.objects.count() == 146
    found = find_concepts(actor=house.coach, at=AT, kind="occupation", text="poetsvrouw")
    assert [each.name for each in found] == ["schoonmaker gebouwen"]
    assert Label.objects.filter(concept=found[0].id, preferred=True).count() == 2
