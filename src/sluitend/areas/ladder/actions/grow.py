"""Grow: which step somebody can reach with support, judged by a professional who says why."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.ladder.models import MOST_HORIZON_MONTHS, GrowthPotential
from sluitend.areas.ladder.pen import require_ladder
from sluitend.areas.ladder.rows import find_newest_step
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import lock_person

TOP_STEP = 6


@dataclass(frozen=True, kw_only=True)
class Growth:
    """The step that can be reached, in how many months (None: as the pack has it), and why."""

    step: int
    reason: str
    horizon_months: int | None = None


@act("record_growth_potential")
def record_growth_potential(*, actor: Actor, at: datetime, person_id: int, growth: Growth) -> Outcome[None]:
    """Note how far somebody can grow from where they stand; the same step says that no growth is seen now."""
    person = lock_person(actor, person_id)
    organisation_id = person.party.organisation_id
    require_ladder(organisation_id)
    standard = find_pack(organisation_id).parameter("growth_horizon_months", on=find_day(at))
    horizon_months = growth.horizon_months or int(standard.value)
    potential = GrowthPotential(
        person=person,
        judged_on=find_day(at),
        judged_from=_check(growth, find_newest_step(person_id), horizon_months),
        step=growth.step,
        horizon_months=horizon_months,
        reason=growth.reason.strip(),
        by_id=actor.party_id,
    )
    potential.save(force_insert=True)
    fields = ("growth_step", "horizon_months", "reason")
    return Outcome(value=None, about=(person_id,), object=f"growth:{potential.id}", fields=fields)


def _check(growth: Growth, step: int | None, horizon_months: int) -> int:
    """Give the step from which somebody grows, or refuse what cannot be judged."""
    if step is None:
        raise Invalid(
            _("Er is nog geen trede om vanaf te groeien."),
            _("Groei wordt gezien vanaf de trede waarop iemand nu staat."),
            _("Meet eerst op welke trede de persoon staat."),
        )
    if not step <= growth.step <= TOP_STEP:
        raise Invalid(
            _("Deze trede kan niet."),
            _("Groei gaat omhoog, of is er nu niet: dan is het de trede van nu."),
            _("Kies de trede van nu of een hogere, hoogstens 6."),
        )
    if not 1 <= horizon_months <= MOST_HORIZON_MONTHS:
        raise Invalid(
            _("Deze termijn kan niet."),
            _("Groei wordt gezien binnen een tot zestig maanden."),
            _("Kies een termijn in maanden."),
        )
    if not growth.reason.strip():
        raise Invalid(
            _("Er staat geen reden bij."),
            _("Een oordeel over iemands groei is alleen te volgen met een reden."),
            _("Schrijf in een zin waaraan u het ziet."),
        )
    return step
