"""Sections in which a fixed list is gone through: licences, what helps, and what stands in the way."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from sluitend.areas.profiles import facts
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.profiles.lines import YES_NO, FactForm, write_words

BETWEEN = ";"


class ListForm(FactForm):
    """A list to tick, with free words beside it; several of those have a semicolon between them."""

    shape: ClassVar[type[facts.LicenceFact] | type[facts.SupportFact]]
    codes: ClassVar[Mapping[str, Any]]
    blanks = 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ticks = {code: forms.BooleanField(label=name, required=False) for code, name in self.codes.items()}
        self.fields = ticks | self.fields

    @classmethod
    def spread(cls, told: Sequence[Any]) -> list[dict[str, Any]]:
        """Give one form in which each code that was told is ticked."""
        words = f"{BETWEEN} ".join(fact.words for fact in told if not fact.code)
        return [{fact.code: True for fact in told if fact.code} | {"words": words}]

    def clean(self) -> dict[str, Any]:
        """Ask for nothing."""
        return self.cleaned_data

    def read_facts(self) -> list[facts.Fact]:
        """Give a fact for each tick, and for each of the free words."""
        given = self.read()
        words = [text.strip() for text in given["words"].split(BETWEEN) if text.strip()]
        ticked = [self.shape(code=code) for code in self.codes if given[code]]
        return [*ticked, *(self.shape(words=text) for text in words)]


class LicencesForm(ListForm):
    shape, codes = facts.LicenceFact, names.LICENCES
    words = write_words(_("Andere, met een puntkomma ertussen"))


class SupportForm(ListForm):
    shape, codes = facts.SupportFact, names.SUPPORTS
    words = write_words(_("Iets anders, met een puntkomma ertussen"))


class ObstaclesForm(FactForm):
    """What may stand in the way: yes, no or unknown, and what is possible all the same; of debts nothing more."""

    shape, blanks = facts.ObstacleFact, 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, name in names.OBSTACLES.items():
            self.fields[kind] = forms.ChoiceField(
                label=name, choices=YES_NO, widget=forms.RadioSelect, required=False, initial=""
            )
            if kind != "debts":
                words = write_words(format_lazy("{}: {}", name, _("wat kan wel?")), most=300)
                words.widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
                self.fields[f"{kind}_words"] = words

    @classmethod
    def spread(cls, told: Sequence[Any]) -> list[dict[str, Any]]:
        """Give one form with the answer to each."""
        answers = {fact.kind: "yes" if fact.stands else "no" for fact in told}
        return [answers | {f"{fact.kind}_words": fact.words for fact in told}]

    def clean(self) -> dict[str, Any]:
        """Whoever tells what is possible, says whether it stands in the way too."""
        given = self.cleaned_data
        for kind in names.OBSTACLES:
            if given.get(f"{kind}_words") and not given.get(kind):
                self.add_error(kind, _("Kies ja of nee bij wat u hier opschrijft."))
        return given

    def read_facts(self) -> list[facts.Fact]:
        """Give what is known; what is unknown is no fact, and certainly not a no."""
        given = self.read()
        return [
            facts.ObstacleFact(kind=kind, stands=given[kind] == "yes", words=given.get(f"{kind}_words", ""))
            for kind in names.OBSTACLES
            if given[kind]
        ]
