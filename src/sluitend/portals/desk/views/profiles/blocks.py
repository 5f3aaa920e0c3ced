"""What several pages of the profile show: a section in words, and two versions side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.areas.profiles.facts import ESSENTIALS
from sluitend.areas.profiles.queries import Section
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import Invalid
from sluitend.gate.text import Text
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.profiles import SectionForm
from sluitend.portals.desk.telling import tell_fact, tell_left_open


@dataclass(frozen=True, kw_only=True)
class Block:
    """A section in words; an aged one was heard too long ago to rely on."""

    section: Section
    name: Text
    lines: tuple[Text, ...]
    is_essential: bool
    is_aged: bool = False


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """How a section stands now, and what somebody wanted to make of it meanwhile."""

    theirs: Block
    mine: tuple[Text, ...]


def describe(section: Section, *, told_since_on: date = date.min) -> Block:
    """Give a section in words; that there is none is told, and what is unknown is not."""
    told = tuple(tell_fact(fact) for fact in section.facts)
    none = names.NONE.get(section.code, "") if section.answer == "none" else ""
    left_open = tell_left_open(section.code, section.facts)
    return Block(
        section=section,
        name=names.SECTIONS[section.code],
        lines=tuple(line for line in (*told, none, left_open) if line),
        is_essential=section.code in ESSENTIALS,
        is_aged=section.is_known and section.fresh_at is not None and find_day(section.fresh_at) < told_since_on,
    )


def build_forms(sections: Iterable[Section], given: Mapping[str, str]) -> list[SectionForm]:
    """Give the forms of sections, with what was filled in before; the editions are those that hold now."""
    sections = list(sections)
    # Whoever saves again has seen what stands there now.
    sent = {**given, **{f"{each.code}-seen": str(each.number) for each in sections}} if given else None
    return [SectionForm(section, sent if f"{section.code}-lines" in given else None) for section in sections]


def compare(form: SectionForm) -> Comparison | None:
    """Give both versions of a section, when what was filled in differs from what stands there now."""
    try:
        answer = form.read_answer()
    except Invalid:
        return None
    if not form.section.number or (answer.kind, answer.facts) == (form.section.answer, form.section.facts):
        return None
    mine = describe(Section(code=form.code, answer=answer.kind, facts=answer.facts))
    return Comparison(theirs=describe(form.section), mine=mine.lines)
