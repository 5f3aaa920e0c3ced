"""Refusals of the book: what is promised, covered, paid for and owned."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class Uncovered(Refusal):
    code = "uncovered"
    what = _("Deze persoon zou zonder toezegging blijven.")
    why = _("Iedereen heeft altijd ten minste één open toezegging van iemand die er is.")
    now = _("Doe meteen een volgende toezegging, of laat de persoon uitstromen met een reden.")


class Unfunded(Refusal):
    code = "unfunded"
    what = _("Hier is niet genoeg dekking voor.")
    why = _("Er zou meer worden toegezegd dan er aan geld, plaatsen of stoelen is.")
    now = _("Kies een andere bron, een lager bedrag, of laat de bron eerst aanvullen.")


class OutOfPeriod(Refusal):
    code = "out_of_period"
    what = _("Hier kan nu niet uit worden betaald.")
    why = _("De periode van deze bron is nog niet begonnen, of al voorbij.")
    now = _("Kies een bron die vandaag loopt.")


class StillOwning(Refusal):
    code = "still_owning"
    what = _("Deze collega kan nog niet weg.")
    why = _("Er staan nog toezeggingen op naam van deze collega.")
    now = _("Draag eerst de toezeggingen over aan een collega of aan het team.")


class NotOpen(Refusal):
    code = "not_open"
    what = _("Deze toezegging is al afgerond.")
    why = _("Een collega was u voor, of u hebt dit eerder zelf gedaan.")
    now = _("Bekijk in het dossier wat ermee is gebeurd.")


class NotEnough(Refusal):
    code = "not_enough"
    what = _("Dit telt niet als nakomen.")
    why = _("Bij deze toezegging hoort een ander bewijs.")
    now = _("Kies wat er is gebeurd uit de lijst, of kies ‘niet nagekomen’.")


class NoBudget(Refusal):
    code = "no_budget"
    what = _("Er is geen persoonlijk budget.")
    why = _("Het beleid van deze gemeente kent het niet.")
    now = _("Zoek een andere bron, of vraag uw teamleider wat er wel kan.")


class OverNorm(Refusal):
    code = "over_norm"
    what = _("Iemand krijgt zo meer mensen dan de norm.")
    why = _("De norm bewaakt dat een collega tijd heeft voor iedereen.")
    now = _("Kies meer collega’s, of laat een teamleider het doen met een reden.")


class OwnerAbsent(Refusal):
    code = "owner_absent"
    what = _("Deze collega kan nu geen toezegging overnemen.")
    why = _("De collega is niet aanwezig of niet meer in dienst.")
    now = _("Kies een collega die er wel is, of het team.")


class NotActive(Refusal):
    code = "not_active"
    what = _("Aan deze persoon kan niets worden toegezegd.")
    why = _("De persoon is uitgestroomd.")
    now = _("Laat de persoon eerst opnieuw instromen.")


class StillActive(Refusal):
    code = "still_active"
    what = _("Deze persoon kan niet opnieuw instromen.")
    why = _("De persoon is al in beeld en heeft een open toezegging.")
    now = _("Open het dossier en doe daar een toezegging.")


class WrongDay(Refusal):
    code = "wrong_day"
    what = _("Deze datum kan niet.")
    why = _("De datum ligt vóór vandaag, of na de uiterste datum van deze toezegging.")
    now = _("Kies een datum binnen de termijn.")
