"""Codes of matching in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "list_match_rounds": _("Ronden van het matchen bekeken"),
    "request_match_round": _("Nieuwe ronde van het matchen gevraagd"),
    "make_match_rounds": _("Vergeleken met wat werkgevers vragen"),
    "read_match_round": _("Bekeken in een ronde van het matchen"),
    "decide_match_line": _("Besloten over een voorstel van het matchen"),
    "digest_match_round": _("Ronde van het matchen nagespeeld"),
    "read_shortlist": _("Bekeken als kandidaat voor werk"),
    "read_fitting_work": _("Passend werk bekeken"),
    "start_abstention": _("Doet niet mee aan het matchen"),
    "end_abstention": _("Doet weer mee aan het matchen"),
    "suspend_matching": _("Matchen stilgezet"),
    "resume_matching": _("Matchen hervat"),
    "read_match_card": _("Algoritmekaart bekeken"),
    "import_postcodes": _("Postcodes ingelezen"),
}
PARTS = {
    "skills": _("gewenste vaardigheden"),
    "occupation": _("werk dat deze persoon zelf noemt"),
    "hours": _("uren van de plek"),
    "travel": _("korte reis"),
}
CRITERIA = {
    "skills": _("vereiste vaardigheden"),
    "licences": _("rijbewijs"),
    "certificates": _("certificaat"),
    "shifts": _("werktijden"),
    "languages": _("Nederlands dat het werk vraagt"),
    "hours": _("uren per week"),
    "start": _("wanneer beginnen"),
    "wage_value": _("loonwaarde als voorwaarde"),
    "travel": _("reistijd"),
}
UNITS = {
    "hours": _("uur te weinig"),
    "start": _("dagen te laat"),
    "travel": _("minuten te ver"),
}
REMEDIES = {
    "course": _("een cursus"),
    "licence": _("een rijbewijs"),
    "childcare": _("kinderopvang of andere uren"),
    "language_training": _("taalles"),
    "later_start": _("later beginnen"),
    "transport": _("vervoer"),
}
DECISIONS = {"": _("Nog te beslissen"), "agreed": _("Akkoord"), "passed": _("Niet")}
GROUPS = {
    "young": _("jonger dan 27 jaar"),
    "middle": _("27 tot en met 49 jaar"),
    "older": _("50 jaar of ouder"),
    "dutch": _("brieven in het Nederlands"),
    "other_language": _("brieven in een andere taal"),
}
# What the matcher compares, and what has no field in it; its tests guard both.
SEEN = (
    _("vaardigheden en niveau, als ESCO ze kent"),
    _("uren per week en de eerste dag"),
    _("rijbewijzen en certificaten"),
    _("Nederlands, voor zover het werk zelf dat vraagt"),
    _("reistijd, vanaf het midden van de postcode of het gebied"),
    _("werk dat iemand zelf noemt"),
    _("hoe lang iemand wacht, alleen in het voorstel"),
)
NEVER_SEEN = (
    _("naam, geslacht, geboortedag en leeftijd"),
    _("herkomst, nationaliteit en godsdienst"),
    _("huishouden, partner en kinderen"),
    _("gezondheid, diagnose en schulden"),
    _("trede, uitkering en maatregelen"),
    _("straat en huisnummer"),
)
