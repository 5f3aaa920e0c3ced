"""Steps of an agreed plan: the resident ticks off their own, the municipality starts and keeps what it promised."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.models.plan import AGREED, MUNICIPALITY, RESIDENT
from sluitend.areas.plans.pen import find_plan, find_step, settle_offer
from sluitend.areas.provisions.rows import is_awaited
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT, OPEN
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen, StepWaits
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, settle_found


@act("tick_plan_step")
def tick_plan_step(*, actor: Actor, at: datetime, person_id: int, step_id: int, done: bool) -> Outcome[None]:
    """Tick a resident's own step off, or take the tick back; nothing follows from a step without one."""
    plan = find_plan(actor, person_id, state=AGREED)
    step = find_step(plan, step_id)
    if step.side != RESIDENT:
        raise Invalid(
            _("Deze stap is van de gemeente."),
            _("Wat de gemeente doet, is een toezegging met bewijs."),
            _("Rond de toezegging af; dan staat de stap ook hier als gedaan."),
        )
    PlanStep.objects.filter(id=step.pk).update(done_on=find_day(at) if done else None)
    return Outcome(value=None, about=(person_id,), object=f"plan_step:{step.pk}", fields=("done_on",))


@act("start_plan_step")
def start_plan_step(
    *, actor: Actor, at: datetime, person_id: int, step_id: int, started_on: date | None = None
) -> Outcome[bool]:
    """Note on which day (None: today) a step of the municipality began; tells whether a clock of an offer stopped."""
    plan = find_plan(actor, person_id, state=AGREED)
    step = find_step(plan, step_id)
    if step.side != MUNICIPALITY or step.started_on is not None:
        raise Invalid(
            _("Deze stap kan niet beginnen."),
            _("Hij is al begonnen, of hij is van de inwoner."),
            _("Kijk in het plan wanneer de stap begon."),
        )
    if is_awaited(step.provision):
        raise StepWaits
    began_on = started_on or find_day(at)
    _require_day(plan, step, began_on, find_day(at))
    PlanStep.objects.filter(id=step.pk).update(started_on=began_on)
    stopped = settle_offer(step, person_id=person_id, began_on=began_on, actor=actor, at=at)
    return Outcome(value=stopped, about=(person_id,), object=f"plan_step:{step.pk}", fields=("started_on", "evidence"))


@act("settle_plan_step")
def settle_plan_step(*, actor: Actor, at: datetime, person_id: int, step_id: int) -> Outcome[bool]:
    """Keep what was promised for a step, and tell whether it was the last of the plan.

    What is done has begun: a step that counts as an offer keeps the offer as well, when its start was not noted.
    """
    plan = find_plan(actor, person_id, state=AGREED)
    step = find_step(plan, step_id)
    promises = _find_open(id=step.promise_id)
    if not promises:
        raise NotOpen
    if is_awaited(step.provision):
        raise StepWaits
    if step.started_on is None:
        settle_offer(step, person_id=person_id, began_on=find_day(at), actor=actor, at=at)
    settle_found(promises, settling=Settling(state=KEPT, evidence="done"), actor=actor, at=at)
    is_last = not PlanStep.objects.filter(plan=plan, promise__state=OPEN).exists()
    return Outcome(value=is_last, about=(person_id,), object=f"plan_step:{step.pk}", fields=("state", "evidence"))


def _require_day(plan: Plan, step: PlanStep, began_on: date, today: date) -> None:
    """A step goes on from version to version, so the first day is that on which it was agreed at first."""
    days = [plan.signed_on, find_day(step.promise.opened_at) if step.promise else None]
    agreed_on = min(day for day in days if day)
    if not agreed_on <= began_on <= today:
        raise Invalid(
            _("Op deze dag kan de stap niet zijn begonnen."),
            _("De dag ligt na vandaag, of vóór het plan waarin de stap is afgesproken."),
            _("Kies de dag waarop het echt begon."),
        )


def _find_open(**asked: object) -> list[Promise]:
    """Give open promises, ready to be settled."""
    found = Promise.objects.are_open().filter(**asked).order_by("id")
    return list(found)
