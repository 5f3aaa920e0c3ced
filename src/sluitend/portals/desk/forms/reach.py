"""The forms with which it is noted how somebody can be reached, and where and with whom they live."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid
from sluitend.parties.queries import Reach
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.names import CONTACTS

# Abroad numbers have other lengths; fewer than eight digits is no number to reach anybody at.
PHONE = re.compile(r"\+?[\d ().-]{8,25}")


class ContactForm(Form):
    """A way to reach somebody."""

    kind = forms.ChoiceField(label=_("Soort"), choices=CONTACTS.items())
    value = forms.CharField(label=_("Nummer of adres"), max_length=160)

    def read_point(self) -> tuple[str, str]:
        """Give the kind and the number or address, or refuse what nobody can be reached at."""
        given = self.read()
        return given["kind"], check_point(given["kind"], given["value"])


class OneContactForm(Form):
    """Which of the ways to reach somebody is meant."""

    contact_id = forms.IntegerField(widget=forms.HiddenInput)


class AreaForm(Form):
    """Where somebody lives."""

    area_id = forms.IntegerField(label=_("Gebied"), widget=forms.Select)

    def offer(self, reach: Reach) -> None:
        """Give the areas of the municipality."""
        self.fields["area_id"].widget.choices = reach.areas
        self.fields["area_id"].initial = reach.area_id


class HousemateForm(Form):
    """With whom somebody lives."""

    number = forms.CharField(label=_("Klantnummer van de huisgenoot"), max_length=40)


class HouseholdForm(Form):
    """The number under which the register knows a household."""

    number = forms.CharField(label=_("Huishoudnummer uit het register"), max_length=40)


class KeyForm(Form):
    """Only the key: whoever presses the button means it."""


def check_point(kind: str, value: str) -> str:
    """Give a telephone number or address as it is kept, or refuse what nobody can be reached at."""
    value = value.strip()
    if kind == "phone" and not PHONE.fullmatch(value):
        raise Invalid(
            _("Dit is geen telefoonnummer."),
            _("Er horen ten minste acht cijfers in, en geen letters."),
            _("Kijk het nummer na, of kies een andere soort."),
        )
    if kind == "email":
        _check_email(value)
    return value


def _check_email(value: str) -> None:
    try:
        validate_email(value)
    except ValidationError as wrong:
        raise Invalid(
            _("Dit is geen e-mailadres."), _("Er hoort een @ in, met een naam erachter."), _("Kijk het adres na.")
        ) from wrong
