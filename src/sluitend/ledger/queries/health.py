"""Health: does the system keep its own promise to look for late promises, and is the journal being sealed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.journal.queries import find_last_seal_at
from sluitend.ledger.models import Promise

SWEEP_LATE_AFTER = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class Health:
    """Green or red, and why."""

    is_green: bool
    last_sweep_at: datetime | None
    last_seal_at: datetime | None


@act("read_health")
def read_health(*, actor: Actor, at: datetime) -> Outcome[Health]:
    """Tell whether the sweep ran in the last half hour; the open sweep promise says when it did."""
    own = Promise.objects.are_open().filter(kind="system_sweep", beneficiary__kind="organisation")
    last_sweep_at = own.order_by("opened_at").values_list("opened_at", flat=True).first()
    green = last_sweep_at is not None and at - last_sweep_at < SWEEP_LATE_AFTER
    health = Health(is_green=green, last_sweep_at=last_sweep_at, last_seal_at=find_last_seal_at())
    return Outcome(value=health, object="health")
