"""Fields that the forms of plans and budgets share: days, longer texts, and amounts as people write them."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.portals.plan_names import STANDINGS

CENTS = 100
MOST_EUROS = 100_000
LARGEST = 2**63 - 1


def ask_day(label: Any) -> forms.DateField:
    """Give a field for a day, with the calendar of the browser."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def ask_number(label: Any) -> forms.IntegerField:
    """Give a field to choose something that has a number, or nothing; the gate decides whether it may be."""
    return forms.IntegerField(label=label, min_value=1, max_value=LARGEST, required=False, widget=forms.Select)


def ask_seen() -> forms.CharField:
    """Give a field that carries what stood on the screen when the form was opened; without it nothing is compared."""
    return forms.CharField(widget=forms.HiddenInput, max_length=16, required=False, empty_value=None)


def ask_words(label: Any, *, most: int, rows: int = 3, required: bool = True) -> forms.CharField:
    """Give a field for a few sentences."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=required, widget=widget)


def ask_standing(goal: str) -> forms.ChoiceField:
    """Give the question how a goal stands; what was not spoken of is left open."""
    widget = forms.Select(attrs={"class": "utrecht-select utrecht-select--html-select"})
    choices = [("", _("Niet besproken")), *STANDINGS.items()]
    return forms.ChoiceField(label=goal, choices=choices, required=False, widget=widget)


class EuroField(forms.DecimalField):
    """An amount in euros as it is written here, given as cents."""

    def __init__(self, *, label: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal"})
        super().__init__(
            label=label, min_value=Decimal("0.01"), max_value=MOST_EUROS, decimal_places=2, localize=True, widget=widget
        )

    def clean(self, value: Any) -> Any:
        """Give the amount in cents."""
        euros: Decimal = super().clean(value)
        return int(euros * CENTS)
