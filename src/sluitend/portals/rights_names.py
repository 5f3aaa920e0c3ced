"""Rights in words: what can be asked, what can be put right, and the tables of a file as the person reads them."""

from django.utils.translation import gettext_lazy as _

from sluitend.compute.promises.kinds import list_kinds

ASKED = {
    "access": _("Inzage: mijn dossier zien of krijgen"),
    "rectification": _("Verbetering: iets klopt niet"),
    "erasure": _("Wissen: iets moet weg"),
    "restriction": _("Beperking: iets even niet gebruiken"),
    "objection": _("Bezwaar tegen het gebruik van mijn gegevens"),
}
FACTS = {"first_name": _("Voornaam"), "last_name": _("Achternaam"), "born_on": _("Geboortedatum")}
KINDS = {code: kind.name for code, kind in list_kinds().items()}
