"""The form with which a colleague chooses a password of their own."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.gate.text import Text
from sluitend.portals.desk.forms.base import Form

LONGEST = 128


def write_secret(label: Text, *, complete: str) -> forms.CharField:
    """Give a field whose signs are not shown."""
    look = {"autocomplete": complete, "class": "utrecht-textbox utrecht-textbox--html-input"}
    return forms.CharField(label=label, max_length=LONGEST, strip=False, widget=forms.PasswordInput(attrs=look))


class PasswordForm(Form):
    """The password of now, and the one of one's own."""

    current_password = write_secret(_("Wachtwoord van nu"), complete="current-password")
    password = write_secret(_("Nieuw wachtwoord"), complete="new-password")
