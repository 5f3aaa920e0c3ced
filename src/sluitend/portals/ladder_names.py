"""The participation ladder in words: its steps, the answers, and where people came from and went."""

from django.utils.translation import gettext_lazy as _

from sluitend.areas.ladder.queries import OUTSIDE, UNMEASURED

STEPS = {
    1: _("Geïsoleerd"),
    2: _("Sociale contacten buitenshuis"),
    3: _("Deelname georganiseerde activiteiten"),
    4: _("Onbetaald werk"),
    5: _("Betaald werk met ondersteuning"),
    6: _("Betaald werk"),
}
GROUPS = {"work": _("Werk"), "activation": _("Zorg/activering")}
CONTRACTS = {
    "none": _("Nee"),
    "temporary": _("Ja, met een tijdelijk contract"),
    "permanent": _("Ja, met een vast contract"),
    "self_employed": _("Ja, als zelfstandige"),
}
GUIDES = {
    "nobody": _("Niemand, of de eigen leiding en collega’s"),
    "pro_forma_aftercare": _("Alleen nazorg voor de vorm"),
    "job_coach": _("Een jobcoach"),
    "municipality": _("De gemeente"),
    "provider": _("Een aanbieder"),
}
ANSWERED_BY = {"client": _("De persoon zelf"), "professional": _("De professional")}
# Where somebody can be beside the six steps, on the first and on the last day of a comparison.
BEFORE = {UNMEASURED: _("Nog niet gemeten"), OUTSIDE: _("Nog niet in het boek")}
AFTER = {UNMEASURED: _("Nog niet gemeten"), OUTSIDE: _("Uit het boek")}
