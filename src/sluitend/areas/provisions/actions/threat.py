"""Threat: when somebody is about to lose their home or energy, the law gives days instead of weeks."""

from datetime import datetime

from sluitend.areas.provisions.checking import find_kind, require_threat
from sluitend.areas.provisions.pen import Terms, find_provision, renew_under_threat
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack


@act("record_threat")
def record_threat(*, actor: Actor, at: datetime, provision_id: int, threat: str) -> Outcome[None]:
    """Note what threatens; a promise that has the whole term is replaced by one within the shorter term."""
    provision = find_provision(actor, provision_id)
    pack = find_pack(provision.person.party.organisation_id)
    kind = find_kind(pack, provision.kind)
    require_threat(kind, threat=threat)
    provision.threat = threat
    renew_under_threat(provision, terms=Terms(pack=pack, kind=kind, at=at))
    about = (provision.person_id,)
    return Outcome(value=None, about=about, object=f"provision:{provision.id}", fields=("threat", "due_on"))
