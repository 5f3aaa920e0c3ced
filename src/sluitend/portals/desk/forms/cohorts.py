"""The forms of cohorts: of whom one is, the week in which people are invited, and who is not for a while."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.actions import NewCohort, Week
from sluitend.areas.cohorts.queries import MemberCohort, Preview
from sluitend.gate.text import Text
from sluitend.portals.desk.forms.base import Form

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
LARGEST = 2**63 - 1


def ask_day(label: Text, *, required: bool = True) -> forms.DateField:
    """Give a field for a day."""
    widget = forms.DateInput(attrs=BOX | {"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget)


class GroundForm(Form):
    """Of which area or target group a cohort would be; only looked at, so that it needs no key."""

    area_id = forms.IntegerField(label=_("Gebied"), required=False, max_value=LARGEST, widget=forms.Select)
    target_group = forms.CharField(label=_("Doelgroep"), required=False, max_length=40, widget=forms.Select)

    def offer(self, preview: Preview) -> None:
        """Give the areas and target groups that can be chosen."""
        areas = [(each.id, each.name) for each in preview.areas]
        self.fields["area_id"].widget.choices = [("", _("Heel de gemeente")), *areas]
        self.fields["target_group"].widget.choices = [("", _("Iedereen met een uitkering")), *preview.groups]

    def read_ground(self) -> dict[str, Any]:
        """Give of whom the cohort would be; nothing when nothing was chosen yet."""
        self.full_clean()
        chosen = self.cleaned_data
        return {"area_id": chosen.get("area_id"), "target_group": chosen.get("target_group", "")}


class FreezeForm(GroundForm):
    """The same with its name and its days, and how many people were seen."""

    area_id = forms.IntegerField(required=False, max_value=LARGEST, widget=forms.HiddenInput)
    target_group = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    name = forms.CharField(label=_("Naam"), max_length=120)
    starts_on = ask_day(_("Eerste dag"))
    ends_on = ask_day(_("Laatste dag"))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def read_cohort(self) -> tuple[NewCohort, int]:
        """Give the cohort, and how many people it was said to have."""
        given = {name: value for name, value in self.read().items() if name != "once"}
        seen = given.pop("seen")
        return NewCohort(**given), seen


class OnForm(forms.Form):
    """The day on which a cohort is looked at."""

    on = ask_day(_("Stand op"), required=False)


class ChosenField(forms.MultipleChoiceField):
    """Numbers of members; the act looks up whether they are there."""

    def valid_value(self, value: Any) -> bool:
        """Tell whether it is a number."""
        return str(value).isdecimal()


class ChosenForm(Form):
    """Which members of a list were chosen."""

    member = ChosenField(label=_("Gekozen mensen"))

    def read_members(self) -> list[int]:
        """Give the numbers of the chosen members."""
        return [int(each) for each in self.read()["member"]]


class WeekForm(ChosenForm):
    """In which week the chosen members are invited, and by whom."""

    week_on = ask_day(_("Week van"))
    staff_id = forms.IntegerField(label=_("Door"), max_value=LARGEST, widget=forms.Select)

    def offer(self, staff: tuple[tuple[int, str], ...]) -> None:
        """Give the colleagues who can be chosen."""
        self.fields["staff_id"].widget.choices = staff

    def read_week(self) -> Week:
        """Give the week and the colleague."""
        given = self.read()
        return Week(day=given["week_on"], staff_id=given["staff_id"])


class ExemptionForm(Form):
    """Why somebody is not invited for a while, and until when."""

    member_id = forms.IntegerField(widget=forms.HiddenInput, max_value=LARGEST)
    reason = forms.CharField(label=_("Reden"), max_length=40, widget=forms.Select)
    until_on = ask_day(_("Tot en met"))

    def offer(self, row: MemberCohort) -> None:
        """Give the reasons of the pack."""
        self.fields["reason"].widget.choices = [(code, name) for code, name, _until in row.reasons]


class EndExemptionForm(Form):
    """Which exemption ends."""

    member_id = forms.IntegerField(widget=forms.HiddenInput, max_value=LARGEST)
