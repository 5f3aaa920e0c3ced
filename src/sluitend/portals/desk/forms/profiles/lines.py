"""The sections of a profile as they are filled in: a few lines each, free words beside every list."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, ClassVar

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sluitend.areas.profiles import facts
from sluitend.gate.errors import OutOfOrder
from sluitend.portals import profile_names as names
from sluitend.portals.desk.forms.base import Form

YEARS: dict[str, Any] = {"min_value": 1940, "max_value": 2100, "required": False}
HOURS: dict[str, Any] = {"min_value": 0, "max_value": 60, "required": False}
UNKNOWN = ("", _("Onbekend"))
CHOOSE = ("", _("Kies"))
DUTCH = "nld"
YES_NO = [("yes", _("Ja")), ("no", _("Nee")), UNKNOWN]


def choose(choices: Mapping[Any, Any], label: Any, *, first: tuple[str, Any] = UNKNOWN) -> forms.ChoiceField:
    """Give a list to choose from that may be left alone."""
    return forms.ChoiceField(label=label, choices=[first, *choices.items()], required=False)


def write_words(label: Any, *, most: int = 120) -> forms.CharField:
    """Give a line for free words."""
    return forms.CharField(label=label, max_length=most, required=False)


class FactForm(Form):
    """One line of a section; without its `key_field` there is no fact in it."""

    once = None  # type: ignore[assignment] # the page has one key for all of its lines
    shape: ClassVar[type[facts.Fact]]
    key_field: ClassVar[str]
    key_missing: ClassVar[Any] = _("Vul dit in, of maak de hele regel leeg.")
    # The kind of concept that is looked up while somebody types in the key field.
    lookup: ClassVar[str] = ""
    # How many empty lines there are to go on with; a section without them is one block.
    blanks: ClassVar[int] = 2

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.NumberInput):
                field.widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
            elif isinstance(field.widget, forms.Textarea):
                field.widget.attrs |= {"class": "utrecht-textarea utrecht-textarea--html-textarea", "rows": 3}
        if self.lookup:
            self.fields[self.key_field].widget.attrs |= self._look_up()

    def _look_up(self) -> dict[str, str]:
        """Say where suggestions come from and where they are shown; without a script it is a line to type in."""
        return {
            "role": "combobox",
            "aria-autocomplete": "list",
            "aria-expanded": "false",
            "aria-controls": f"{self.prefix}-found",
            "autocomplete": "off",
            "hx-get": reverse("concepts", kwargs={"kind": self.lookup}),
            "hx-trigger": "input changed delay:150ms",
            "hx-target": f"#{self.prefix}-found",
            "hx-sync": "this:replace",
        }

    @classmethod
    def spread(cls, told: Sequence[facts.Fact]) -> list[dict[str, Any]]:
        """Give what stands in each line: a line for each fact, and some to go on with."""
        return [*(asdict(fact) for fact in told), *({} for _ in range(cls.blanks))]

    def clean(self) -> dict[str, Any]:
        """A line with something in it says what it is about."""
        given = super().clean() or self.cleaned_data
        if any(value not in ("", None, False) for value in given.values()) and not given.get(self.key_field):
            self.add_error(self.key_field, self.key_missing)
        return given

    def read_facts(self) -> list[facts.Fact]:
        """Give the fact in this line, if there is one."""
        given = self.read()
        if not given.get(self.key_field):
            return []
        columns = {each.name for each in fields(self.shape)}
        return [self.shape(**{name: value for name, value in given.items() if name in columns})]


class JobForm(FactForm):
    shape, key_field, lookup = facts.JobFact, "words", "occupation"
    words = write_words(_("Werk of beroep"))
    employer = write_words(_("Waar"))
    from_year = forms.IntegerField(label=_("Van (jaar)"), **YEARS)
    until_year = forms.IntegerField(label=_("Tot (jaar)"), **YEARS)

    def clean(self) -> dict[str, Any]:
        """Work does not end before it began."""
        given = super().clean()
        from_year, until_year = given.get("from_year"), given.get("until_year")
        if from_year and until_year and from_year > until_year:
            self.add_error("until_year", OutOfOrder.what)
        return given


class SchoolForm(FactForm):
    shape, key_field, blanks = facts.SchoolFact, "level", 1
    level = choose(names.SCHOOL_LEVELS, _("Niveau"), first=CHOOSE)
    words = write_words(_("Welke opleiding"))
    year = forms.IntegerField(label=_("Laatste jaar"), **YEARS)
    finished = forms.TypedChoiceField(
        label=_("Afgerond"),
        choices=YES_NO,
        required=False,
        coerce=lambda code: {"yes": True, "no": False}.get(code),
        empty_value=None,
    )

    @classmethod
    def spread(cls, told: Sequence[facts.Fact]) -> list[dict[str, Any]]:
        """Say yes and no in words."""
        words = {True: "yes", False: "no", None: ""}
        return [row | {"finished": words[row.get("finished")]} for row in super().spread(told)]


class SkillForm(FactForm):
    shape, key_field, lookup, blanks = facts.SkillFact, "words", "skill", 3
    words = write_words(_("Vaardigheid"))
    level = forms.TypedChoiceField(
        label=_("Hoe goed"),
        choices=[UNKNOWN, *names.SKILL_LEVELS.items()],
        required=False,
        coerce=int,
        empty_value=None,
    )


class LanguageForm(FactForm):
    shape, key_field, blanks = facts.LanguageFact, "code", 1
    code = choose(names.LANGUAGES, _("Taal"), first=CHOOSE)
    words = write_words(_("Welke, als zij er niet bij staat"), most=60)
    spoken = choose(names.LANGUAGE_LEVELS, _("Spreken"))
    written = choose(names.LANGUAGE_LEVELS, _("Schrijven"))

    @classmethod
    def spread(cls, told: Sequence[facts.Fact]) -> list[dict[str, Any]]:
        """Ask about Dutch first."""
        rows = super().spread(told)
        return rows if told else [{"code": DUTCH}, *rows]

    def clean(self) -> dict[str, Any]:
        """Dutch stands there already: without a level, nothing was told of it."""
        given = super().clean()
        if given.get("words") and given.get("code") != facts.OTHER_LANGUAGE:
            self.add_error("words", _("Kies ‘Een andere taal’ bij een taal in eigen woorden."))
        elif given.get("code") == DUTCH and not (given.get("spoken") or given.get("written")):
            given["code"] = ""
        return given


class WishForm(FactForm):
    shape, key_field, lookup = facts.WishFact, "words", "occupation"
    words = write_words(_("Beroep of soort werk"))


class SingleForm(FactForm):
    """A section of one fact, which is there as soon as anything in it is filled in."""

    key_field, blanks = "", 0

    @classmethod
    def spread(cls, told: Sequence[facts.Fact]) -> list[dict[str, Any]]:
        """Give the one line."""
        return [asdict(told[0]) if told else {}]

    def clean(self) -> dict[str, Any]:
        """Nothing in it is asked for."""
        return self.cleaned_data

    def read_facts(self) -> list[facts.Fact]:
        """Give the fact, if anything was filled in."""
        given = self.read()
        return [self.shape(**given)] if any(value not in ("", None, False) for value in given.values()) else []


class AvailabilityForm(SingleForm):
    shape = facts.AvailabilityFact
    hours_min = forms.IntegerField(label=_("Uren per week, minstens"), **HOURS)
    hours_max = forms.IntegerField(label=_("Uren per week, hoogstens"), **HOURS)
    start_on = forms.DateField(
        label=_("Vanaf"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=False
    )
    by_day, by_evening, by_night, at_weekend = (
        forms.BooleanField(label=name, required=False) for name in names.PARTS.values()
    )

    def clean(self) -> dict[str, Any]:
        """The least is not more than the most."""
        given = super().clean()
        least, most = given.get("hours_min"), given.get("hours_max")
        if least is not None and most is not None and least > most:
            self.add_error("hours_max", _("Dit is minder dan het minimum."))
        return given


class MobilityForm(SingleForm):
    shape = facts.MobilityFact
    on_foot, by_bicycle, by_moped, by_public_transport, by_car = (
        forms.BooleanField(label=name, required=False) for name in names.TRAVEL.values()
    )
    most_minutes = forms.IntegerField(
        label=_("Reistijd enkele reis, hoogstens (minuten)"), min_value=0, max_value=240, required=False
    )


class OwnWordsForm(SingleForm):
    shape = facts.OwnWordsFact
    wish = forms.CharField(label=_("Wat wilt u?"), max_length=1000, widget=forms.Textarea, required=False)
    motivation = forms.CharField(label=_("Waarvoor?"), max_length=1000, widget=forms.Textarea, required=False)
