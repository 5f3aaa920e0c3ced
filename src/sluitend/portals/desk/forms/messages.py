"""The form with which somebody says to have seen what they were told."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid
from sluitend.portals.desk.forms.base import Form


class SeenForm(Form):
    """One message, by its own button, or all that were shown."""

    back = forms.CharField(widget=forms.HiddenInput, required=False)

    def read_ids(self, given: QueryDict) -> tuple[int, ...]:
        """Give which messages were seen."""
        picked = given.getlist("message") or given.getlist("shown")
        ids = tuple(int(number) for number in picked if number.isdecimal())
        if not ids:
            raise Invalid(
                _("Er is geen melding gekozen."),
                _("Zonder melding valt er niets te zien."),
                _("Kies ‘Gezien’ bij een melding."),
            )
        return ids
