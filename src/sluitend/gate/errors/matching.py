"""Refusals about matching: it is stopped, or somebody stays out already."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class MatchingStopped(Refusal):
    code = "matching_stopped"
    what = _("Het matchen is stilgezet.")
    why = _("Een functioneel beheerder zette het stil, met een reden.")
    now = _("Lees de reden op de pagina Matchen; kijk zolang zelf wie er past.")


class AlreadyAbstains(Refusal):
    code = "already_abstains"
    what = _("Deze persoon doet al niet mee.")
    why = _("Een collega legde dat eerder vast, met een reden.")
    now = _("Lees de reden op de pagina Passend werk.")
