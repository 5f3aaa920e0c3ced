"""Somebody's plan: the version that was asked for, what it changed, and all that is needed to write the next."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext

from sluitend.areas.plans.differences import Differences, diff_plans
from sluitend.areas.plans.funds import find_budget_policy
from sluitend.areas.plans.instruments import InstrumentRow, list_instruments
from sluitend.areas.plans.models.plan import AGREED, DRAFT, PROPOSED
from sluitend.areas.plans.reach import is_within_reach
from sluitend.areas.plans.rows import EvaluationRow, PlanRow, list_plans
from sluitend.areas.provisions.rows import list_provisions
from sluitend.areas.provisions.stages import ENDED
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.models import Party, Person
from sluitend.parties.models.scoping import find_owners

# What holds now comes before what is still being worked on.
SHOWN_FIRST = (AGREED, PROPOSED, DRAFT)


@dataclass(frozen=True, kw_only=True)
class PlanView:
    """One version (or none yet) with the others; `owners` and what follows are choices for steps."""

    person_id: int
    person_name: str
    number: str
    may_write: bool
    has_budget: bool
    plan: PlanRow | None
    versions: tuple[PlanRow, ...]
    differences: Differences | None
    evaluation: PromiseRow | None
    owners: tuple[tuple[int, str], ...]
    provisions: tuple[tuple[int, str], ...]
    instruments: tuple[InstrumentRow, ...]
    instruments_at_most: int | None
    latest_on: date

    @property
    def draft(self) -> PlanRow | None:
        """Give the version that is being worked on."""
        return self._find(DRAFT)

    @property
    def proposed(self) -> PlanRow | None:
        """Give the version that waits for the resident."""
        return self._find(PROPOSED)

    @property
    def evaluations(self) -> tuple[EvaluationRow, ...]:
        """Give every time that both sides looked back, the newest first, whichever version held then."""
        return tuple(each for plan in self.versions for each in plan.evaluations)

    def _find(self, state: str) -> PlanRow | None:
        return next((plan for plan in self.versions if plan.state == state), None)


@act("read_plan")
def read_plan(*, actor: Actor, at: datetime, person_id: int, version: int | None = None) -> Outcome[PlanView]:
    """Give a version of somebody's plan, without a number the one that holds now."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    today = find_day(at)
    versions = tuple(list_plans(person_id, actor=actor, today=today))
    plan = _choose(versions, version)
    pack = find_pack(person.party.organisation_id)
    view = PlanView(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        may_write=is_within_reach(person, actor=actor, act="start_plan"),
        has_budget=find_budget_policy(pack, on=today) is not None,
        plan=plan,
        versions=versions,
        differences=_compare(plan, versions),
        evaluation=_find_evaluation(person_id, today),
        owners=_list_owners(actor, person),
        provisions=_list_provisions(actor, person_id, today),
        instruments=list_instruments(pack, on=today),
        instruments_at_most=pack.instruments_at_most,
        latest_on=end_term(pack.promise("plan_step").within, start_on=today),
    )
    return Outcome(value=view, about=(person_id,), object=f"person:{person_id}", fields=("plan",))


def _choose(versions: tuple[PlanRow, ...], version: int | None) -> PlanRow | None:
    """Give the version that was asked for, or the one that matters most, or the newest that has ended."""
    if version is not None:
        found = next((plan for plan in versions if plan.version == version), None)
        if found is None:
            raise NotFound
        return found
    by_state = {plan.state: plan for plan in reversed(versions)}
    return next((by_state[state] for state in SHOWN_FIRST if state in by_state), versions[0] if versions else None)


def _compare(plan: PlanRow | None, versions: tuple[PlanRow, ...]) -> Differences | None:
    before = next((each for each in versions if plan and each.id == plan.follows_id), None)
    return diff_plans(before, plan) if plan and before else None


def _find_evaluation(person_id: int, today: date) -> PromiseRow | None:
    waiting = Promise.objects.are_open().filter(beneficiary=person_id, kind="plan_evaluation").order_by("due_on", "id")
    return next(iter(list_rows(waiting[:1], today=today)), None)


def _list_provisions(actor: Actor, person_id: int, today: date) -> tuple[tuple[int, str], ...]:
    """Give the provisions for which a step can wait; one of another purpose is known by its day alone."""
    rows = list_provisions(person_id, actor=actor, today=today)
    walled = gettext("Voorziening voor een ander doel, nodig sinds %s")
    return tuple(
        (row.id, walled % f"{row.needed_on:%d-%m-%Y}" if row.is_walled else row.name)
        for row in rows
        if row.stage != ENDED
    )


def _list_owners(actor: Actor, person: Person) -> tuple[tuple[int, str], ...]:
    """Give the colleagues and teams within reach who can take a step, and whoever covers the person already."""
    near = find_owners(actor.scope, actor).filter(present=True, kind__in=("staff", "team"))
    found = Party.objects.filter(id__in=[*near.values_list("id", flat=True), person.covered_by_id or 0])
    return tuple(found.order_by("kind", "name").values_list("id", "name"))
