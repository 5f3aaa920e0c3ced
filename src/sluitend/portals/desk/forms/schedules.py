"""The forms of schedules: what one is asked for, and where somebody in one goes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.schedules.actions import NewSchedule
from sluitend.areas.schedules.queries import PlaceFilter, PlaceList, ScheduleList, ScheduleRow
from sluitend.compute.calendar import find_monday
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.cohorts import BOX, LARGEST, ChosenField, ask_day
from sluitend.portals.schedule_names import ONLY, WAYS
from sluitend.portals.templatetags.sluitend import moment

SELECT = {"class": "utrecht-select utrecht-select--html-select"}


class AskForm(Form):
    """For which cohorts, from when, how long a conversation takes, and in which way it is made."""

    cohort = ChosenField(label=_("Cohorten"), widget=forms.CheckboxSelectMultiple)
    from_on = ask_day(_("Vanaf de week van"))
    minutes = forms.IntegerField(
        label=_("Minuten per gesprek"),
        min_value=15,
        max_value=240,
        widget=forms.NumberInput(attrs=BOX | {"step": 15}),
    )
    way = forms.ChoiceField(label=_("Hoe"), choices=list(WAYS.items()), widget=forms.Select)

    def offer(self, view: ScheduleList) -> None:
        """Give the cohorts that can be chosen."""
        self.fields["cohort"].widget.choices = [(each.id, each.name) for each in view.choices]

    def read_schedule(self) -> NewSchedule:
        """Give what is asked."""
        given = self.read()
        return NewSchedule(
            cohort_ids=[int(each) for each in given["cohort"]],
            from_on=given["from_on"],
            minutes=given["minutes"],
            way=given["way"],
        )


class EndForm(Form):
    """A draft is committed or dropped: only its key is asked."""


class MoveForm(Form):
    """Who goes to the week of which day, with whom; `asked` is which part of the list was shown."""

    member_id = forms.IntegerField(label=_("Wie"), max_value=LARGEST, widget=forms.HiddenInput)
    week_on = ask_day(_("Naar de week van"))
    staff_id = forms.IntegerField(label=_("Met"), max_value=LARGEST, widget=forms.Select)
    asked = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def offer(self, view: PlaceList) -> None:
        """Give the colleagues who can be chosen."""
        self.fields["staff_id"].widget.choices = view.staff

    def read_move(self) -> dict[str, Any]:
        """Give who goes where."""
        return {name: value for name, value in self.read().items() if name not in ("once", "asked")}


class CompareForm(forms.Form):
    """Which two schedules are laid side by side."""

    one = forms.IntegerField(label=_("Deze"), max_value=LARGEST, widget=forms.Select(attrs=SELECT))
    other = forms.IntegerField(label=_("Naast deze"), max_value=LARGEST, widget=forms.Select(attrs=SELECT))

    def offer(self, rows: Sequence[ScheduleRow]) -> None:
        """Give the schedules in which people have a place."""
        choices = [(row.id, f"{moment(row.asked_at)} · {', '.join(row.cohorts)}") for row in rows]
        for field in self.fields.values():
            field.widget.choices = choices

    def read_pair(self) -> tuple[int, int]:
        """Give the two; what cannot be read has number nought, which nothing has."""
        given = self.cleaned_data if self.is_valid() else {}
        return given.get("one", 0), given.get("other", 0)


class PlaceForm(forms.Form):
    """Which people of a schedule are shown; what cannot be read is not asked."""

    only = forms.ChoiceField(
        label=_("Welke"),
        required=False,
        choices=[("", _("Iedereen")), *ONLY.items()],
        widget=forms.Select(attrs=SELECT),
    )
    week_on = ask_day(_("Week van"), required=False)
    staff_id = forms.IntegerField(label=_("Met"), required=False, max_value=LARGEST, widget=forms.Select(attrs=SELECT))

    def offer(self, view: PlaceList) -> None:
        """Give the colleagues who can be chosen."""
        self.fields["staff_id"].widget.choices = [("", _("Iedereen")), *view.staff]

    def read_filter(self, *, order: str, page: int) -> PlaceFilter:
        """Give which people to show, with the Monday of the week."""
        self.full_clean()
        given = self.cleaned_data
        week_on = given.get("week_on")
        return PlaceFilter(
            only=given.get("only") or "",
            week_on=find_monday(week_on) if week_on else None,
            staff_id=given.get("staff_id"),
            order=order,
            page=page,
        )
