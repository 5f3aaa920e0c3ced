"""Refusals on the way to work: the ladder, plans and provisions."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class AlreadySigned(Refusal):
    code = "already_signed"
    what = _("Dit plan is al ondertekend.")
    why = _("Beide kanten hebben deze versie al vastgesteld; een handtekening telt één keer.")
    now = _("U hoeft niets meer te doen. Wilt u iets veranderen, maak dan een nieuwe versie.")


class PlanMovedOn(Refusal):
    code = "plan_moved_on"
    what = _("Dit plan is intussen veranderd.")
    why = _("Iemand was u voor: deze versie is voorgesteld, vervangen of ingetrokken.")
    now = _("Bekijk het plan opnieuw en kies dan wat u wilt doen.")


class NoLadder(Refusal):
    code = "no_ladder"
    what = _("Deze gemeente werkt niet met de participatieladder.")
    why = _("Het beleidspakket van de gemeente plaatst niemand op een trede.")
    now = _("Leg in het profiel vast wat iemand kan en wil, en in het plan wat de volgende stap is.")


class MeasuredToday(Refusal):
    code = "measured_today"
    what = _("Deze persoon is vandaag al gemeten.")
    why = _("Per dag telt één meting.")
    now = _("Klopt de trede niet, pas haar dan aan met een reden; of meet op een andere dag opnieuw.")


class ProvisionGoesOn(Refusal):
    code = "provision_goes_on"
    what = _("Deze toezegging hoort bij een voorziening.")
    why = _("Zonder nieuwe stand van de voorziening weet niemand hoe het verder gaat.")
    now = _("Werk de voorziening bij in het dossier; de toezegging gaat dan vanzelf mee.")


class AgreeFirst(Refusal):
    code = "agree_first"
    what = _("Dit plan is nog niet vastgesteld.")
    why = _("Er ligt een versie klaar waarmee nog niet beide kanten akkoord zijn; een concept telt niet.")
    now = _("Laat de inwoner akkoord gaan, op papier of in het portaal; de toezegging gaat dan vanzelf mee.")


class DecideFirst(Refusal):
    code = "decide_first"
    what = _("Over deze aanvraag is nog niet besloten.")
    why = _("Wie iets aanvraagt, hoort ja, of nee met de reden.")
    now = _("Besluit bij het persoonlijk budget of bij de rechten van de inwoner; de toezegging gaat dan vanzelf mee.")


class StepWaits(Refusal):
    code = "step_waits"
    what = _("Deze stap wacht nog.")
    why = _("De voorziening waarvan hij afhangt, is nog niet geregeld.")
    now = _("Regel eerst de voorziening, of maak een nieuwe versie van het plan zonder deze voorwaarde.")


class OfferGoesAlong(Refusal):
    code = "offer_goes_along"
    what = _("Deze stap telt als aanbod.")
    why = _("Hier afgerond blijft de klok van het aanbod lopen, terwijl het aanbod er was.")
    now = _("Kies in het plan ‘Begonnen’ of ‘Gedaan’; het aanbod is dan ook nagekomen.")


class ProvisionRuns(Refusal):
    code = "provision_runs"
    what = _("Deze voorziening loopt al.")
    why = _("Van elke soort is er voor iemand één tegelijk.")
    now = _("Werk de lopende voorziening bij, of beëindig die eerst.")


class MeasureFirst(Refusal):
    code = "measure_first"
    what = _("Deze toezegging is niet nagekomen.")
    why = _("Sinds de toezegging is er geen meting op de ladder genoteerd.")
    now = _("Meet in het dossier op welke trede de persoon staat; de toezegging is dan nagekomen.")
