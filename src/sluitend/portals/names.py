"""Codes of the book in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

from sluitend.parties.reasons import OUTFLOW_REASONS

STATES = {
    "open": _("Open"),
    "kept": _("Nagekomen"),
    "broken": _("Niet nagekomen"),
    "released": _("Vervallen"),
}
# Why a promise is not kept; what a person can do about it differs, so the codes are few and plain.
REASONS = {
    "not_done": _("Niet gelukt in de tijd"),
    "no_show": _("Niet verschenen"),
    "person_declined": _("De persoon wil dit niet"),
    "no_longer_needed": _("Niet meer nodig"),
    "replaced": _("Vervangen door iets anders"),
}
ALL_REASONS = OUTFLOW_REASONS | REASONS
CONTACTS = {"phone": _("Telefoon"), "email": _("E-mail"), "post": _("Post")}
PURPOSES = {
    "work": _("Werk"),
    "income": _("Inkomen"),
    "debt": _("Schulden"),
    "integration": _("Inburgering"),
}
# What a line of the journal says of somebody's file; shown to the person it is about.
ACTS = {
    "add_area": _("Gebied toegevoegd"),
    "add_organisation": _("Organisatie toegevoegd"),
    "provide_desk": _("Instroombalie ingericht"),
    "add_team": _("Team toegevoegd"),
    "add_staff": _("Medewerker toegevoegd"),
    "add_contact": _("Contactgegeven toegevoegd"),
    "join_household": _("Huishouden gewijzigd"),
    "move_person": _("Gebied gewijzigd"),
    "find_person": _("Gevonden bij zoeken"),
    "read_bsn": _("BSN bekeken"),
    "admit_person": _("Ingestroomd"),
    "admit_people": _("Ingestroomd"),
    "import_spells": _("Ingelezen uit een register"),
    "discharge_person": _("Uitgestroomd"),
    "make_promise": _("Toezegging gedaan"),
    "settle_promise": _("Toezegging afgerond"),
    "settle_promises": _("Toezegging afgerond"),
    "suspend_promise": _("Termijn opgeschort"),
    "resume_promise": _("Termijn hervat"),
    "hand_over_person": _("Overgedragen"),
    "hand_over_caseload": _("Overgedragen met de caseload"),
    "start_absence": _("Overgenomen bij afwezigheid"),
    "end_absence": _("Afwezigheid beëindigd"),
    "end_service": _("Overgenomen bij vertrek"),
    "add_means": _("Middelen toegevoegd"),
    "draw_means": _("Middelen gebruikt"),
    "return_draw": _("Middelen teruggegeven"),
    "sweep_late": _("Te laat gemeld"),
    "read_worklist": _("Getoond in een lijst"),
    "read_person": _("Dossier bekeken"),
    "read_promise": _("Toezegging bekeken"),
    "digest_book": _("Boek gecontroleerd"),
    "read_health": _("Gezondheid bekeken"),
    "list_owners": _("Collega’s bekeken"),
    "record_ladder_steps": _("Trede genoteerd"),
    "read_ladder": _("Ladder bekeken"),
    "read_noughts": _("Raadspagina bekeken"),
}
OUTCOMES = {"done": _("Uitgevoerd")}
REFUSED = _("Geweigerd")


def tell_outcome(code: str) -> str:
    """Give whether an act was carried out, for a line of the journal."""
    return str(OUTCOMES.get(code, REFUSED))
