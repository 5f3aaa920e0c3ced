"""A section on a page: its lines, the edition that was seen, and whether there is none."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sluitend.areas.profiles.actions import Answer
from sluitend.areas.profiles.facts import OTHER_LANGUAGE, Fact, LanguageFact, SkillFact
from sluitend.areas.profiles.queries import Section
from sluitend.gate.errors import Invalid, ToldTwice
from sluitend.gate.text import Text
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.profiles import lines, lists

MOST_LINES, LONGEST_WORDS = 40, 120
FORMS: dict[str, type[lines.FactForm]] = {
    "work": lines.JobForm,
    "education": lines.SchoolForm,
    "languages": lines.LanguageForm,
    "licences": lists.LicencesForm,
    "availability": lines.AvailabilityForm,
    "mobility": lines.MobilityForm,
    "wishes": lines.WishForm,
    "obstacles": lists.ObstaclesForm,
    "skills": lines.SkillForm,
    "own_words": lines.OwnWordsForm,
    "support": lists.SupportForm,
}


class ProfileForm(Form):
    """The key of a page with sections; sending it twice carries it out once."""


class VerifyForm(Form):
    """The edition that was seen when somebody said that it is still so."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class SeenForm(Form):
    """What goes with a section: the number of its edition on the screen, and how many lines there are."""

    once = None  # type: ignore[assignment] # the page has one key for all of its sections
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    lines = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=MOST_LINES)
    is_none = forms.BooleanField(required=False)


class SectionForm:
    """The form of one section: of what is known, or of what was sent."""

    def __init__(self, section: Section, sent: Mapping[str, Any] | None = None) -> None:
        self.code, self.section = section.code, section
        kind = FORMS[section.code]
        spread = kind.spread(section.facts)
        initial = {"seen": section.number, "lines": len(spread), "is_none": section.answer == "none"}
        self.seen = SeenForm(sent, prefix=self.code, initial=initial)
        if self.code in names.NONE:
            self.seen.fields["is_none"].label = names.NONE[self.code]
        else:
            del self.seen.fields["is_none"]
        count = self._count_lines() if sent is not None else len(spread)
        self.ticked = _list_ticked(sent, f"{self.code}-expected")
        self.lines = [
            kind(sent, prefix=f"{self.code}-{place}", initial=spread[place] if place < len(spread) else {})
            for place in range(count)
        ]

    def _count_lines(self) -> int:
        return self.seen.cleaned_data.get("lines", 0) if self.seen.is_valid() else 0

    @property
    def name(self) -> Text:
        """Give the name of the section."""
        return names.SECTIONS[self.code]

    @property
    def has_blanks(self) -> bool:
        """Tell whether more lines can be had."""
        return FORMS[self.code].blanks > 0

    @property
    def question(self) -> Text:
        """Give the words with which it can be asked."""
        return names.QUESTIONS[self.code]

    def read_answer(self) -> Answer:
        """Give what was told, or refuse in the words of the fields."""
        given = self.seen.read()
        told = tuple(fact for line in self.lines for fact in line.read_facts())
        _require_once(told)
        told += _list_chosen(self.ticked, told)
        is_none = bool(given.get("is_none")) and not told
        return Answer(section=self.code, seen=given["seen"], facts=told, is_none=is_none)


def _require_once(told: Sequence[Fact]) -> None:
    """Refuse a language that stands there twice, before it keeps the other sections from being saved."""
    codes = [fact.code for fact in told if isinstance(fact, LanguageFact) and fact.code != OTHER_LANGUAGE]
    if len(set(codes)) < len(codes):
        raise Invalid(ToldTwice.what, ToldTwice.why, ToldTwice.now)


def _list_ticked(sent: Mapping[str, Any] | None, name: str) -> tuple[str, ...]:
    """Give the skills that were ticked instead of typed, each once."""
    values = sent.getlist(name) if isinstance(sent, QueryDict) else (sent or {}).get(name, [])
    words = [values] if isinstance(values, str) else values
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _list_chosen(ticked: Sequence[str], told: Sequence[Fact]) -> tuple[Fact, ...]:
    """Give what was ticked and does not stand in a line as well."""
    if len(ticked) > MOST_LINES or any(len(word) > LONGEST_WORDS for word in ticked):
        raise Invalid(
            _("Dit zijn te veel vaardigheden tegelijk."),
            _("Er passen er 40 in een keer, elk van hoogstens 120 tekens."),
            _("Kruis er minder aan en bewaar opnieuw."),
        )
    typed = {fact.words.casefold() for fact in told if isinstance(fact, SkillFact)}
    return tuple(SkillFact(words=word) for word in ticked if word.casefold() not in typed)
