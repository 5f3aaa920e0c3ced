"""The form to log in with."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class LoginForm(AuthenticationForm):
    """Django's own, in our words."""

    error_messages = {
        "invalid_login": _("Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw."),
        "inactive": _("Dit account is afgesloten. Vraag de functioneel beheerder om hulp."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Gebruikersnaam")
        self.fields["password"].label = _("Wachtwoord")
        for field in self.fields.values():
            field.widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
