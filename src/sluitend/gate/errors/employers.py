"""Refusals about employers: their file, what they ask for, and what is promised to them."""

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors.refusal import Refusal


class EmployerKnown(Refusal):
    code = "employer_known"
    what = _("Deze werkgever staat al in het bestand.")
    why = _("Het KvK-nummer is al in gebruik.")
    now = _("Zoek de werkgever op naam of KvK-nummer; een tweede adres is een vestiging.")


class BranchKnown(Refusal):
    code = "branch_known"
    what = _("Deze vestiging staat er al.")
    why = _("Van één werkgever heet elke vestiging anders.")
    now = _("Kies een andere naam, bijvoorbeeld met de straat erbij.")


class ObstacleWaits(Refusal):
    code = "obstacle_waits"
    what = _("Dit bezwaar staat al open.")
    why = _("De werkgever noemde het eerder en wacht nog op ons antwoord.")
    now = _("Beantwoord het bezwaar dat er al staat.")


class EmployerHears(Refusal):
    code = "employer_hears"
    what = _("Deze toezegging hoort bij een werkgever.")
    why = _("Wat een werkgever vroeg of noemde, staat dan nog open zonder dat iemand antwoord geeft.")
    now = _("Rond de vraag, het bezwaar of de garantie af bij de werkgever; de toezegging gaat dan vanzelf mee.")


class DemandEnded(Refusal):
    code = "demand_ended"
    what = _("Deze vraag staat niet meer open.")
    why = _("Een collega was u voor: zij is vervuld of ingetrokken.")
    now = _("Bekijk bij de werkgever hoe het is afgelopen.")


class NotTakenUp(Refusal):
    code = "not_taken_up"
    what = _("Deze vacature is nog niet opgepakt.")
    why = _("Zij komt uit een ander systeem: de werkgever vroeg ons niets, en er is hem niets toegezegd.")
    now = _("Pak haar eerst op bij Vragen van werkgevers; dan hoort de werkgever van ons.")


class GuaranteeEnded(Refusal):
    code = "guarantee_ended"
    what = _("Deze garantie is al afgerond.")
    why = _("Een collega was u voor: beide kanten zijn vastgesteld.")
    now = _("Bekijk bij de garantie hoe het is afgelopen.")


class MemberKnown(Refusal):
    code = "member_known"
    what = _("Deze organisatie is al lid van het pact.")
    why = _("Een lid staat er één keer, met alles wat is afgesproken.")
    now = _("Bekijk het lid dat er al staat.")


class MemberOwes(Refusal):
    code = "member_owes"
    what = _("Dit lid kan het pact nog niet verlaten.")
    why = _("Er staat nog een afspraak open, van het lid of van ons.")
    now = _("Leg eerst vast wat er van elke afspraak kwam, of beëindig haar met een reden.")


class PutForward(Refusal):
    code = "put_forward"
    what = _("Deze persoon is al voorgedragen.")
    why = _("Voor één voorselectie staat iemand één keer op de lijst.")
    now = _("Bekijk de kandidaat die er al staat.")


class NoConsent(Refusal):
    code = "no_consent"
    what = _("De werkgever kan deze persoon niet zien.")
    why = _("De persoon zei niet ja, of heeft het ja teruggenomen.")
    now = _("Vraag toestemming; zonder ja blijft het hierbij.")
