"""Codes of placements in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "record_wage_value": _("Loonwaarde vastgelegd"),
    "withdraw_wage_value": _("Loonwaarde ingetrokken"),
    "read_wage_values": _("Loonwaarde bekeken"),
    "read_offer_estimate": _("Kosten van een aanbod berekend"),
    "list_placements": _("Plaatsingen bekeken"),
    "read_placement": _("Plaatsing bekeken"),
    "read_placements": _("Plaatsingen van een persoon bekeken"),
    "read_employer_placements": _("Plaatsingen bij een werkgever bekeken"),
    "read_my_placements": _("Eigen plaatsingen bekeken"),
    "read_by_link": _("Overeenkomst geopend met een link"),
    "record_placement": _("Geplaatst bij een werkgever"),
    "extend_placement": _("Plaatsing verlengd of veranderd"),
    "end_placement": _("Plaatsing beëindigd"),
    "agree_placement": _("Akkoord met een plaatsing"),
    "sign_placement_on_paper": _("Handtekening onder een plaatsing vastgelegd"),
    "make_agreement_link": _("Link voor een overeenkomst gemaakt"),
    "agree_by_link": _("Akkoord van een werkgever met een link"),
    "record_displacement_check": _("Verdringingstoets aangevraagd"),
    "decide_displacement_check": _("Verdringingstoets afgedaan"),
    "decide_wage_cost_subsidy": _("Loonkostensubsidie toegekend"),
}
WAGES = {
    "wml_hour_21": _("21 jaar of ouder"),
    "wml_hour_20": _("20 jaar"),
    "wml_hour_19": _("19 jaar"),
    "wml_hour_18": _("18 jaar"),
    "wml_hour_17": _("17 jaar"),
    "wml_hour_16": _("16 jaar"),
    "wml_hour_15": _("15 jaar"),
}
BENEFITS = {
    "": _("Geen"),
    "jobs_agreement": _("Banenafspraak"),
    "disabled": _("Arbeidsgehandicapte werknemer"),
    "reinstated": _("Herplaatste arbeidsgehandicapte werknemer"),
}
PAYS = {
    "trial": _("proefplaats, geen loon"),
    "flat": _("loon, forfaitaire subsidie"),
    "measured": _("loon, subsidie naar loonwaarde"),
    "none": _("loon, geen subsidie"),
}
TELLERS = {"municipality": _("De gemeente"), "person": _("De inwoner"), "employer": _("De werkgever")}
STATES = {"running": _("Loopt nu"), "ahead": _("Begint nog"), "ended": _("Beëindigd"), "all": _("Alle")}
ORDERS = {
    "ends": _("Laatste dag"),
    "starts": _("Nieuwste eerst"),
    "name": _("Naam"),
    "employer": _("Werkgever"),
}
ENDINGS = {
    "finished": _("Afgerond zoals afgesproken"),
    "hired": _("Aangenomen door deze werkgever"),
    "other_work": _("Ander werk gevonden"),
    "person_stopped": _("De inwoner is gestopt"),
    "employer_stopped": _("De werkgever is gestopt"),
    "not_begun": _("Niet begonnen"),
}
FOLLOWING = {
    "plan_step": _("Een stap uit het plan"),
    "offer": _("Een nieuw aanbod"),
    "first_conversation": _("Een gesprek"),
    "aftercare_contact": _("Nazorg"),
}
SIDES = {"municipality": _("Gemeente"), "person": _("Inwoner"), "employer": _("Werkgever")}
MARK_WAYS = {
    "desk": _("bij het vastleggen"),
    "portal": _("in het portaal"),
    "link": _("met de link"),
    "paper": _("op papier"),
}
CHECK_STATES = {"waiting": _("wacht op een besluit"), "passed": _("geslaagd"), "failed": _("niet geslaagd")}
# What speaks against unpaid work, as the questions and limits have it.
FAULTS = {
    "not_additional": _("het werk hoort bij de gewone bezetting"),
    "was_vacant": _("er was in het laatste jaar een vacature voor dit werk"),
    "was_dismissed": _("er is iemand ontslagen die dit werk deed"),
    "not_learning": _("het werk levert meer op dan iemand ervan leert"),
    "too_many": _("er werken dan te veel mensen onbetaald voor een organisatie van deze omvang"),
    "too_few_beside": _("er werken te weinig vakmensen naast wie leert"),
    "too_often": _("hetzelfde werk is in het laatste jaar al te vaak onbetaald gedaan"),
}
