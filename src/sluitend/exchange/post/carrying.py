"""Carrying: what a carrier does, and which one carries mail and text messages here."""

from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from sluitend.areas.correspondence.actions import Parcel, Receipt
from sluitend.exchange.post.console import ConsoleCarrier
from sluitend.exchange.post.folder import FolderCarrier
from sluitend.exchange.post.smtp import SmtpCarrier


class Carrier(Protocol):
    """Whatever takes a message outside; a provider of text messages is one more of these."""

    def send(self, parcel: Parcel) -> Receipt:
        """Send a message once, and tell how that went; a fault that nobody foresaw is raised, and leaves it unsure."""


def find_carrier(channel: str) -> Carrier:
    """Give the carrier of a channel; a name that nobody knows stops the post before anything is taken."""
    name = settings.POST[channel]
    if name == "folder":
        return FolderCarrier(folder=Path(settings.POST_FOLDER))
    if name == "console":
        return ConsoleCarrier()
    if name == "smtp" and channel == "email":
        return SmtpCarrier(sender=settings.DEFAULT_FROM_EMAIL)
    raise ImproperlyConfigured(
        f"POST_{channel.upper()} is ‘{name}’. Zo'n verzender is er niet voor dit kanaal. "
        "Kies folder of console, en voor mail ook smtp."
    )
