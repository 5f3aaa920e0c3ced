"""Steps of an agreed plan: the resident ticks off their own, the municipality starts and keeps what it promised."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.instruments import is_offer
from sluitend.areas.plans.models import PlanStep
from sluitend.areas.plans.models.plan import AGREED, MUNICIPALITY, RESIDENT
from sluitend.areas.plans.pen import find_plan, find_step
from sluitend.areas.provisions.rows import is_in_place
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT, OPEN
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, close_promises, follow_up, note_evidence


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
def start_plan_step(*, actor: Actor, at: datetime, person_id: int, step_id: int) -> Outcome[bool]:
    """Note that the municipality's step began today; tells whether this stopped the clock of the offer.

    The promise of the step itself stays open and covers, so nothing else has to follow the offer.
    """
    plan = find_plan(actor, person_id, state=AGREED)
    step = find_step(plan, step_id)
    if step.side != MUNICIPALITY or step.started_on is not None:
        raise Invalid(
            _("Deze stap kan niet beginnen."),
            _("Hij is al begonnen, of hij is van de inwoner."),
            _("Kijk in het plan wanneer de stap begon."),
        )
    if step.provision_id is not None and not is_in_place([step.provision_id]):
        raise Invalid(
            _("Deze stap wacht nog."),
            _("De voorziening waarvan hij afhangt, is nog niet geregeld."),
            _("Regel eerst de voorziening, of maak een nieuwe versie van het plan zonder deze voorwaarde."),
        )
    PlanStep.objects.filter(id=step.pk).update(started_on=find_day(at))
    counts = is_offer(step.instrument)
    offers = list(Promise.objects.are_open().filter(beneficiary=person_id, kind="offer")) if counts else []
    settling = Settling(state=KEPT, evidence=step.instrument, reference=step.words[:200])
    note_evidence(offers, settling=settling, actor=actor, at=at)
    close_promises(offers, state=KEPT, at=at)
    return Outcome(
        value=bool(offers), about=(person_id,), object=f"plan_step:{step.pk}", fields=("started_on", "evidence")
    )


@act("settle_plan_step")
def settle_plan_step(*, actor: Actor, at: datetime, person_id: int, step_id: int) -> Outcome[bool]:
    """Keep what was promised for a step, and tell whether it was the last; only then the pack lets another follow.

    As long as other steps are open, the next one is promised already.
    """
    plan = find_plan(actor, person_id, state=AGREED)
    step = find_step(plan, step_id)
    home = "beneficiary__organisation__as_organisation"
    promise = Promise.objects.are_open().filter(id=step.promise_id or 0).select_related(home).first()
    if promise is None:
        raise NotOpen
    settling = Settling(state=KEPT, evidence="done", reference=step.words[:200])
    note_evidence([promise], settling=settling, actor=actor, at=at)
    close_promises([promise], state=KEPT, at=at)
    is_last = not PlanStep.objects.filter(plan=plan, promise__state=OPEN).exists()
    if is_last:
        follow_up([promise], at=at, opening=None)
    return Outcome(value=is_last, about=(person_id,), object=f"plan_step:{step.pk}", fields=("state", "evidence"))
