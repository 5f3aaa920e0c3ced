"""Health: does the system keep its promise to look for what is late, is the journal sealed, does the post go out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sluitend.areas.correspondence.rows import is_post_stuck
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.journal.queries import find_last_seal_at
from sluitend.ledger.models import Promise

SWEEP_LATE_AFTER = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class Health:
    """Green or red, and why."""

    last_sweep_at: datetime | None
    last_seal_at: datetime | None
    is_sweep_late: bool
    is_post_stuck: bool

    @property
    def is_green(self) -> bool:
        """Tell whether all is well."""
        return not (self.is_sweep_late or self.is_post_stuck)


@act("read_health")
def read_health(*, actor: Actor, at: datetime) -> Outcome[Health]:
    """Tell whether the sweep ran in the last half hour, as its own open promise says, and whether the post goes out."""
    own = Promise.objects.are_open().filter(kind="system_sweep", beneficiary__kind="organisation")
    last_sweep_at = own.order_by("opened_at").values_list("opened_at", flat=True).first()
    health = Health(
        last_sweep_at=last_sweep_at,
        last_seal_at=find_last_seal_at(),
        is_sweep_late=last_sweep_at is None or at - last_sweep_at >= SWEEP_LATE_AFTER,
        is_post_stuck=is_post_stuck(at),
    )
    return Outcome(value=health, object="health")
