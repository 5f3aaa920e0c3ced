"""Refusals about who there is, and about files and data of people."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class AlreadyKnown(Refusal):
    code = "already_known"
    what = _("Deze persoon staat al in het boek.")
    why = _("Het klantnummer of het burgerservicenummer is al in gebruik.")
    now = _("Zoek de persoon op; bij een vergissing in het nummer verbetert u dat eerst.")


class Taken(Refusal):
    code = "taken"
    what = _("Dit is al in gebruik.")
    why = _("Een gebruikersnaam, personeelsnummer, kamer of gebied met deze dag bestaat één keer.")
    now = _("Kies een andere, of zoek op wie of wat er al is.")


class BsnElsewhere(Refusal):
    code = "bsn_elsewhere"
    what = _("Dit burgerservicenummer hoort bij iemand anders in het boek.")
    why = _("Een van de twee nummers klopt niet, of dezelfde persoon staat er twee keer in.")
    now = _("Kijk het nummer na. Is het dezelfde persoon, kies dan in het dossier ‘Dubbel in het boek?’.")


class OutOfOrder(Refusal):
    code = "out_of_order"
    what = _("Deze getallen staan in de verkeerde volgorde.")
    why = _("Het laagste ligt boven het hoogste, of het einde ligt vóór het begin.")
    now = _("Verbeter een van de twee en bewaar opnieuw.")


class ToldTwice(Refusal):
    code = "told_twice"
    what = _("Dit staat er twee keer.")
    why = _("Elke taal en elk onderwerp komt één keer voor.")
    now = _("Haal een van de twee weg en bewaar opnieuw.")


class TooMuchTold(Refusal):
    code = "too_much_told"
    what = _("Dit hoort niet in dit profiel.")
    why = _("Van schulden staat hier alleen of zij in de weg staan; de rest hoort bij schuldhulp.")
    now = _("Laat de toelichting leeg en bewaar opnieuw.")


class NobodyNamed(Refusal):
    code = "nobody_named"
    what = _("Het is niet duidelijk wie dit is.")
    why = _("Kies één collega, één persoon in het boek of één naam van buiten, en niet de persoon zelf.")
    now = _("Vul precies een van de drie in.")


class AlreadyRelated(Refusal):
    code = "already_related"
    what = _("Deze relatie staat er al.")
    why = _("Dezelfde persoon heeft deze rol nu al.")
    now = _("Beëindig de lopende relatie als er iets verandert, en leg daarna de nieuwe vast.")


class AreaIsSplit(Refusal):
    code = "area_is_split"
    what = _("In dit gebied kan niemand meer komen wonen.")
    why = _("Het is gesplitst; wie er woonde, woont nu in een van de delen.")
    now = _("Kies een van de delen.")


class SamePerson(Refusal):
    code = "same_person"
    what = _("U kunt niet twee keer goedkeuren.")
    why = _("Vernietigen gaat met vier ogen: de tweede is iemand anders dan de eerste.")
    now = _("Vraag een collega om de lijst te bekijken en te laten vernietigen.")


class OwnFile(Refusal):
    code = "own_file"
    what = _("U kunt uw eigen bestand niet goedkeuren.")
    why = _("Wie een bestand inleest, ziet de eigen fouten het minst; daarom kijkt een ander mee.")
    now = _("Vraag een teamleider of functioneel beheerder om mee te kijken.")


class OnHold(Refusal):
    code = "on_hold"
    what = _("Dit dossier wordt langer bewaard.")
    why = _("Er loopt een zaak of onderzoek waarvoor het nodig is.")
    now = _("Beëindig eerst het langer bewaren, als dat niet meer nodig is.")


class FactRuns(Refusal):
    code = "fact_runs"
    what = _("Dit gegeven staat er al.")
    why = _("Op een dag geldt één gegeven van deze soort.")
    now = _("Trek eerst in wat niet klopt, en noteer daarna hoe het is.")
