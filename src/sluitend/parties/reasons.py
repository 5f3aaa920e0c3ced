"""Why people leave, as codes with their Dutch names; to work and after no response are never added up."""

from django.utils.translation import gettext_lazy as _

# Groups as in the demo figures of CBS and Divosa; a municipality's own finer codes map onto these.
OUTFLOW_REASONS = {
    "work": _("Naar werk"),
    "study": _("Naar een opleiding"),
    "moved": _("Verhuisd"),
    "pension_age": _("AOW-leeftijd"),
    "household": _("Huishouden veranderd"),
    "no_response": _("Gestopt na geen reactie"),
    "enforcement": _("Gestopt na een besluit (handhaving)"),
    "own_request": _("Op eigen verzoek"),
    "death": _("Overleden"),
    "unknown": _("Reden niet bekend in de bron"),
    "other": _("Andere reden"),
}
# What becomes of an application for social assistance. None of these is the end of a benefit: there was none yet.
ANSWERS = {
    "granted": _("Toegekend"),
    "refused": _("Afgewezen"),
    "withdrawn": _("Ingetrokken"),
    "work": _("Werk gevonden voordat er een besluit was"),
}
# Not a way out: this file was joined with another one of the same person.
MERGED = "merged"
# Shown apart from work, always: benefits stopped are not people helped.
STOPPED_REASONS = ("no_response", "enforcement")
