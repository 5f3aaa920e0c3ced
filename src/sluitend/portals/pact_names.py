"""The codes of pacts in words that people read."""

from django.utils.translation import gettext_lazy as _

STAGES = {
    "training": _("In opleiding"),
    "trained": _("Opgeleid; wacht op de plaats"),
    "started": _("Begonnen"),
    "stopped": _("Gestopt"),
}
ACTS = {
    "read_demand_outlook": _("Vooruitzicht op vragen van werkgevers bekeken"),
    "record_demand_outlook": _("Verwachting van een sector of werkgever vastgelegd"),
    "list_guarantees": _("Garanties van werkgevers bekeken"),
    "read_guarantee": _("Garantie van een werkgever bekeken"),
    "make_guarantee": _("Garantie met een werkgever afgesproken"),
    "record_guarantee_expectation": _("Vastgelegd hoeveel plaatsen een werkgever verwacht"),
    "settle_guarantee": _("Garantie met een werkgever afgerond"),
    "add_guarantee_candidate": _("Plaats bij een werkgever vrijgehouden"),
    "record_guarantee_start": _("Begonnen op een vrijgehouden plaats"),
    "withdraw_guarantee_candidate": _("Vrijgehouden plaats teruggegeven"),
}
