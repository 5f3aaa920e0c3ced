"""What is filled in when a file is read: which file, what its columns mean, and what is decided about a row."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.queries import Column, Overview, RowFilter
from sluitend.areas.imports.verdicts import CHOICES, TOGETHER, VERDICTS
from sluitend.gate.errors import Invalid
from sluitend.parties.reasons import OUTFLOW_REASONS
from sluitend.portals.desk.forms.base import Form

NOTHING = ("", _("Niet inlezen"))
COLUMN = "column_"


class UploadForm(Form):
    """A file, the system that it comes from, and the team that takes whoever is new."""

    file = forms.FileField(
        label=_("Bestand"),
        error_messages={"required": _("Kies een bestand van hoogstens 10 MB.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,.ods"}),
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
        look = {"class": "utrecht-select utrecht-select--html-select"}
        for column in columns:
            self.fields[f"{COLUMN}{column.place}"] = forms.ChoiceField(
                label=column.heading,
                choices=meanings,
                initial=column.field,
                required=False,
                widget=forms.Select(attrs=look),
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


class DecideForm(Form):
    """What is decided about a row: who it is, or whether somebody leaves and why."""

    choice = forms.ChoiceField(label=_("Wat besluit u?"), choices=list(CHOICES.items()), widget=forms.RadioSelect)
    person_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    because = forms.ChoiceField(
        label=_("Reden van vertrek"), choices=[("", _("Kies een reden")), *OUTFLOW_REASONS.items()], required=False
    )


class DecideManyForm(Form):
    """The same answer for many rows; one reason for each group that leaves."""

    choice = forms.ChoiceField(
        label=_("Wat besluit u voor deze rijen?"),
        choices=[(choice, CHOICES[choice]) for choice in ("leave", "skip")],
        widget=forms.RadioSelect,
        initial="leave",
    )
    because = forms.ChoiceField(
        label=_("Reden van vertrek"), choices=[("", _("Kies een reden")), *OUTFLOW_REASONS.items()], required=False
    )

    def read_because(self) -> str:
        """Give the reason, which only leaving has, once the form has been read."""
        given: dict[str, str] = self.cleaned_data
        return given["because"] if given["choice"] == "leave" else ""


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
    waits = forms.BooleanField(required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31)

    def read_filter(self) -> RowFilter:
        """Give the filter."""
        self.is_valid()
        given = self.cleaned_data
        return RowFilter(
            verdict=given.get("verdict") or "", waits=bool(given.get("waits")), page=given.get("page") or 1
        )
