"""Versions of a plan with their steps: what the desk, the portal of the resident and the letter show."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.plans.instruments import find_instrument_name
from sluitend.areas.plans.models import Plan, PlanComment, PlanStep
from sluitend.areas.plans.models.plan import MUNICIPALITY, RESIDENT
from sluitend.areas.plans.rows.evaluations import EvaluationRow, list_evaluations
from sluitend.areas.plans.seen import digest_goals, digest_step
from sluitend.areas.provisions.rows import is_awaited
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT, OPEN
from sluitend.gate.actor import Actor
from sluitend.gate.grants import SELF
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import PromiseRow, list_rows


@dataclass(frozen=True, kw_only=True)
class StepRow:
    """Who does what by when; `promise` is what the municipality owes for it since the plan was agreed.

    While it waits for a provision, `waits_for` names that one; "" on the other side of a wall of purpose.
    """

    id: int
    follows_id: int | None
    side: str
    words: str
    by_on: date
    owner_id: int | None
    owner_name: str
    instrument: str
    instrument_name: str
    is_offer: bool
    provision_id: int | None
    is_waiting: bool
    waits_for: str
    started_on: date | None
    done_on: date | None
    promise: PromiseRow | None

    @property
    def digest(self) -> str:
        """Give by what it is seen later whether the step is still as it was."""
        return digest_step(self)

    @property
    def moved_to(self) -> date | None:
        """Give the day that came in place of the one in the plan, as when the clock stood still; None when none did."""
        promise = self.promise if self.promise and self.promise.state == OPEN else None
        return promise.due_on if promise and promise.due_on != self.by_on else None

    @property
    def kept_on(self) -> date | None:
        """Give the day on which it was done, by either side; None as long as it is not."""
        if self.promise and self.promise.state == KEPT and self.promise.settled_at:
            return find_day(self.promise.settled_at)
        return self.done_on


@dataclass(frozen=True, kw_only=True)
class CommentRow:
    """What the resident said about a version."""

    at: datetime
    by: str
    words: str


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """One version whole: goals, steps of both sides, the marks under it, and what was said of it."""

    id: int
    follows_id: int | None
    person_id: int
    person_name: str
    municipality: str
    version: int
    state: str
    goals: tuple[str, ...]
    steps: tuple[StepRow, ...]
    comments: tuple[CommentRow, ...]
    evaluations: tuple[EvaluationRow, ...]
    written_at: datetime
    written_by: str
    proposed_at: datetime | None
    proposed_by: str
    agreed_at: datetime | None
    agreed_by: str
    signed_how: str
    signed_on: date | None
    signed_place: str
    ended_at: datetime | None
    ended_side: str
    ended_because: str

    @property
    def goals_digest(self) -> str:
        """Give by what it is seen later whether the goals are still as they were."""
        return digest_goals("\n".join(self.goals))

    @property
    def ours(self) -> tuple[StepRow, ...]:
        """Give what the municipality does."""
        return tuple(step for step in self.steps if step.side == MUNICIPALITY)

    @property
    def theirs(self) -> tuple[StepRow, ...]:
        """Give what the resident does."""
        return tuple(step for step in self.steps if step.side == RESIDENT)


def list_plans(person_id: int, *, actor: Actor, today: date) -> list[PlanRow]:
    """Give every version of somebody's plan, the newest first, with as much as the actor's purpose allows."""
    people = "person__party__organisation", "written_by", "proposed_by", "agreed_by"
    plans = list(Plan.objects.filter(person=person_id).select_related(*people).order_by("-version"))
    if not plans:
        return []
    steps = _list_steps(plans, actor, today)
    comments, evaluations = _list_comments(plans), list_evaluations(plans)
    return [_write_plan(plan, steps[plan.pk], comments[plan.pk], evaluations[plan.pk]) for plan in plans]


def _write_plan(
    plan: Plan, steps: Sequence[StepRow], comments: Sequence[CommentRow], evaluations: Sequence[EvaluationRow]
) -> PlanRow:
    party = plan.person.party
    return PlanRow(
        id=plan.pk,
        follows_id=plan.follows_id,
        person_id=plan.person_id,
        person_name=party.name,
        municipality=party.organisation.name if party.organisation else "",
        version=plan.version,
        state=plan.state,
        goals=tuple(plan.goals.splitlines()),
        steps=tuple(steps),
        comments=tuple(comments),
        evaluations=tuple(evaluations),
        written_at=plan.written_at,
        written_by=plan.written_by.name if plan.written_by else "",
        proposed_at=plan.proposed_at,
        proposed_by=plan.proposed_by.name if plan.proposed_by else "",
        agreed_at=plan.agreed_at,
        agreed_by=plan.agreed_by.name if plan.agreed_by else "",
        signed_how=plan.signed_how,
        signed_on=plan.signed_on,
        signed_place=plan.signed_place,
        ended_at=plan.ended_at,
        ended_side=plan.ended_side,
        ended_because=plan.ended_because,
    )


def _list_steps(plans: Sequence[Plan], actor: Actor, today: date) -> dict[int, list[StepRow]]:
    """Give the steps of each version in their order, with what is promised for them."""
    found = PlanStep.objects.filter(plan__in=plans).select_related("owner", "provision__promise")
    found = found.order_by("side", "place", "id")
    promised = Promise.objects.filter(id__in=[step.promise_id for step in found if step.promise_id])
    promises = {row.id: row for row in list_rows(promised, today=today)}
    pack = find_pack(plans[0].person.party.organisation_id)
    steps: dict[int, list[StepRow]] = defaultdict(list)
    for step in found:
        steps[step.plan_id].append(_write_step(step, promises.get(step.promise_id or 0), pack, actor))
    return steps


def _write_step(step: PlanStep, promise: PromiseRow | None, pack: Pack, actor: Actor) -> StepRow:
    awaited = step.provision if is_awaited(step.provision) else None
    # What somebody needs may be their own affair; they themselves read it by its name.
    named = awaited is not None and (actor.scope == SELF or actor.purpose == awaited.purpose)
    return StepRow(
        id=step.pk,
        follows_id=step.follows_id,
        side=step.side,
        words=step.words,
        by_on=step.by_on,
        owner_id=step.owner_id,
        owner_name=step.owner.name if step.owner else "",
        instrument=step.instrument,
        instrument_name=find_instrument_name(pack, step.instrument),
        is_offer=step.counts_as_offer,
        provision_id=step.provision_id,
        is_waiting=awaited is not None,
        waits_for=awaited.name if awaited and named else "",
        started_on=step.started_on,
        done_on=step.done_on,
        promise=promise,
    )


def _list_comments(plans: Sequence[Plan]) -> dict[int, list[CommentRow]]:
    comments: dict[int, list[CommentRow]] = defaultdict(list)
    for each in PlanComment.objects.filter(plan__in=plans).select_related("by").order_by("at", "id"):
        row = CommentRow(at=each.at, by=each.by.name if each.by else "", words=each.words)
        comments[each.plan_id].append(row)
    return comments
