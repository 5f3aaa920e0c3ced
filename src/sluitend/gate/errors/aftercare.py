"""Refusals about aftercare: what somebody can count on once they work."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class HoursUsed(Refusal):
    code = "hours_used"
    what = _("Zoveel uren begeleiding zijn er niet meer over.")
    why = _("Bezoeken tellen af van de uren die voor deze periode zijn afgesproken.")
    now = _("Leg vast wat er is besteed, of spreek eerst meer uren af.")
