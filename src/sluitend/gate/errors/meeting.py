"""Refusals about contact: notes, appointments, rooms, invitations, messages and conferences."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import NotFound, Refusal


class SaysNothing(Refusal):
    code = "says_nothing"
    what = _("Deze notitie is nog leeg.")
    why = _("Een aantekening zonder woorden zegt niemand iets.")
    now = _("Schrijf op wat er was, of kies welk contact het was.")


class SecondIsFirst(Refusal):
    code = "second_is_first"
    what = _("De tweede collega is dezelfde als de eerste.")
    why = _("Met zijn tweeën gaan is met een ander.")
    now = _("Kies een andere tweede collega.")


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


class UnknownCode(NotFound):
    """The one answer to every code or link that opens nothing: wrong, over, or never there."""

    what = _("Deze code of link werkt niet.")
    why = _("Er is een letter of cijfer anders, of de uitnodiging geldt niet meer.")
    now = _("Kijk de code na. Lukt het niet? Bel de gemeente of kom langs. Dan maken we samen een afspraak.")


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
