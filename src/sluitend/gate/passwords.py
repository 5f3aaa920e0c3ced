"""Passwords: drawn for somebody to use once, and refused when they are easily guessed."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid

# Without letters and digits that are taken for one another, as it may be read out.
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_SIGNS = 4, 4


def draw_password() -> str:
    """Draw a password that nobody can guess and anybody can type: sixteen signs in groups of four."""
    groups = ("".join(secrets.choice(SIGNS) for _ in range(GROUP_SIGNS)) for _ in range(GROUPS))
    return "-".join(groups)


def require_strong(password: str) -> None:
    """Refuse a password that is easily guessed, in the words of the rules."""
    try:
        validate_password(password)
    except ValidationError as weak:
        raise Invalid(
            _("Dit wachtwoord is niet sterk genoeg."),
            " ".join(weak.messages),
            _("Kies een langer wachtwoord, bijvoorbeeld vier woorden achter elkaar."),
        ) from weak
