"""Codes of aftercare in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

ACTS = {
    "follow_aftercare": _("Nazorg gevolgd"),
    "read_aftercare": _("Nazorg bekeken"),
    "list_aftercare": _("Lijst van nazorg bekeken"),
    "request_report": _("Gevraagd hoe het gaat op het werk"),
    "record_work_report": _("Bericht over het werk vastgelegd"),
    "redeem_report_link": _("Bericht over het werk ontvangen via een link"),
    "read_report_question": _("Vragen over het werk geopend via een link"),
    "report_my_work": _("Verteld hoe het gaat op het werk"),
    "read_my_work": _("Mijn werk bekeken"),
    "record_held_result": _("Vastgesteld dat het werk er nog is"),
    "withdraw_held_result": _("Vaststelling ingetrokken"),
    "agree_coaching": _("Begeleiding op het werk afgesproken"),
    "record_coaching_visit": _("Bezoek van de jobcoach vastgelegd"),
    "write_skill_certificate": _("Certificaat geschreven"),
    "withdraw_skill_certificate": _("Certificaat ingetrokken"),
    "read_skill_certificate": _("Certificaat bekeken"),
}
SIDES = {"employer": _("Werkgever"), "person": _("Inwoner")}
# By what it is known that the work held.
SOURCES = {
    "contract": _("Contract gezien"),
    "wages": _("Loonstrook of polisadministratie"),
    "employer": _("De werkgever zei het"),
    "person": _("De inwoner zei het"),
    "visit": _("Bezoek op het werk"),
}
