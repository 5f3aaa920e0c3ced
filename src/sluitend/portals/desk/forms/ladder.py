"""The forms of the ladder: the questions, another step with its reason, growth, and which days to compare."""

from dataclasses import fields
from datetime import date

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from sluitend.areas.ladder.actions import Growth, Measurement
from sluitend.areas.ladder.queries import Ladder, LadderFilter
from sluitend.compute.formulas.ladder import Answers
from sluitend.gate.text import Text
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.ladder_names import ANSWERED_BY, CONTRACTS, GROUPS, GUIDES, STEPS

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
SELECT = {"class": "utrecht-select utrecht-select--html-select"}
LARGEST = 2**63 - 1
# Of a single team or area there is nothing to choose.
LEAST_CHOICES = 2
MOST_A_WEEK = 50
LONGEST_TEXT = 2000
STEP_CHOICES = [(step, format_lazy("{}. {}", step, name)) for step, name in STEPS.items()]


def ask_yes(label: Text) -> forms.BooleanField:
    """Give a box to tick."""
    return forms.BooleanField(label=label, required=False)


def ask_times(label: Text) -> forms.IntegerField:
    """Give a question after a number of times a week."""
    widget = forms.NumberInput(attrs=BOX)
    return forms.IntegerField(label=label, min_value=0, max_value=MOST_A_WEEK, initial=0, widget=widget)


def ask_day(label: Text) -> forms.DateField:
    """Give room for a day that may be left out."""
    return forms.DateField(label=label, required=False, widget=forms.DateInput(attrs=BOX | {"type": "date"}))


def choose(label: Text) -> forms.IntegerField:
    """Give a choice from things by their number, which may be left out."""
    widget = forms.Select(attrs=SELECT)
    return forms.IntegerField(label=label, required=False, min_value=1, max_value=LARGEST, widget=widget)


def ask_text(label: Text, *, required: bool = False) -> forms.CharField:
    """Give room for some sentences."""
    area = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, max_length=LONGEST_TEXT, required=required, widget=area)


class MeasureForm(Form):
    """The questions from which the step follows, in the order in which people talk about their week."""

    contract = forms.ChoiceField(label=_("Is er betaald werk?"), choices=CONTRACTS)
    guided_by = forms.ChoiceField(label=_("Wie begeleidt bij dat werk?"), choices=GUIDES)
    supplementary_benefit = ask_yes(_("Een aanvullende uitkering naast het werk"))
    uses_instrument = ask_yes(_("Een instrument maakt het werk mogelijk, zoals loonkostensubsidie"))
    sheltered = ask_yes(_("Werk onder de Wsw, of beschut werk"))
    learns_at_work = ask_yes(_("Werken en leren onder een startkwalificatie (bbl), of naast inburgering"))
    has_tasks = ask_yes(_("Taken met verantwoordelijkheid voor anderen, zoals vrijwilligerswerk of een stage"))
    task_contacts_a_week = ask_times(_("Hoe vaak per week daarbij samen met anderen?"))
    organised_a_week = ask_times(_("Hoe vaak per week naar een vereniging, cursus, inburgering of sport?"))
    volunteers = ask_yes(_("Soms vrijwilligerswerk, minder dan eens per week"))
    social_a_week = ask_times(_("Hoe vaak per week familie of vrienden buiten het huishouden gezien?"))
    answered_by = forms.ChoiceField(label=_("Wie gaf de antwoorden?"), choices=ANSWERED_BY)
    explanation = ask_text(_("Toelichting (mag leeg blijven)"))
    replaces = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def read_measurement(self) -> tuple[Measurement, int | None]:
        """Give what was answered, and the measurement of today that it stands in the place of."""
        given = self.read()
        answers = Answers(**{field.name: given[field.name] for field in fields(Answers)})
        told = Measurement(answers=answers, answered_by=given["answered_by"], explanation=given["explanation"])
        return told, given["replaces"]


class AssignForm(Form):
    """Another step than the one that was derived, with why."""

    step = forms.TypedChoiceField(label=_("Welke trede past beter?"), choices=STEP_CHOICES, coerce=int)
    because = ask_text(_("Waarom?"), required=True)


class GrowthForm(Form):
    """How far somebody can grow, within how many months, and how one sees that."""

    step = forms.TypedChoiceField(label=_("Welke trede is met steun haalbaar?"), choices=STEP_CHOICES, coerce=int)
    horizon_months = forms.IntegerField(
        label=_("Binnen hoeveel maanden?"), min_value=1, max_value=60, widget=forms.NumberInput(attrs=BOX)
    )
    reason = ask_text(_("Waaraan ziet u dat?"), required=True)

    def read_growth(self) -> Growth:
        """Give the judgement."""
        given = self.read()
        return Growth(step=given["step"], horizon_months=given["horizon_months"], reason=given["reason"])


class CompareForm(forms.Form):
    """Which day, with which day it is compared, and whose people; whatever does not fit is left out."""

    on = ask_day(_("Stand op"))
    since = ask_day(_("Vergeleken met"))
    team = choose(_("Team"))
    area = choose(_("Gebied"))
    group = forms.CharField(label=_("Doelgroep"), required=False, widget=forms.Select(attrs=SELECT))

    def read_days(self) -> tuple[date | None, date | None]:
        """Give the two days, as far as they were given."""
        self.is_valid()
        return self.cleaned_data.get("on"), self.cleaned_data.get("since")

    def read_filter(self) -> LadderFilter:
        """Give whose people are meant."""
        self.is_valid()
        given = self.cleaned_data
        return LadderFilter(team_id=given.get("team"), area_id=given.get("area"), group=given.get("group", ""))

    def offer(self, ladder: Ladder) -> None:
        """Give what can be chosen, and leave out where there is nothing to choose."""
        groups = tuple((code, GROUPS[code]) for code in ladder.groups)
        for name, all_of_it, choices in (
            ("team", _("Alle teams"), ladder.teams),
            ("area", _("Alle gebieden"), ladder.areas),
            ("group", _("Iedereen"), groups),
        ):
            self.fields[name].widget.choices = [("", all_of_it), *choices]
            if len(choices) < LEAST_CHOICES:
                del self.fields[name]
