"""Estimate: what an approach would ask of staff is asked for, and worked out in the background."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.capacity.rows import find_kept_percent
from sluitend.areas.schedules.estimating import has_figures
from sluitend.areas.schedules.models import (
    LEAST_CASELOAD,
    LONGEST_QUARTERS,
    MOST_CASELOAD,
    MOST_HOURS,
    Estimate,
)
from sluitend.areas.schedules.pen import make_estimate
from sluitend.compute.calendar.units import MINUTES_A_QUARTER
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_packs


@dataclass(frozen=True, kw_only=True)
class NewEstimate:
    """Of which pack; how long a conversation takes (minutes), and how many people and hours a week a colleague has."""

    pack: str
    minutes: int
    caseload: int
    hours: int

    @property
    def quarters(self) -> int:
        """Give how many quarter-hours a conversation takes; a part of one takes a whole one."""
        return -(-self.minutes // MINUTES_A_QUARTER)


@act("request_estimate")
def request_estimate(*, actor: Actor, at: datetime, new: NewEstimate) -> Outcome[int]:
    """Ask what the approach of a pack takes; it is worked out in the background."""
    pack = find_packs().get(new.pack)
    if pack is None or not has_figures(pack):
        raise NotFound
    _require_sense(new)
    estimate = Estimate.objects.create(
        organisation_id=actor.organisation_id or 0,
        pack_version=pack.version,
        quarters=new.quarters,
        caseload=new.caseload,
        hours=new.hours,
        kept_percent=find_kept_percent(pack, on=pack.from_on),
        asked_at=at,
        asked_by_id=actor.party_id,
    )
    return Outcome(value=estimate.pk, object=f"estimate:{estimate.pk}", fields=("areas",))


@act("make_estimates")
def make_estimates(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Work out the estimate that is waited for longest, and give its number; nought when nobody waits."""
    waiting = Estimate.objects.filter(made_at=None).order_by("id")
    # One that another worker makes is left to that worker.
    estimate = waiting.select_for_update(no_key=True, skip_locked=True).first()
    if estimate is None:
        return Outcome(value=0, object="estimates")
    make_estimate(estimate, at=at)
    return Outcome(value=estimate.pk, object=f"estimate:{estimate.pk}", fields=("areas",))


def _require_sense(new: NewEstimate) -> None:
    if not (
        1 <= new.quarters <= LONGEST_QUARTERS
        and LEAST_CASELOAD <= new.caseload <= MOST_CASELOAD
        and 1 <= new.hours <= MOST_HOURS
    ):
        raise Invalid(
            _("Deze aannamen kunnen niet."),
            _("Een gesprek duurt een kwartier tot vier uur, een klantmanager heeft 10 tot 400 mensen en 1 tot 40 uur."),
            _("Kies andere getallen."),
        )
