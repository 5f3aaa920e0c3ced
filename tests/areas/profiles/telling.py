"""How tests tell something of somebody, and read back what is known."""

from datetime import datetime

from tests.standing import AT, House

from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import (
    AvailabilityFact,
    Fact,
    JobFact,
    LanguageFact,
    LicenceFact,
    MobilityFact,
    ObstacleFact,
    OwnWordsFact,
    SchoolFact,
    SkillFact,
    SupportFact,
    WishFact,
)
from sluitend.areas.profiles.queries import Section, read_profile
from sluitend.gate.actor import Actor

CLEANER = JobFact(words="schoonmaker", employer="Bol", from_year=2015, until_year=2019)
BAKER = JobFact(words="bakker")
HOURS = AvailabilityFact(hours_min=16, hours_max=24, by_day=True)
# Every section with facts of each sort.
WHOLE: dict[str, tuple[Fact, ...]] = {
    "work": (CLEANER, BAKER),
    "education": (
        SchoolFact(level="mbo2", words="zorg", year=2010, finished=True),
        SchoolFact(level="other", finished=False),
    ),
    "languages": (
        LanguageFact(code="nld", spoken="b1", written="a2"),
        LanguageFact(code="tir", spoken="native"),
        LanguageFact(code="mis", words="Saho"),
        LanguageFact(code="mis", words="Bilen"),
    ),
    "licences": (LicenceFact(code="b"), LicenceFact(words="hoogwerker")),
    "availability": (HOURS,),
    "mobility": (MobilityFact(by_bicycle=True, most_minutes=45),),
    "wishes": (WishFact(words="kok"),),
    "obstacles": (
        ObstacleFact(kind="debts", stands=True),
        ObstacleFact(kind="care", stands=False),
        ObstacleFact(kind="health", stands=True, words="zittend werk kan hele dagen"),
    ),
    "skills": (SkillFact(words="lassen", level=2),),
    "own_words": (OwnWordsFact(wish="met mensen werken"),),
    "support": (SupportFact(code="quiet"), SupportFact(words="een vaste collega")),
}


def tell(
    actor: Actor,
    person: int,
    section: str,
    *facts: Fact,
    seen: int = 0,
    is_none: bool = False,
    at: datetime = AT,
) -> tuple[str, ...]:
    """Record one section, as somebody who saw the edition with this number."""
    answer = Answer(section=section, seen=seen, facts=facts, is_none=is_none)
    return record_profile(actor=actor, at=at, person_id=person, answers=(answer,))


def find(house: House, person: int, code: str, at: datetime = AT) -> Section:
    """Give a section as the coach reads it."""
    profile = read_profile(actor=house.coach, at=at, person_id=person)
    return next(section for section in profile.sections if section.code == code)
