"""Take back: a wrong click is put right on the same day, and what was noted stays readable."""

from datetime import datetime

from sluitend.areas.provisions.checking import find_kind
from sluitend.areas.provisions.pen import Terms, find_provision, take_back_stage
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack


@act("take_back_provision")
def take_back_provision(*, actor: Actor, at: datetime, provision_id: int) -> Outcome[str]:
    """Take back the last stage of a provision, when it was noted today; gives the stage that holds again."""
    provision = find_provision(actor, provision_id)
    pack = find_pack(provision.person.party.organisation_id)
    kind = find_kind(pack, provision.kind)
    take_back_stage(provision, terms=Terms(pack=pack, kind=kind, at=at), actor=actor)
    about = (provision.person_id,)
    return Outcome(value=provision.stage, about=about, object=f"provision:{provision.id}", fields=("stage",))
