"""What is asked of the figures: a period, and which of them to lay on the map."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input", "type": "date"}


def ask_day(label: object) -> forms.DateField:
    """Give a field for a day that may be left open."""
    return forms.DateField(label=str(label), required=False, widget=forms.DateInput(attrs=BOX, format="%Y-%m-%d"))


class PeriodForm(forms.Form):
    """From when up to and including when; what is not understood, is not asked."""

    since_on = ask_day(_("Vanaf"))
    until_on = ask_day(_("Tot en met"))

    def read_period(self) -> dict[str, date | None]:
        """Give the days that were understood."""
        self.full_clean()
        return {name: self.cleaned_data.get(name) for name in ("since_on", "until_on")}
