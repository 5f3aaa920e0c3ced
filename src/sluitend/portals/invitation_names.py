"""Codes of inviting in words that people read."""

from django.utils.translation import gettext_lazy as _

ATTEMPTS = {
    "letter": _("Brief of e-mail"),
    "call": _("Telefoon"),
    "sms": _("Sms"),
    "home_visit": _("Huisbezoek"),
}
RESULTS = {
    "sent": _("Verstuurd"),
    "no_answer": _("Geen gehoor"),
    "came_back": _("Kwam terug"),
    "not_possible": _("Kon niet: geen adres of nummer"),
    "reached": _("Gesproken, nog geen afspraak"),
    "booked": _("Gesproken, afspraak gemaakt"),
    "declined": _("Wil nu geen gesprek"),
}
ALL_RESULTS = RESULTS | {"skipped": _("Overgeslagen")}
INVITATIONS = {
    "open": _("Wacht op antwoord"),
    "answered": _("Beantwoord"),
    "cancelled": _("Ingetrokken"),
    "expired": _("Verlopen zonder antwoord"),
}
ATTENDANCES = {
    "present": _("Was er"),
    "absent": _("Was er niet"),
    "excused": _("Afgezegd door de persoon"),
    "revoked": _("Afgezegd door ons"),
}
# Why a letter was not written, so that somebody hands the code over.
UNWRITTEN = {
    "not_active": _("De persoon is uitgestroomd."),
    "restricted": _("De gegevens van deze persoon zijn beperkt."),
    "paused": _("Er wordt deze persoon nu niets gestuurd."),
    "no_address": _("Er is geen adres, e-mailadres of mobiel nummer bekend."),
    "no_text": _("Er is geen tekst voor de manieren waarop deze persoon te bereiken is."),
    "too_often": _("Deze persoon kreeg deze week al genoeg berichten."),
}
