"""What cohorts refuse: a second one of the same people, changing what was frozen, a second exemption."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class CohortRuns(Refusal):
    code = "cohort_runs"
    what = _("Dit cohort is er al.")
    why = _("Van een gebied of doelgroep loopt er in dezelfde dagen één cohort; een collega was u misschien voor.")
    now = _("Open het cohort dat er is, of kies een ander gebied of andere dagen.")


class FrozenStays(Refusal):
    code = "frozen_stays"
    what = _("Wie in een cohort zit, staat vast.")
    why = _("De cijfers moeten altijd terug te rekenen zijn tot op de dag waarop het cohort is vastgesteld.")
    now = _("Stel iemand vrij met een reden, of leg vast wat er veranderde; dat telt vanzelf mee.")


class AlreadyExempt(Refusal):
    code = "already_exempt"
    what = _("Deze persoon is al vrijgesteld.")
    why = _("Er is één vrijstelling tegelijk, met één reden en één laatste dag.")
    now = _("Beëindig eerst de vrijstelling die loopt, en geef dan een nieuwe.")
