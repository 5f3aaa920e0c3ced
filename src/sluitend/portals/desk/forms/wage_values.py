"""The forms of wage values: a report with up to five main tasks, and why one is withdrawn."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import NewTask, NewWageValue
from sluitend.areas.placements.queries import WageValueRow
from sluitend.compute.formulas.wage_value import MOST_TASKS
from sluitend.gate.errors import Invalid
from sluitend.gate.text import Text
from sluitend.portals.desk.forms.base import Form

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
LONGEST, LONGEST_WORDS, LONGEST_REASON, WHOLE, MOST_HOURS = 120, 300, 200, 100, 60
# What a task has besides its name and share; at a regular level unless told otherwise.
LEVELS = {"tempo": _("Tempo"), "quality": _("Kwaliteit"), "net_time": _("Netto werktijd")}
PLACES = range(1, MOST_TASKS + 1)


def _ask_hours(label: Text) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=MOST_HOURS, widget=forms.NumberInput(attrs=BOX))


def _ask_day(label: Text) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class WageValueForm(Form):
    """A report as the expert signed it."""

    use_required_attribute = False

    employer = forms.CharField(label=_("Werkgever"), max_length=LONGEST)
    norm_function = forms.CharField(label=_("Normfunctie"), max_length=LONGEST)
    function = forms.CharField(label=_("Het werk dat is gedaan"), max_length=LONGEST)
    hours_a_week = _ask_hours(_("Uren per week"))
    full_hours_a_week = _ask_hours(_("Uren van een volle week"))
    expert = forms.CharField(label=_("Loonwaardedeskundige"), max_length=LONGEST)
    visited_on = _ask_day(_("Bezoek op"))
    reported_on = _ask_day(_("Rapport van"))
    valid_until_on = _ask_day(_("Geldt tot en met"))
    second_to_id = forms.IntegerField(label=_("Tegenonderzoek bij"), required=False, widget=forms.Select)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in PLACES:
            task = {"name": _ask_words(_("Hoofdtaak"), LONGEST), "share": _ask_share()}
            task |= {level: _ask_level(label) for level, label in LEVELS.items()}
            task |= {"words": _ask_words(_("Toelichting"), LONGEST_WORDS)}
            for name, field in task.items():
                field.widget.attrs["aria-label"] = f"{field.label} {place}"
                self.fields[f"{name}_{place}"] = field

    def offer(self, rows: Iterable[WageValueRow]) -> None:
        """Give the reports on which this can be a second opinion."""
        told = [(row.id, f"{date_format(row.reported_on, gettext('j b Y'))}, {row.percent}%") for row in rows]
        self.fields["second_to_id"].widget.choices = [("", gettext("Geen")), *told]

    def list_tasks(self) -> Iterator[list[forms.BoundField]]:
        """Give the fields of each main task, for the page."""
        for place in PLACES:
            yield [self[f"{name}_{place}"] for name in ("name", "share", *LEVELS, "words")]

    def read_report(self) -> NewWageValue:
        """Give the report, with the tasks that were filled in."""
        given = self.read()
        tasks = tuple(self._read_tasks(given))
        names = NewWageValue.__dataclass_fields__.keys() - {"tasks"}
        return NewWageValue(**{name: given[name] for name in names}, tasks=tasks)

    def _read_tasks(self, given: dict[str, Any]) -> Iterator[NewTask]:
        for place in PLACES:
            name, share = given[f"name_{place}"].strip(), given[f"share_{place}"]
            if bool(name) != bool(share):
                raise Invalid(
                    _("Een hoofdtaak is half ingevuld."),
                    _("Zonder naam of aandeel van de tijd kan een taak niet meetellen."),
                    _("Vul beide in, of laat de regel leeg."),
                )
            if name:
                found = {level: given[f"{level}_{place}"] for level in LEVELS}
                levels = {level: WHOLE if value is None else value for level, value in found.items()}
                yield NewTask(name=name, share=share, words=given[f"words_{place}"].strip(), **levels)


class WithdrawForm(Form):
    """Which report does not hold, and why."""

    use_required_attribute = False

    wage_value_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom klopt deze meting niet?"), max_length=LONGEST_REASON)


def begin_report(today: date) -> dict[str, object]:
    """Give what a report begins with."""
    return {"reported_on": today, "full_hours_a_week": 36}


def _ask_share() -> forms.DecimalField:
    widget = forms.NumberInput(attrs=BOX | {"step": "0.01"})
    return forms.DecimalField(
        label=_("Tijd"), min_value=0, max_value=WHOLE, decimal_places=2, required=False, widget=widget
    )


def _ask_level(label: Text) -> forms.IntegerField:
    widget = forms.NumberInput(attrs=BOX)
    return forms.IntegerField(label=label, min_value=0, max_value=WHOLE, required=False, initial=WHOLE, widget=widget)


def _ask_words(label: Text, longest: int) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, required=False, widget=forms.TextInput(attrs=BOX))
