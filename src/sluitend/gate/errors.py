"""Refusals in words: what happened, why, and what can be done now; each has a code for the journal."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.text import Text


class Refusal(Exception):
    """The gate or a rule said no; nothing has changed."""

    code = "refused"
    what: Text = _("Dit kan niet.")
    why: Text = _("Een regel van het boek staat het niet toe.")
    now: Text = _("Ga terug en kies iets anders.")

    def __str__(self) -> str:
        return f"{self.what} {self.why} {self.now}"


class NotAllowed(Refusal):
    code = "not_allowed"
    what = _("U mag dit niet doen.")
    why = _("Uw rol geeft hier geen toegang toe.")
    now = _("Vraag uw teamleider als u dit voor uw werk nodig hebt.")


class WrongPurpose(Refusal):
    code = "wrong_purpose"
    what = _("U mag dit niet zien voor dit doel.")
    why = _("Gegevens over werk, inkomen, schulden en inburgering zijn van elkaar gescheiden.")
    now = _("Kies het doel waarvoor u deze gegevens nodig hebt.")


class NotFound(Refusal):
    code = "not_found"
    what = _("Dit is niet gevonden.")
    why = _("Het bestaat niet, of het valt buiten uw werkgebied.")
    now = _("Zoek opnieuw, of vraag een collega die er wel bij kan.")


class KeyReused(Refusal):
    code = "key_reused"
    what = _("Deze opdracht is niet uitgevoerd.")
    why = _("Dezelfde sleutel is al gebruikt voor een andere opdracht.")
    now = _("Laad de pagina opnieuw en probeer het nog een keer.")


class DoneBefore(Refusal):
    """Not a fault: the same request came twice, and was done the first time."""

    code = "done_before"
    what = _("Dit was al gedaan.")
    why = _("Dezelfde opdracht kwam twee keer binnen; de eerste is uitgevoerd.")
    now = _("U hoeft niets meer te doen.")


class ClockWrong(Refusal):
    code = "clock_wrong"
    what = _("Het werk is stilgelegd.")
    why = _("De klok van deze computer loopt achter op het logboek.")
    now = _("Laat de beheerder de klok gelijkzetten; er is niets verloren gegaan.")


class TooBusy(Refusal):
    code = "too_busy"
    what = _("Dit is niet gelukt.")
    why = _("Anderen werkten op hetzelfde moment aan dezelfde gegevens.")
    now = _("Probeer het nog een keer; er is niets veranderd.")


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


class AlreadyKnown(Refusal):
    code = "already_known"
    what = _("Deze persoon staat al in het boek.")
    why = _("Het klantnummer of het burgerservicenummer is al in gebruik.")
    now = _("Zoek de persoon op; bij een vergissing in het nummer verbetert u dat eerst.")


class WrongDay(Refusal):
    code = "wrong_day"
    what = _("Deze datum kan niet.")
    why = _("De datum ligt vóór vandaag, of na de uiterste datum van deze toezegging.")
    now = _("Kies een datum binnen de termijn.")


class Invalid(Refusal):
    """Something given does not fit; say what, why and what now in the words of the case."""

    code = "invalid"

    def __init__(self, what: Text, why: Text = "", now: Text = "") -> None:
        super().__init__(what)
        self.what, self.why, self.now = what, why, now
