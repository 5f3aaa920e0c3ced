"""A person's profile: what is known since when and asked by whom, and what is unknown."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.profiles.facts import SECTIONS
from sluitend.areas.profiles.rows import Section, list_editions, list_sections
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Profile:
    """All that is known of somebody for work."""

    person_id: int
    name: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class SectionView:
    """One section with the editions before it, the newest first."""

    person_id: int
    name: str
    section: Section
    earlier: tuple[Section, ...]


@act("read_profile")
def read_profile(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Profile]:
    """Give every section of one person's profile."""
    profile = Profile(person_id=person_id, name=_find_name(actor, person_id), sections=list_sections(person_id))
    return Outcome(value=profile, about=(person_id,), object=f"profile:{person_id}", fields=("profile",))


@act("read_section")
def read_section(*, actor: Actor, at: datetime, person_id: int, section: str) -> Outcome[SectionView]:
    """Give one section of a profile with its trace."""
    name = _find_name(actor, person_id)
    if section not in SECTIONS:
        raise NotFound
    editions = list_editions(person_id, section)
    newest = editions[0] if editions else Section(code=section)
    view = SectionView(person_id=person_id, name=name, section=newest, earlier=tuple(editions[1:]))
    return Outcome(value=view, about=(person_id,), object=f"profile:{person_id}", fields=(section,))


def _find_name(actor: Actor, person_id: int) -> str:
    name = Person.objects.within(actor).filter(party=person_id).values_list("party__name", flat=True).first()
    if name is None:
        raise NotFound
    return name
