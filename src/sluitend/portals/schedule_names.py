"""Codes of schedules in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

STATES = {
    "waiting": _("Wordt gemaakt"),
    "draft": _("Concept"),
    "committed": _("Vastgelegd"),
    "cancelled": _("Weggegooid"),
    "failed": _("Niet gelukt"),
}
WAYS = {
    "anew": _("Opnieuw, zo goed als kan"),
    "near": _("Zo weinig mogelijk veranderen"),
}
FAULTS = {
    "no_staff": _("Er is niemand die gesprekken voert voor deze cohorten. Geef een team dit gebied, en plan opnieuw."),
    "no_hours": _(
        "Van niemand zijn werktijden bekend in deze weken. Leg werktijden vast bij Capaciteit, en plan opnieuw."
    ),
    "no_people": _("In deze cohorten is niemand meer uit te nodigen."),
}
ONLY = {
    "missed": _("Zonder plaats"),
    "changed": _("Verandert"),
    "moved": _("Met de hand verplaatst"),
}
ACTS = {
    "list_schedules": _("Planningen bekeken"),
    "read_schedule": _("Planning bekeken"),
    "read_schedule_comparison": _("Bekeken bij het vergelijken van planningen"),
    "list_schedule_places": _("Bekeken in een planning"),
    "request_schedule": _("Planning gevraagd"),
    "make_schedules": _("Planning gemaakt"),
    "move_place": _("Verplaatst in een planning"),
    "cancel_schedule": _("Planning weggegooid"),
    "commit_schedule": _("Ingepland in een week"),
}
