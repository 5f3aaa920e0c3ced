"""A small fair: people with profiles, an employer who asks, and a round that lays them side by side."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.employers.actions import NewDemand, record_demand
from sluitend.areas.matching.actions import make_match_rounds, request_match_round
from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import (
    AvailabilityFact,
    Fact,
    LanguageFact,
    LicenceFact,
    MobilityFact,
    SkillFact,
    WishFact,
)
from sluitend.areas.profiles.models import Concept, Label

SKILL, COOK = "heftruck besturen", "kok"
WORK = NewDemand(
    kind="vacancy",
    title="Orderpicker",
    places=1,
    hours_least=24,
    hours_most=36,
    starts_on=TODAY,
    licences=("forklift",),
    language_level="a2",
    wished=(SKILL, "iets dat ESCO niet kent"),
)
# What somebody tells who fits.
FITTING: dict[str, Fact] = {
    "availability": AvailabilityFact(hours_min=20, hours_max=32, start_on=TODAY),
    "mobility": MobilityFact(by_bicycle=True, most_minutes=30),
    "licences": LicenceFact(code="forklift"),
    "languages": LanguageFact(code="nld", spoken="b1"),
    "skills": SkillFact(words=SKILL, level=2),
    "wishes": WishFact(words=COOK),
}


@dataclass
class Fair:
    """Who works at the fair, and what they do there."""

    house: House
    desk: HiringDesk

    def admit(self, *without: str, **told: Any) -> int:
        """Let somebody in who tells what fits, or other facts of some sections; what is named is not asked."""
        who = {word: told.pop(word) for word in ("first_name", "last_name") if word in told}
        person = self.house.admit(**who)
        facts: dict[str, Fact] = {section: fact for section, fact in (FITTING | told).items() if section not in without}
        answers = [Answer(section=section, seen=0, facts=(fact,)) for section, fact in facts.items()]
        record_profile(actor=SYSTEM, at=AT, person_id=person, answers=answers)
        return person

    def ask(self, *, starts_on: date = TODAY, **other: Any) -> int:
        """Let the employer ask for people."""
        new = replace(WORK, starts_on=starts_on, **other)
        return record_demand(actor=self.desk.manager, at=AT, employer_id=self.desk.employer, new=new)

    def play(self) -> int:
        """Ask for a round and let the background make it."""
        asked = request_match_round(actor=self.desk.manager, at=AT)
        assert make_match_rounds(actor=SYSTEM, at=AT) == 1
        return asked


def open_fair(house: House) -> Fair:
    """Open the fair with two concepts of ESCO that people can name."""
    for place, (kind, name) in enumerate((("skill", SKILL), ("occupation", COOK))):
        concept = Concept.objects.create(id=f"{kind}/{place}", kind=kind, label_nl=name, label_en=name)
        Label.objects.create(concept=concept, kind=kind, language="nl", preferred=True, text=name, plain=name)
    return Fair(house=house, desk=found_hiring_desk(house))
