"""Add: somebody needs a provision, and it is promised that it will be asked for."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.provisions.checking import find_kind, require_purpose, require_threat
from sluitend.areas.provisions.models import Provision
from sluitend.areas.provisions.pen import Entry, Terms, end_lapsed, start_stage
from sluitend.areas.provisions.stages import NEEDED
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import lock_person


@dataclass(frozen=True, kw_only=True)
class Need:
    """Which kind of provision of the pack, why, and the threat that makes its term shorter, if any."""

    kind: str
    why: str = ""
    threat: str = ""


@act("add_provision")
def add_provision(*, actor: Actor, at: datetime, person_id: int, need: Need) -> Outcome[int]:
    """Note that somebody needs a provision, which opens the promise to ask for it; gives its number."""
    person = lock_person(actor, person_id)
    pack, today = find_pack(person.party.organisation_id), find_day(at)
    kind = find_kind(pack, need.kind)
    if not kind.holds(today):
        raise Invalid(
            _("Deze voorziening is er nu niet."),
            _("Het beleidspakket van de gemeente kent haar op deze dag niet."),
            _("Kies een voorziening uit de lijst."),
        )
    require_purpose(actor, purpose=kind.purpose, text=need.why)
    if need.threat:
        require_threat(kind, threat=need.threat)
    end_lapsed(person_id, actor=actor, at=at)
    provision = Provision(
        person=person,
        kind=kind.code,
        name=kind.name,
        purpose=kind.purpose,
        why=need.why.strip(),
        threat=need.threat,
        needed_on=today,
    )
    terms = Terms(pack=pack, kind=kind, at=at)
    start_stage(provision, Entry(stage=NEEDED, happened_on=today), terms=terms, actor=actor)
    fields = ("kind", "stage", *(name for name in ("why", "threat") if getattr(need, name)))
    return Outcome(value=provision.id, about=(person_id,), object=f"provision:{provision.id}", fields=fields)
