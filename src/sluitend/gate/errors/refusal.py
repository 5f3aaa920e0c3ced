"""Refusals of the door itself: who may come in, for what, and once."""

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


class Restricted(Refusal):
    code = "restricted"
    what = _("De gegevens van deze persoon zijn beperkt.")
    why = _("De persoon heeft gevraagd ze even niet te gebruiken (AVG artikel 18); wij bewaren ze alleen.")
    now = _("Doe alleen wat nodig is om iemand gedekt te houden. Moet het toch, hef de beperking dan op bij Rechten.")


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


class ChangedMeanwhile(Refusal):
    code = "changed_meanwhile"
    what = _("Een collega heeft dit intussen gewijzigd.")
    why = _("Sinds u deze pagina opende, is er een nieuwere versie bewaard.")
    now = _("Vergelijk de twee versies en kies wat moet blijven staan.")


class Invalid(Refusal):
    """Something given does not fit; say what, why and what now in the words of the case."""

    code = "invalid"

    def __init__(self, what: Text, why: Text = "", now: Text = "") -> None:
        super().__init__(what)
        self.what, self.why, self.now = what, why, now
