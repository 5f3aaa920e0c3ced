"""Offering: what begins with an instrument that the pack counts keeps the offer, and the proof carries that day."""

from datetime import date, datetime

from sluitend.areas.plans.models import PlanStep
from sluitend.compute.calendar.moments import find_day, find_start
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, close_promises, follow_up, note_evidence

# What packs name otherwise than the kind does.
ANY_INSTRUMENT = "instrument"


def settle_offer(step: PlanStep, *, person_id: int, began_on: date, actor: Actor, at: datetime) -> bool:
    """Keep what is owed as an offer, when this step counts as one; tells whether a clock stopped.

    The promise of the step itself covers on, so nothing else has to follow.
    """
    owed = Promise.objects.are_open().filter(beneficiary=person_id, kind="offer").order_by("id")
    offers = list(owed) if step.counts_as_offer else []
    settling = Settling(state=KEPT, evidence=_name_evidence(step.instrument), reference=step.words[:200])
    proven_at = at if began_on == find_day(at) else find_start(began_on)
    note_evidence(offers, settling=settling, actor=actor, at=proven_at)
    close_promises(offers, state=KEPT, at=at)
    follow_up(offers, at=at, opening=None)
    return bool(offers)


def _name_evidence(instrument: str) -> str:
    return instrument if instrument in get_kind("offer").evidence else ANY_INSTRUMENT
