"""Codes of the post in words that people read."""

from django.utils.translation import gettext_lazy as _

STATES = {
    "queued": _("Wacht"),
    "sending": _("Onderweg naar de post"),
    "sent": _("Verstuurd"),
    "delivered": _("Bezorgd"),
    "came_back": _("Teruggekomen"),
    "cancelled": _("Afgezegd"),
    "failed": _("Mislukt"),
    "unsure": _("Misschien verstuurd"),
}
CHANNELS = {"letter": _("Brief"), "email": _("E-mail"), "sms": _("Sms")}
TEXTS = {
    "invitation": _("Uitnodiging"),
    "reminder": _("Herinnering"),
    "no_show": _("Gemist"),
    "cancelled": _("Afspraak afgezegd"),
    "moved": _("Afspraak verzet"),
}
RUNS = {"making": _("Wordt gemaakt"), "ready": _("Klaar"), "stopped": _("Gestopt")}
