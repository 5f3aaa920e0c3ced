"""The forms of mailings: which week of the plan, between which days people choose, how; why one is taken back."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.schedules.actions import Manner, WeekChoice
from sluitend.areas.schedules.queries import MailingPreview
from sluitend.compute.calendar import find_monday
from sluitend.portals.contact_names import WAYS
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.cohorts import BOX, LARGEST, ask_day

LONGEST_REASON = 200
CHOICE_DAYS = 13
# Who goes along on a visit is chosen person by person.
ALONE = [(code, name) for code, name in WAYS.items() if code != "home_visit"]


class WeekForm(Form):
    """Which week, of whom, and what everybody is offered; only looked at, so that it needs no key."""

    week_on = ask_day(_("Week van"))
    cohort_id = forms.IntegerField(label=_("Cohort"), required=False, max_value=LARGEST, widget=forms.Select)
    staff_id = forms.IntegerField(label=_("Met"), required=False, max_value=LARGEST, widget=forms.Select)
    minutes = forms.IntegerField(
        label=_("Minuten per gesprek"), min_value=10, max_value=240, widget=forms.NumberInput(attrs=BOX)
    )
    from_on = ask_day(_("Kiezen vanaf"))
    until_on = ask_day(_("Kiezen tot en met"))

    def offer(self, preview: MailingPreview) -> None:
        """Give the cohorts and colleagues that can be chosen."""
        self.fields["cohort_id"].widget.choices = [("", _("Alle cohorten")), *preview.cohorts]
        self.fields["staff_id"].widget.choices = [("", _("Iedereen")), *preview.staff]

    def read_choice(self) -> WeekChoice | None:
        """Give what was asked; None when it cannot be read."""
        self.full_clean()
        return _choose(self.cleaned_data) if not set(self.errors) - {"once"} else None


class SendForm(WeekForm):
    """The same with how and where people are spoken to, and how many were seen."""

    way = forms.ChoiceField(label=_("Hoe?"), choices=ALONE, widget=forms.Select)
    place = forms.CharField(label=_("Plaats"), max_length=160, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in WeekForm.base_fields:
            self.fields[name].widget = forms.HiddenInput()

    def read_mailing(self, address: str) -> tuple[WeekChoice, Manner, int]:
        """Give the week, the manner, and how many people it was said to have."""
        given = self.read()
        manner = Manner(way=given["way"], place=given["place"].strip(), address=address)
        return _choose(given), manner, given["seen"]


class TakeBackForm(Form):
    """Why a mailing is taken back."""

    use_required_attribute = False

    because = forms.CharField(label=_("Waarom neemt u deze verzending terug?"), max_length=LONGEST_REASON)


def begin_week(week_on: date, *, today: date, minutes: int) -> dict[str, object]:
    """Give what a week begins with: a moment in that week or the next, from tomorrow on."""
    from_on = max(week_on, today + timedelta(days=1))
    return {
        "week_on": week_on,
        "minutes": minutes,
        "from_on": from_on,
        "until_on": from_on + timedelta(days=CHOICE_DAYS),
    }


def _choose(given: dict[str, Any]) -> WeekChoice:
    names = ("minutes", "from_on", "until_on", "cohort_id", "staff_id")
    return WeekChoice(week_on=find_monday(given["week_on"]), **{name: given[name] for name in names})
