"""A person's profile: what is known since when and asked by whom, and what is unknown."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.profiles.expected import Expected, list_expected
from sluitend.areas.profiles.facts import SECTIONS
from sluitend.areas.profiles.rows import Section, find_told_since, list_editions, list_sections
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Profile:
    """All that is known of somebody for work; what nobody heard of since `told_since_on` is asked again."""

    person_id: int
    name: str
    number: str
    told_since_on: date
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class SectionView:
    """One section with the editions before it, the newest first; `expected` are skills that can be chosen."""

    person_id: int
    name: str
    number: str
    section: Section
    earlier: tuple[Section, ...]
    expected: tuple[Expected, ...]


@act("read_profile")
def read_profile(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Profile]:
    """Give every section of one person's profile."""
    name, number = _find_name(actor, person_id)
    profile = Profile(
        person_id=person_id,
        name=name,
        number=number,
        told_since_on=find_told_since(find_pack(actor.organisation_id), find_day(at)),
        sections=list_sections(person_id),
    )
    return Outcome(value=profile, about=(person_id,), object=f"profile:{person_id}", fields=("profile",))


@act("read_section")
def read_section(*, actor: Actor, at: datetime, person_id: int, section: str) -> Outcome[SectionView]:
    """Give one section of a profile with its trace."""
    return _read_section(actor, person_id, section)


@act("read_my_section")
def read_my_section(*, actor: Actor, at: datetime, section: str) -> Outcome[SectionView]:
    """Give one section of the profile of the resident who asks."""
    return _read_section(actor, actor.party_id or 0, section)


def _read_section(actor: Actor, person_id: int, section: str) -> Outcome[SectionView]:
    name, number = _find_name(actor, person_id)
    if section not in SECTIONS:
        raise NotFound
    editions = list_editions(person_id, section)
    newest = editions[0] if editions else Section(code=section)
    view = SectionView(
        person_id=person_id,
        name=name,
        number=number,
        section=newest,
        earlier=tuple(editions[1:]),
        expected=list_expected(person_id, told=newest.facts) if section == "skills" else (),
    )
    return Outcome(value=view, about=(person_id,), object=f"profile:{person_id}", fields=(section,))


def _find_name(actor: Actor, person_id: int) -> tuple[str, str]:
    """Give the name and the client number."""
    known = Person.objects.within(actor).filter(party=person_id).values_list("party__name", "number").first()
    if known is None:
        raise NotFound
    return known
