"""The codes of pacts in words that people read."""

from django.utils.translation import gettext_lazy as _

STAGES = {
    "training": _("In opleiding"),
    "trained": _("Opgeleid; wacht op de plaats"),
    "started": _("Begonnen"),
    "stopped": _("Gestopt"),
}
MEMBERS = {
    "employer": _("Werkgever"),
    "provider": _("Aanbieder"),
    "school": _("School of opleider"),
    "union": _("Vakbond"),
    "other": _("Andere organisatie"),
}
MEETINGS = {"": _("Gepland"), "held": _("Gehouden"), "cancelled": _("Ging niet door")}
ENDINGS = {"broken": _("Het is niet gelukt"), "released": _("Samen besloten dat het niet meer hoeft")}
ACTS = {
    "list_pacts": _("Pacten bekeken"),
    "read_pact": _("Pact bekeken"),
    "read_employer_pacts": _("Pacten van een werkgever bekeken"),
    "record_pact": _("Pact vastgelegd"),
    "add_pact_member": _("Lid van een pact toegevoegd"),
    "end_pact_member": _("Lidmaatschap van een pact beëindigd"),
    "plan_pact_meeting": _("Bijeenkomst van een pact gepland"),
    "record_pact_meeting": _("Verslag van een bijeenkomst vastgelegd"),
    "make_pact_agreement": _("Resultaat in een pact afgesproken"),
    "record_pact_result": _("Resultaat in een pact geteld"),
    "end_pact_agreement": _("Afspraak in een pact beëindigd"),
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
