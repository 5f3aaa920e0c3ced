"""Codes of sessions with employers in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

WAYS = {
    "session": _("Voorselectie"),
    "direct": _("Eén kennismaking"),
    "meetup": _("Bijeenkomst met meer werkgevers"),
}
# What staff write down; residents read the whole sentence on their own page.
CONSENTS = {
    "details": _("Ja, ook met naam en telefoonnummer als de werkgever wil kennismaken"),
    "blind": _("Ja, maar eerst zonder naam"),
    "no": _("Nee"),
}
STANDS = {
    "": _("Nog niet geantwoord"),
    "details": _("Zei ja, ook met naam"),
    "blind": _("Zei ja, zonder naam"),
    "no": _("Zei nee"),
}
CHOICES = {"meet": _("Wil ik ontmoeten"), "pass": _("Niet voor dit werk")}
CHOSEN = {"": _("Nog niet gekozen"), "meet": _("Wil ontmoeten"), "pass": _("Niet gekozen")}
OUTCOMES = {
    "hired": _("Aangenomen"),
    "trial": _("Begint op een proefplaats"),
    "again": _("Wij praten verder"),
    "declined": _("Niet aangenomen"),
    "parted": _("De kandidaat ziet ervan af"),
}
ACTS = {
    "make_employer_link": _("Inloglink gemaakt voor een werkgever"),
    "end_employer_access": _("Toegang van een werkgever beëindigd"),
    "request_demand": _("Mensen gevraagd door een werkgever"),
    "approve_demand": _("Vraag van een werkgever bevestigd"),
    "open_session": _("Voorselectie afgesproken"),
    "list_sessions": _("Voorselecties bekeken"),
    "read_session": _("Gezien bij een voorselectie"),
    "propose_candidate": _("Voorgedragen bij een werkgever"),
    "record_consent": _("Toestemming vastgelegd"),
    "record_my_consent": _("Zelf geantwoord op een voordracht"),
    "record_my_video": _("Zelf een video gegeven of weggehaald"),
    "read_introductions": _("Voordrachten bekeken"),
    "read_my_introductions": _("Eigen voordrachten bekeken"),
    "show_candidates": _("Zonder naam laten zien aan een werkgever"),
    "close_session": _("Voorselectie afgesloten"),
    "choose_candidate": _("Keuze van een werkgever vastgelegd"),
    "record_candidate_outcome": _("Uitkomst van een kennismaking vastgelegd"),
    "read_my_employer": _("Eigen overzicht van een werkgever bekeken"),
    "read_my_session": _("Bekeken door een werkgever bij een voorselectie"),
}
