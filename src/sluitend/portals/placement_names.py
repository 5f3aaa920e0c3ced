"""Codes of placements in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "record_wage_value": _("Loonwaarde vastgelegd"),
    "withdraw_wage_value": _("Loonwaarde ingetrokken"),
    "read_wage_values": _("Loonwaarde bekeken"),
    "read_offer_estimate": _("Kosten van een aanbod berekend"),
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
