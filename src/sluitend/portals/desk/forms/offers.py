"""The form of an offer to an employer; only looked at, so that it needs no key."""

from datetime import date
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.queries import OfferQuestion
from sluitend.compute.calendar import add_months
from sluitend.portals.desk.forms.base import Look
from sluitend.portals.placement_names import BENEFITS, WAGES

NUMBER = {"class": "utrecht-textbox utrecht-textbox--html-input"}
MOST_HOURS, MOST_WAGE, MOST_TRIAL, LEAST_DIGITS = 40, 100, 6, 2


class OfferForm(Look):
    """Hours and wage, when it begins, what comes before it, and what is expected of the wage value."""

    hours_a_week = forms.DecimalField(
        label=_("Uren per week"), min_value=1, max_value=MOST_HOURS, widget=forms.NumberInput(attrs=NUMBER)
    )
    hourly_wage = forms.DecimalField(
        label=_("Loon per uur, in euro’s"),
        min_value=0,
        max_value=MOST_WAGE,
        decimal_places=LEAST_DIGITS,
        widget=forms.NumberInput(attrs=NUMBER | {"step": "0.01"}),
    )
    wage_code = forms.ChoiceField(label=_("Minimumloon voor"), choices=WAGES.items())
    starts_on = forms.DateField(label=_("Begint op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    trial_months = forms.IntegerField(
        label=_("Maanden proefplaats vooraf"), min_value=0, max_value=MOST_TRIAL, widget=forms.NumberInput(attrs=NUMBER)
    )
    wage_percent = forms.IntegerField(
        label=_("Verwachte loonwaarde, in procenten"),
        min_value=0,
        max_value=100,
        required=False,
        widget=forms.NumberInput(attrs=NUMBER),
    )
    is_flat_first = forms.BooleanField(label=_("Eerst forfaitair, tot de loonwaarde is gemeten"), required=False)
    benefit = forms.ChoiceField(label=_("Loonkostenvoordeel"), choices=BENEFITS.items(), required=False)

    def read_question(self) -> OfferQuestion | None:
        """Give what is asked; None when it cannot be read, and then the fields say why."""
        return OfferQuestion(**self.cleaned_data) if self.is_valid() else None


def begin_offer(today: date) -> dict[str, object]:
    """Give what the form begins with: a usual week from the first of next month."""
    first_on = add_months(today.replace(day=1), count=1)
    return {"hours_a_week": 32, "hourly_wage": Decimal("15.00"), "starts_on": first_on, "trial_months": 0}
