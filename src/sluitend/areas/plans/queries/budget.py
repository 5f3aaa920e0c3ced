"""Somebody's personal budget: balance and requests, and the steps that a new request can help with."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.plans.models import PlanStep
from sluitend.areas.plans.models.plan import AGREED
from sluitend.areas.plans.reach import is_within_reach
from sluitend.areas.plans.rows import BudgetShown, read_budget_shown
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class BudgetView:
    """The budget, or None where there is none; `steps` are those of the agreed plan."""

    person_id: int
    person_name: str
    number: str
    may_spend: bool
    budget: BudgetShown | None
    steps: tuple[tuple[int, str], ...]


@act("read_budget")
def read_budget(*, actor: Actor, at: datetime, person_id: int) -> Outcome[BudgetView]:
    """Give what somebody has, asked for and spent."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    steps = PlanStep.objects.filter(plan__person=person, plan__state=AGREED, done_on=None).order_by("by_on", "id")
    view = BudgetView(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        may_spend=is_within_reach(person, actor=actor, act="request_budget"),
        budget=read_budget_shown(person_id, today=find_day(at)),
        steps=tuple(steps.values_list("id", "words")),
    )
    return Outcome(value=view, about=(person_id,), object=f"person:{person_id}", fields=("budget",))
