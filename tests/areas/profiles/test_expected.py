"""Skills that go with an occupation are offered: the essential ones first, in Dutch first, and no skill twice."""

import pytest
from tests.areas.profiles.telling import tell
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.profiles.actions import NewConcept, import_vocabulary
from sluitend.areas.profiles.expected import MOST_SKILLS, Expected
from sluitend.areas.profiles.facts import JobFact, SkillFact, WishFact
from sluitend.areas.profiles.models import OccupationSkill
from sluitend.areas.profiles.queries import read_section


def name_skill(number: str, label_nl: str = "", label_en: str = "") -> NewConcept:
    return NewConcept(id=f"skill/{number}", kind="skill", label_nl=label_nl, label_en=label_en or number)


def name_occupation(words: str, essential: tuple[str, ...], optional: tuple[str, ...] = ()) -> NewConcept:
    return NewConcept(
        id=f"occupation/{words}",
        kind="occupation",
        label_nl=words,
        label_en=words,
        essential=tuple(f"skill/{each}" for each in essential),
        optional=tuple(f"skill/{each}" for each in optional),
    )


SKILLS = (
    name_skill("a", "afwassen"),
    name_skill("b", "boodschappen doen"),
    name_skill("c", label_en="cut vegetables"),
    name_skill("d", "dienbladen dragen"),
    name_skill("long", "x" * 121),
)
COOK = name_occupation("proefkok", ("c", "b", "long", "unknown"), ("a", "b"))
WAITER = name_occupation("proefober", ("d", "a"))


@pytest.fixture(autouse=True)
def _vocabulary(house: House) -> None:
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=(*SKILLS, COOK, WAITER))


def expect(house: House, person: int, section: str = "skills") -> tuple[Expected, ...]:
    return read_section(actor=house.coach, at=AT, person_id=person, section=section).expected


def test_a_wish_is_offered_before_work_that_was_done(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", JobFact(words="proefober"))
    tell(house.coach, person, "wishes", WishFact(words="Proefkok"))
    assert expect(house, person) == (
        Expected(occupation="proefkok", skills=("boodschappen doen", "cut vegetables", "afwassen")),
        Expected(occupation="proefober", skills=("dienbladen dragen",)),
    )
    assert expect(house, person, "work") == ()


def test_what_somebody_told_already_is_not_offered(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "wishes", WishFact(words="proefober"))
    tell(house.coach, person, "skills", SkillFact(words="Afwassen"))
    assert expect(house, person) == (Expected(occupation="proefober", skills=("dienbladen dragen",)),)
    tell(house.coach, person, "skills", SkillFact(words="Afwassen"), SkillFact(words="dienbladen dragen"), seen=1)
    assert expect(house, person) == ()


def test_an_occupation_in_free_words_or_of_an_earlier_edition_offers_nothing(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "wishes", WishFact(words="proefkok"))
    tell(house.colleague, house.admit(owner=house.colleague), "wishes", WishFact(words="proefober"))
    tell(house.lead, person, "wishes", WishFact(words="iets met dieren"), seen=1)
    assert expect(house, person) == ()


def test_no_more_is_offered_than_can_be_overseen(house: House) -> None:
    many = [name_skill(f"m{place:02}", f"vaardigheid {place:02}") for place in range(MOST_SKILLS + 5)]
    handy = name_occupation("manusje", tuple(each.id.partition("/")[2] for each in many))
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=(*many, handy))
    person = house.admit()
    tell(house.coach, person, "wishes", WishFact(words="manusje"))
    assert [len(each.skills) for each in expect(house, person)] == [MOST_SKILLS]


def test_reading_a_release_again_writes_its_skills_once(house: House) -> None:
    before = OccupationSkill.objects.count()
    import_vocabulary(actor=SYSTEM, at=AT, release="proef", concepts=(COOK,))
    assert OccupationSkill.objects.count() == before
    assert dict(OccupationSkill.objects.filter(occupation=COOK.id).values_list("skill", "is_essential")) == {
        "skill/a": False,
        "skill/b": True,
        "skill/c": True,
        "skill/long": True,
    }


@pytest.mark.parametrize("name", ["stranger", "outsider"])
def test_the_skills_of_somebody_elses_person_are_not_there(house: House, name: str) -> None:
    person = house.admit()
    with refused("not_found"):
        read_section(actor=getattr(house, name), at=AT, person_id=person, section="skills")
