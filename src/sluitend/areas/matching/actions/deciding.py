"""Deciding: what the machine proposes is nothing until somebody agrees or passes, and says why."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.matching.models import DECISIONS, MatchLine, MatchRound
from sluitend.areas.matching.offering import list_free
from sluitend.areas.matching.rows import find_stop
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, Invalid, MatchingStopped, NotFound
from sluitend.parties.models import Person


@act("decide_match_line")
def decide_match_line(*, actor: Actor, at: datetime, line_id: int, decision: str, because: str) -> Outcome[int]:
    """Agree with a proposal or pass it over, with the reason; nothing else follows by itself. Gives the round."""
    line = MatchLine.objects.filter(id=line_id, round__in=MatchRound.objects.within(actor)).first()
    if line is None or not list_free(Person.objects.filter(party=line.person_id)).exists():
        raise NotFound
    if find_stop(actor.organisation_id):
        raise MatchingStopped
    because = because.strip()
    if decision not in DECISIONS[1:] or not because:
        raise Invalid(
            _("Dit voorstel is nog niet beslist."),
            _("Het systeem stelt voor en een mens beslist, met een reden die anderen kunnen nalezen."),
            _("Kies akkoord of niet, en schrijf op waarom."),
        )
    told = {"decision": decision, "because": because, "decided_by_id": actor.party_id, "decided_at": at}
    if not MatchLine.objects.filter(id=line_id, decision="").update(**told):
        raise ChangedMeanwhile
    return Outcome(
        value=line.round_id, about=(line.person_id,), object=f"demand:{line.demand_id}", fields=("match_line",)
    )
