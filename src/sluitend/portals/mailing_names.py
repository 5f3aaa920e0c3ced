"""Codes of mailings, and acts of estimates, in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

STATES = {
    "under_way": _("Wordt geschreven"),
    "done": _("Klaar"),
    "taken_back": _("Teruggenomen"),
}
ROW_STATES = {
    "pending": _("Wacht"),
    "invited": _("Uitgenodigd"),
    "skipped": _("Niet uitgenodigd"),
    "taken_back": _("Teruggenomen"),
}
# Why somebody is not invited now; each leaves them where they stand in the plan.
OBSTACLES = {
    "no_slot": _("Er is bij deze collega geen plek meer in deze dagen"),
    "in_mailing": _("Staat al in een andere verzending"),
    "no_promise": _("Er is geen open toezegging om deze persoon uit te nodigen"),
    "paused": _("Berichten staan op pauze"),
    "no_address": _("Er is geen adres dat klopt"),
    "no_text": _("Er is geen tekst voor deze manier en taal"),
    "too_often": _("Kreeg deze week al genoeg berichten"),
    "restricted": _("De gegevens zijn beperkt"),
    "not_active": _("Staat niet meer in het boek"),
    "left": _("Is uitgestroomd"),
    "moved": _("Is verhuisd naar een ander gebied"),
    "exempt": _("Is tijdelijk vrijgesteld"),
    "invited": _("Is al uitgenodigd"),
    "attempting": _("Is al uitgenodigd, en wordt nog benaderd"),
    "already_invited": _("Is al uitgenodigd"),
    "not_planned": _("Is intussen uit de planning gehaald"),
    "destroyed": _("Staat niet meer in het boek"),
    "spoken": _("Is al gesproken"),
    "invalid": _("Er was geen plek meer toen de brief werd geschreven"),
    "not_found": _("De collega is er niet meer"),
}
ACTS = {
    "read_mailing_preview": _("Bekeken bij het uitnodigen van een week"),
    "start_mailing": _("Uitnodiging klaargezet in een verzending"),
    "run_mailing": _("Uitgenodigd in een verzending"),
    "read_mailing": _("Bekeken in een verzending"),
    "list_estimates": _("Doorrekeningen bekeken"),
    "read_estimate": _("Doorrekening bekeken"),
    "request_estimate": _("Doorrekening gevraagd"),
    "make_estimates": _("Doorrekening gemaakt"),
    "cancel_mailing": _("Verzending teruggenomen"),
}
