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
# What is decided about erasing and restricting.
DECISIONS = {"granted": _("Toewijzen"), "refused": _("Weigeren, met de reden")}
FACTS = {"first_name": _("Voornaam"), "last_name": _("Achternaam"), "born_on": _("Geboren op"), "bsn": _("BSN")}
# A BSN is put right in a form of its own, for the purpose of income.
PLAIN_FACTS = {field: name for field, name in FACTS.items() if field != "bsn"}
KINDS = {code: kind.name for code, kind in list_kinds().items()}
# What somebody did with a file, as the person it is about reads it; what has no words here keeps those of the journal.
LOOKS = {
    "admit_person": _("schreef u in"),
    "agree_plan": _("ging akkoord met uw plan"),
    "correct_person": _("verbeterde uw gegevens"),
    "decide_request": _("besloot over uw verzoek"),
    "end_restriction": _("hief de beperking van uw gegevens op"),
    "extend_request": _("nam meer tijd voor uw verzoek"),
    "export_person": _("haalde uw hele dossier op, omdat u daarom vroeg"),
    "find_person": _("zocht uw naam op"),
    "hand_over_person": _("droeg uw begeleiding over"),
    "list_people": _("zag uw naam in een lijst"),
    "make_login_link": _("maakte een inloglink voor u"),
    "make_promise": _("beloofde u iets"),
    "make_rights_request": _("schreef uw verzoek over uw gegevens op"),
    "read_bsn": _("bekeek uw burgerservicenummer"),
    "read_person": _("bekeek uw dossier"),
    "read_plan": _("bekeek uw plan"),
    "read_profile": _("bekeek uw profiel"),
    "read_promise": _("bekeek iets dat wij u beloofden"),
    "read_rights": _("bekeek uw verzoeken over uw gegevens"),
    "read_situation": _("bekeek uw dossier"),
    "read_worklist": _("zag uw naam in een lijst"),
    "record_profile": _("schreef iets in uw profiel"),
    "redeem_login_link": _("liet u inloggen met een link"),
    "settle_promise": _("rondde iets af dat wij u beloofden"),
    "write_note": _("schreef iets op over u"),
}
