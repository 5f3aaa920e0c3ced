"""Work on a draft: goals and steps are written, moved and removed until both sides can read themselves in it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.instruments import list_instruments
from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.models.plan import DRAFT, MUNICIPALITY, RESIDENT
from sluitend.areas.plans.pen import find_plan, find_step
from sluitend.areas.plans.seen import digest_goals, digest_step
from sluitend.areas.provisions.models import Provision
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, Invalid, NotFound, WrongDay
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import require_taker


@dataclass(frozen=True, kw_only=True)
class NewStep:
    """Who does what by when; a step of the municipality has an owner, and an instrument when it uses one.

    With `provision_id` the step waits until that provision is in place.
    """

    side: str
    words: str
    by_on: date
    owner_id: int | None = None
    instrument: str = ""
    provision_id: int | None = None


@act("write_plan_goals")
def write_plan_goals(
    *, actor: Actor, at: datetime, person_id: int, goals: str, seen: str | None = None
) -> Outcome[int]:
    """Write what the person wants to reach, one goal on each line, and give how many there are.

    With the digest of what was `seen`, goals that a colleague wrote since are not written over.
    """
    plan = find_plan(actor, person_id, state=DRAFT)
    if seen not in (None, digest_goals(plan.goals)):
        raise ChangedMeanwhile
    lines = [line.strip() for line in goals.splitlines() if line.strip()]
    Plan.objects.filter(id=plan.pk).update(goals="\n".join(lines))
    return Outcome(value=len(lines), about=(person_id,), object=f"plan:{plan.pk}", fields=("goals",))


@act("write_plan_step")
def write_plan_step(
    *, actor: Actor, at: datetime, person_id: int, step: NewStep, step_id: int | None = None, seen: str | None = None
) -> Outcome[int]:
    """Add a step to the draft, or write one anew; what was promised for it is then promised anew as well.

    With the digest of what was `seen`, a step that a colleague changed or removed since is not written over.
    """
    plan = find_plan(actor, person_id, state=DRAFT)
    today = find_day(at)
    _require_sense(step, today)
    _require_own_provision(plan, step)
    if step.side == MUNICIPALITY:
        _require_promisable(actor, plan, step, today)
    pack = find_pack(plan.person.party.organisation_id)
    told = vars(step) | {"counts_as_offer": pack.counts_as_offer(step.instrument)}
    if step_id is None:
        written = PlanStep.objects.create(plan=plan, place=_find_next_place(plan, step.side), **told)
        step_id = written.pk
    else:
        changed = _find_as_seen(plan, step_id, seen)
        place = changed.place if changed.side == step.side else _find_next_place(plan, step.side)
        PlanStep.objects.filter(id=step_id).update(**told, place=place, promise=None, started_on=None)
    return Outcome(value=step_id, about=(person_id,), object=f"plan:{plan.pk}", fields=("steps",))


@act("move_plan_step")
def move_plan_step(*, actor: Actor, at: datetime, person_id: int, step_id: int, up: bool) -> Outcome[None]:
    """Let a step and the one above or below it change places; the first stays first and the last stays last."""
    plan = find_plan(actor, person_id, state=DRAFT)
    step = find_step(plan, step_id)
    same_side = PlanStep.objects.filter(plan=plan, side=step.side)
    above, below = same_side.filter(place__lt=step.place), same_side.filter(place__gt=step.place)
    other = above.order_by("-place").first() if up else below.order_by("place").first()
    if other is not None:
        PlanStep.objects.filter(id=step.pk).update(place=other.place)
        PlanStep.objects.filter(id=other.pk).update(place=step.place)
    return Outcome(value=None, about=(person_id,), object=f"plan:{plan.pk}", fields=("steps",))


@act("remove_plan_step")
def remove_plan_step(*, actor: Actor, at: datetime, person_id: int, step_id: int) -> Outcome[None]:
    """Take a step out of the draft; what was promised for it holds until a version without it is agreed."""
    plan = find_plan(actor, person_id, state=DRAFT)
    PlanStep.objects.filter(id=find_step(plan, step_id).pk).delete()
    return Outcome(value=None, about=(person_id,), object=f"plan:{plan.pk}", fields=("steps",))


def _find_as_seen(plan: Plan, step_id: int, seen: str | None) -> PlanStep:
    if seen is None:
        return find_step(plan, step_id)
    step = PlanStep.objects.filter(plan=plan, id=step_id).first()
    if step is None or digest_step(step) != seen:
        raise ChangedMeanwhile
    return step


def _require_sense(step: NewStep, today: date) -> None:
    if not step.words.strip() or step.side not in (MUNICIPALITY, RESIDENT):
        raise Invalid(
            _("De stap is nog leeg."),
            _("Een stap zegt wie wat doet, en op welke dag dat klaar is."),
            _("Vul in wat er gebeurt."),
        )
    if step.by_on < today:
        raise WrongDay
    if step.side == RESIDENT and (step.owner_id or step.instrument):
        raise Invalid(
            _("Deze stap heeft twee kanten."),
            _("Een stap van de inwoner heeft geen collega en geen instrument."),
            _("Kies ‘de gemeente’ als de gemeente deze stap zet."),
        )


def _require_own_provision(plan: Plan, step: NewStep) -> None:
    if step.provision_id is None:
        return
    if not Provision.objects.filter(person=plan.person_id, id=step.provision_id).exists():
        raise NotFound


def _require_promisable(actor: Actor, plan: Plan, step: NewStep, today: date) -> None:
    """A step of the municipality becomes a promise, so its owner, day and instrument must fit one."""
    if step.owner_id is None:
        raise Invalid(
            _("Niemand doet deze stap."),
            _("Wat de gemeente doet, heeft een naam."),
            _("Kies een collega of een team."),
        )
    require_taker(actor, step.owner_id)
    pack = find_pack(plan.person.party.organisation_id)
    if step.by_on > end_term(pack.promise("plan_step").within, start_on=today):
        raise WrongDay
    if step.instrument and step.instrument not in {each.code for each in list_instruments(pack, on=today)}:
        raise Invalid(
            _("Dit instrument is niet in gebruik."),
            _("Het beleid van uw gemeente werkt met een klein aantal instrumenten, elk met bewijs dat het helpt."),
            _("Kies er een uit de lijst, of laat het leeg."),
        )


def _find_next_place(plan: Plan, side: str) -> int:
    last: int | None = PlanStep.objects.filter(plan=plan, side=side).aggregate(last=Max("place"))["last"]
    return (last or 0) + 1
