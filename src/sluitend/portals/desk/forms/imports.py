"""What is filled in when a file is read: which file, what its columns mean, and what is decided about a row."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.queries import BatchFilter, Beginning, Column, ColumnsView, Overview, RowFilter
from sluitend.areas.imports.verdicts import (
    CHOICES,
    CHOICES_TOGETHER,
    REFUSALS,
    STATES,
    TAKE_BACK,
    TAKEN_BACK,
    TOGETHER,
    VERDICTS,
)
from sluitend.gate.errors import Invalid
from sluitend.gate.text import Text
from sluitend.parties.reasons import OUTFLOW_REASONS
from sluitend.portals.desk.forms.base import Form

NOTHING = ("", _("Niet inlezen"))
ANSWERS = CHOICES | {TAKE_BACK: TAKEN_BACK}
NO_REASON = ("", _("Kies een reden"))
REASONS: dict[str, tuple[Text, list[tuple[str, Text]]]] = {
    "leave": (_("Bij uitstromen"), list(OUTFLOW_REASONS.items())),
    "refuse": (_("Bij weglaten"), list(REFUSALS.items())),
}
COLUMN = "column_"
LINE_CHARACTERS = 100
SELECT = {"class": "utrecht-select utrecht-select--html-select"}


class UploadForm(Form):
    """A file, the system that it comes from, and the team that takes whoever is new."""

    file = forms.FileField(
        label=_("Bestand"),
        error_messages={"required": _("Kies een bestand van hoogstens 10 MB.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,.ods,.gz"}),
    )
    source = forms.CharField(label=_("Uit welk systeem?"), max_length=40)
    team_id = forms.IntegerField(label=_("Wie neemt nieuwe mensen aan?"), widget=forms.Select)

    def offer(self, overview: Overview) -> None:
        """Give the teams that can take people, and the sources that were read before."""
        self.fields["team_id"].widget.choices = overview.teams
        self.fields["source"].widget.attrs["list"] = "sources"


class ColumnsForm(Form):
    """For each column the field that it means."""

    def __init__(self, *args: Any, columns: tuple[Column, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meanings = [NOTHING, *((code, field.name) for code, field in FIELDS.items())]
        for column in columns:
            self.fields[f"{COLUMN}{column.place}"] = forms.ChoiceField(
                label=column.heading,
                choices=meanings,
                initial=column.field,
                required=False,
                widget=forms.Select(attrs=SELECT),
            )

    def read_fields(self) -> dict[int, str]:
        """Give the field of each column that is read; no two columns mean the same."""
        given = {int(name.removeprefix(COLUMN)): code for name, code in self.read().items() if name.startswith(COLUMN)}
        chosen = {place: code for place, code in given.items() if code}
        twice = [code for code in chosen.values() if list(chosen.values()).count(code) > 1]
        if twice:
            raise Invalid(
                _("Twee kolommen betekenen hetzelfde."),
                _("‘%(name)s’ is vaker dan één keer gekozen.") % {"name": FIELDS[twice[0]].name},
                _("Kies voor één van de kolommen iets anders."),
            )
        return chosen


class HeadingsForm(Form):
    """On which sheet and line the headings stand: "0:3" is line 3 of the first sheet."""

    place = forms.RegexField(r"^\d{1,4}:\d{1,9}$", label=_("Regel met de kolomkoppen"), widget=forms.Select)

    def offer(self, view: ColumnsView) -> None:
        """Give the lines that may hold headings, by sheet when there are more."""
        groups = [(name, [_tell_beginning(each) for each in beginnings]) for name, beginnings in view.sheets]
        self.fields["place"].widget.choices = groups[0][1] if len(groups) == 1 else groups
        self.initial["place"] = f"{view.begins_at.sheet}:{view.begins_at.line}"

    def read_place(self) -> tuple[int, int]:
        """Give the sheet and the line."""
        sheet, _colon, line = self.read()["place"].partition(":")
        return int(sheet), int(line)


def _tell_beginning(beginning: Beginning) -> tuple[str, str]:
    place, cells = beginning.place, " · ".join(beginning.cells)[:LINE_CHARACTERS]
    return f"{place.sheet}:{place.line}", str(_("Regel %(line)d: %(cells)s") % {"line": place.line, "cells": cells})


class KeyForm(Form):
    """A button: nothing is filled in, and pressing it twice counts once."""


class ApplyForm(Form):
    """Which rows are carried out together."""

    verdicts = forms.MultipleChoiceField(
        label=_("Wat wilt u doorvoeren?"),
        choices=[(verdict, VERDICTS[verdict]) for verdict in TOGETHER],
        initial=TOGETHER,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class ApproveForm(Form):
    """Why an improbable file is right all the same."""

    # Nothing is wrong before anything was written.
    use_required_attribute = False

    why = forms.CharField(
        label=_("Waarom klopt dit bestand toch?"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )


class AnswerForm(Form):
    """An answer, with a reason where somebody leaves or a row is left out."""

    choice = forms.ChoiceField(label=_("Wat besluit u?"), choices=list(ANSWERS.items()), widget=forms.RadioSelect)
    because = forms.ChoiceField(label=_("Reden"), choices=[NO_REASON, *REASONS.values()], required=False)

    def offer(self, answers: Iterable[str]) -> None:
        """Give only these answers to choose from, and the reasons that go with them."""
        self.fields["choice"].widget.choices = [(answer, name) for answer, name in ANSWERS.items() if answer in answers]
        groups = [REASONS[answer] for answer in REASONS if answer in answers]
        reasons: list[Any] = groups[0][1] if len(groups) == 1 else groups
        self.fields["because"].widget.choices = [NO_REASON, *reasons]

    def read_because(self) -> str:
        """Give the reason, which not every answer has, once the form has been read."""
        given: dict[str, str] = self.cleaned_data
        return given["because"] if given["choice"] in REASONS else ""


class DecideForm(AnswerForm):
    """What is decided about a row: who it is, whether somebody leaves and why, or that it is left out."""

    person_id = forms.IntegerField(required=False, widget=forms.HiddenInput)


class DecideManyForm(AnswerForm):
    """The same answer for many rows; one reason for each group that leaves or is left out."""

    choice = forms.ChoiceField(
        label=_("Wat besluit u voor deze rijen?"), choices=list(ANSWERS.items()), widget=forms.RadioSelect
    )

    def offer_for(self, verdicts: Iterable[str]) -> None:
        """Give the answers that at least one of the rows with these verdicts can have; the first is chosen."""
        possible = [answer for verdict in verdicts for answer in CHOICES_TOGETHER.get(verdict, ())]
        self.offer(possible)
        self.initial.setdefault("choice", possible[0])


def read_rows(given: QueryDict) -> tuple[int, ...]:
    """Give the rows that were ticked, or all that were shown when the button for those was pressed."""
    numbers = given.getlist("shown" if "all" in given else "row")
    picked = tuple(dict.fromkeys(int(number) for number in numbers if number.isdecimal()))
    if not picked:
        raise Invalid(
            _("Er is nog niets gekozen."), _("Zonder rijen valt er niets te beslissen."), _("Kies rijen uit de lijst.")
        )
    return picked


class UnmergeForm(Form):
    """The button with which two files are taken apart, and on whose page it stood."""

    person_id = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1)


class MergeForm(forms.Form):
    """Which two files to lay side by side, by their client numbers."""

    person_id = forms.IntegerField(label=_("Nummer van het dossier dat doorgaat"), min_value=1, max_value=2**63 - 1)
    gone_id = forms.IntegerField(label=_("Nummer van het dubbele dossier"), min_value=1, max_value=2**63 - 1)


class RowsForm(forms.Form):
    """What stands in the address; whatever does not fit is left out instead of refused."""

    verdict = forms.CharField(required=False, max_length=8)
    field = forms.CharField(required=False, max_length=20)
    waits = forms.BooleanField(required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31)

    def read_filter(self) -> RowFilter:
        """Give the filter."""
        self.is_valid()
        given = self.cleaned_data
        return RowFilter(
            verdict=given.get("verdict") or "",
            field=given.get("field") or "",
            waits=bool(given.get("waits")),
            page=given.get("page") or 1,
        )


class BatchesForm(forms.Form):
    """What is asked of the list of files; whatever does not fit is left out instead of refused."""

    words = forms.CharField(
        label=_("Zoek"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"class": "utrecht-textbox utrecht-textbox--html-input"}),
    )
    state = forms.ChoiceField(
        label=_("Stand"), choices=[("", _("Alle")), *STATES.items()], required=False, widget=forms.Select(attrs=SELECT)
    )
    order = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31, widget=forms.HiddenInput)

    def read_filter(self) -> BatchFilter:
        """Give the filter."""
        self.is_valid()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return BatchFilter(**given)
