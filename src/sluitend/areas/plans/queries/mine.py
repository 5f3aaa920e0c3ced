"""Somebody's own budget: what there is and what came of each request, as shown to whoever it is for."""

from datetime import datetime

from sluitend.areas.plans.rows import BudgetShown, read_budget_shown
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person


@act("read_my_budget")
def read_my_budget(*, actor: Actor, at: datetime) -> Outcome[BudgetShown | None]:
    """Give the budget of the resident who asks; None where the municipality has none."""
    me = Person.objects.within(actor).filter(party=actor.party_id).first()
    if me is None:
        raise NotFound
    shown = read_budget_shown(me.pk, today=find_day(at))
    return Outcome(value=shown, about=(me.pk,), object=f"person:{me.pk}", fields=("budget",))
