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


class WrongDay(Refusal):
    code = "wrong_day"
    what = _("Deze datum kan niet.")
    why = _("De datum ligt vóór vandaag, of na de uiterste datum van deze toezegging.")
    now = _("Kies een datum binnen de termijn.")


class ChangedMeanwhile(Refusal):
    code = "changed_meanwhile"
    what = _("Een collega heeft dit intussen gewijzigd.")
    why = _("Sinds u deze pagina opende, is er een nieuwere versie bewaard.")
    now = _("Vergelijk de twee versies en kies wat moet blijven staan.")


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


class SaysNothing(Refusal):
    code = "says_nothing"
    what = _("Deze notitie is nog leeg.")
    why = _("Een aantekening zonder woorden zegt niemand iets.")
    now = _("Schrijf op wat er was, of kies welk contact het was.")


class StaffBusy(Refusal):
    code = "staff_busy"
    what = _("Deze collega heeft dan al een afspraak.")
    why = _("Niemand is op één moment met twee mensen in gesprek.")
    now = _("Kijk in de agenda en kies een andere tijd, of een andere collega.")


class RoomTaken(Refusal):
    code = "room_taken"
    what = _("Deze kamer is dan al bezet.")
    why = _("In één kamer is op één moment één gesprek.")
    now = _("Kies een andere kamer of een andere tijd.")


class PersonBusy(Refusal):
    code = "person_busy"
    what = _("Deze persoon heeft dan al een afspraak.")
    why = _("De afspraken van één persoon vallen niet over elkaar heen.")
    now = _("Kies een andere tijd, of verzet eerst de andere afspraak.")


class StillExpected(Refusal):
    code = "still_expected"
    what = _("Deze collega heeft nog afspraken.")
    why = _("Niemand komt voor iemand die er niet meer werkt.")
    now = _("Draag alles over, en verzet in de agenda wat dan nog op deze naam staat.")


class NoPlace(Refusal):
    code = "no_place"
    what = _("Er ontbreekt een plaats.")
    why = _("Wie naar kantoor komt, moet weten waar.")
    now = _("Vul het adres en de kamer in.")


class NoReason(Refusal):
    code = "no_reason"
    what = _("Er is geen reden gegeven.")
    why = _("Wie op de oude dag rekende, moet kunnen lezen waarom het anders werd.")
    now = _("Schrijf in een paar woorden op wat er is.")


class AppointmentEnded(Refusal):
    code = "appointment_ended"
    what = _("Deze afspraak staat niet meer open.")
    why = _("Iemand was u voor: zij is geweest, verzet of afgezegd.")
    now = _("Bekijk bij de afspraken hoe het verderging.")


class MessageMovedOn(Refusal):
    code = "message_moved_on"
    what = _("Dit bericht is al verder.")
    why = _("Intussen is het verstuurd, afgezegd, teruggekomen, of er staat al een nieuw bericht klaar.")
    now = _("Bekijk het bericht opnieuw en kies dan wat u wilt doen.")


class HoursOverlap(Refusal):
    code = "hours_overlap"
    what = _("Deze werktijden vallen over elkaar heen.")
    why = _("Op één moment van de week telt één tijd, en van elke dag geldt één week.")
    now = _("Verbeter de begintijd of de eindtijd en bewaar opnieuw.")


class AlreadyClosed(Refusal):
    code = "already_closed"
    what = _("Deze dag staat er al.")
    why = _("Een dag waarop niet wordt gewerkt, staat er voor iedereen of voor een team één keer.")
    now = _("U hoeft niets meer te doen.")


class AlreadyInvited(Refusal):
    code = "already_invited"
    what = _("Deze persoon is al uitgenodigd.")
    why = _("Iemand heeft één uitnodiging tegelijk, zodat er maar één code is die werkt.")
    now = _("Wacht op antwoord of doe de volgende poging; klopt de uitnodiging niet, trek haar dan eerst in.")


class InvitationEnded(Refusal):
    code = "invitation_ended"
    what = _("Deze uitnodiging staat niet meer open.")
    why = _("Zij is beantwoord, ingetrokken, verlopen of door een andere vervangen.")
    now = _("Bekijk hoe het nu staat en kies dan wat u wilt doen.")


class SlotTaken(Refusal):
    code = "slot_taken"
    what = _("Dit moment is niet meer vrij.")
    why = _("Iemand anders koos het net, of de collega is er dan niet.")
    now = _("Kies een van de andere momenten.")


class TryFirst(Refusal):
    code = "try_first"
    what = _("Deze persoon is nog niet op alle manieren geprobeerd.")
    why = _("Niemand heet onbereikbaar voordat elke poging van het beleid is gedaan; overslaan telt niet als poging.")
    now = _("Doe eerst de pogingen die er nog zijn.")


class SecondIsSame(Refusal):
    code = "second_is_same"
    what = _("U kunt uw eigen melding niet bevestigen.")
    why = _("Dat niemand iemand kan bereiken, zeggen twee mensen.")
    now = _("Vraag een collega om mee te kijken.")


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


class NoGround(Refusal):
    code = "no_ground"
    what = _("Deze zaak kan nog niet worden gedeeld.")
    why = _("Er is geen toestemming of wettelijke grond vastgelegd, of de samenvatting is leeg.")
    now = _("Leg eerst de grond vast, en schrijf wat partners moeten weten.")


class AlreadyOnAgenda(Refusal):
    code = "already_on_agenda"
    what = _("Deze persoon staat al op de agenda.")
    why = _("In één overleg wordt iemand één keer besproken.")
    now = _("Open de zaak die er al is.")


class CaseClosed(Refusal):
    code = "case_closed"
    what = _("Dit overleg is al afgesloten.")
    why = _("Een collega was u voor, of u hebt dit eerder zelf gedaan.")
    now = _("Bekijk hoe het is afgelopen, of kies een volgend overleg.")


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


class Invalid(Refusal):
    """Something given does not fit; say what, why and what now in the words of the case."""

    code = "invalid"

    def __init__(self, what: Text, why: Text = "", now: Text = "") -> None:
        super().__init__(what)
        self.what, self.why, self.now = what, why, now
