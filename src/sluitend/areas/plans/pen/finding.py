"""Finding: a version of somebody's plan, with the person locked, so that two who change it wait for each other."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotFound, PlanMovedOn
from sluitend.ledger.pen import lock_person


def find_plan(actor: Actor, person_id: int, *, state: str) -> Plan:
    """Give the one version that is in this state, or tell that the plan has moved on."""
    lock_person(actor, person_id)
    plan = Plan.objects.filter(person=person_id, state=state).select_related("person__party").first()
    if plan is None:
        raise PlanMovedOn
    return plan


def find_version(actor: Actor, person_id: int, version: int) -> Plan:
    """Give the version that somebody looked at, whatever has become of it since."""
    lock_person(actor, person_id)
    plan = Plan.objects.filter(person=person_id, version=version).select_related("person__party").first()
    if plan is None:
        raise NotFound
    return plan


def find_step(plan: Plan, step_id: int) -> PlanStep:
    """Give a step of this version; one of another version is not found."""
    step = PlanStep.objects.filter(plan=plan, id=step_id).select_related("promise", "provision__promise").first()
    if step is None:
        raise NotFound
    return step


def require_days_ahead(plan: Plan, today: date) -> None:
    """Refuse a plan with a step that should have been done already, as nobody can promise the past."""
    late = PlanStep.objects.filter(plan=plan, promise=None, done_on=None, by_on__lt=today).order_by("by_on").first()
    if late is not None:
        raise Invalid(
            _("De dag van een stap is voorbij."),
            _("‘%s’ had al klaar moeten zijn.") % late.words,
            _("Geef de stap in het concept of in een nieuwe versie een dag die nog komt."),
        )
