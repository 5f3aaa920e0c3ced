"""Provisions in words: their stages, what threatens, and why one was refused or ended."""

from django.utils.translation import gettext_lazy as _

from sluitend.portals.names import REASONS

STAGES = {
    "needed": _("Nodig"),
    "requested": _("Aangevraagd"),
    "heard": _("Eerste gesprek gehad"),
    "granted": _("Toegekend"),
    "in_place": _("Geregeld"),
    "refused": _("Geweigerd"),
    "ended": _("Beëindigd"),
}
# The same as something that is done now.
MOVES = {
    "needed": _("Opnieuw bekijken wat nodig is"),
    "requested": _("Aangevraagd"),
    "heard": _("Eerste gesprek gevoerd"),
    "granted": _("Toegekend"),
    "in_place": _("Geregeld: de voorziening is er"),
    "refused": _("Geweigerd door de aanbieder"),
    "ended": _("Beëindigen"),
}
THREATS = {
    "eviction": _("Ontruiming van de woning"),
    "energy": _("Afsluiting van gas, stroom of warmte"),
    "water": _("Afsluiting van water"),
    "health_insurance": _("Einde van de zorgverzekering"),
}
REFUSALS = {
    "not_entitled": _("Geen recht op deze voorziening"),
    "no_place": _("Geen plaats, of een wachtlijst"),
    "not_fitting": _("Past niet bij wat nodig is"),
    "incomplete": _("Aanvraag niet compleet"),
    "other": _("Anders"),
}
ENDINGS = {code: REASONS[code] for code in ("no_longer_needed", "person_declined", "replaced")}
