"""Refusals about placements: their agreements, the check before unpaid work, and subsidies."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class PlacementEnded(Refusal):
    code = "placement_ended"
    what = _("Deze plaatsing is al beëindigd.")
    why = _("Een collega was u voor.")
    now = _("Bekijk bij de plaatsing hoe het is afgelopen. Gaat het toch door, leg dan een nieuwe plaatsing vast.")


class PlacementGoesOn(Refusal):
    code = "placement_goes_on"
    what = _("Deze toezegging hoort bij een plaatsing die nog loopt.")
    why = _("Anders kijkt niemand er meer naar hoe het daar gaat en wat erna komt.")
    now = _("Kies ‘Samen teruggekeken’, of beëindig de plaatsing; de toezegging gaat dan vanzelf mee.")


class MarkFirst(Refusal):
    code = "mark_first"
    what = _("Deze overeenkomst is nog niet getekend.")
    why = _("Een akkoord telt pas als het bij de plaatsing staat, met de dag en de naam.")
    now = _("Noteer het akkoord bij de plaatsing; de toezegging gaat dan vanzelf mee.")


class AlreadyPlaced(Refusal):
    code = "already_placed"
    what = _("Deze persoon is in die tijd al bij deze werkgever geplaatst.")
    why = _("Bij één werkgever loopt er op een dag één plaatsing van iemand.")
    now = _("Beëindig of verander de plaatsing die er al is, of kies andere dagen.")


class CheckUsed(Refusal):
    code = "check_used"
    what = _("Deze verdringingstoets is al gebruikt.")
    why = _("Elke onbetaalde plaats heeft een eigen toets.")
    now = _("Vraag bij de werkgever een nieuwe toets aan.")


class DecideByAnother(Refusal):
    code = "decide_by_another"
    what = _("U kunt uw eigen verdringingstoets niet afdoen.")
    why = _("Wie iemand wil plaatsen, ziet verdringing het minst; daarom beslist een ander.")
    now = _("Vraag een teamleider of planner om de toets te bekijken.")


class SubsidyRuns(Refusal):
    code = "subsidy_runs"
    what = _("Voor deze dagen is al loonkostensubsidie toegekend.")
    why = _("Op een dag geldt één besluit; een nieuw besluit gaat in na de eerste dag van het vorige.")
    now = _("Kies een latere eerste dag, of kijk welk besluit er al is.")
