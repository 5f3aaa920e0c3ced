"""Versions of a plan with their steps: what the desk, the portal of the resident and the letter show."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.plans.instruments import find_instrument_name, is_offer
from sluitend.areas.plans.models import Plan, PlanComment, PlanStep
from sluitend.areas.plans.models.plan import MUNICIPALITY, RESIDENT
from sluitend.areas.provisions.stages import IN_PLACE
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import PromiseRow, list_rows


@dataclass(frozen=True, kw_only=True)
class StepRow:
    """Who does what by when; `promise` is what the municipality owes for it since the plan was agreed.

    `waits_for` names the provision that must be in place first; "" when it is, or when nothing is waited for.
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
    waits_for: str
    started_on: date | None
    done_on: date | None
    promise: PromiseRow | None

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
    def ours(self) -> tuple[StepRow, ...]:
        """Give what the municipality does."""
        return tuple(step for step in self.steps if step.side == MUNICIPALITY)

    @property
    def theirs(self) -> tuple[StepRow, ...]:
        """Give what the resident does."""
        return tuple(step for step in self.steps if step.side == RESIDENT)


def list_plans(person_id: int, *, today: date) -> list[PlanRow]:
    """Give every version of somebody's plan, the newest first."""
    people = "person__party__organisation", "written_by", "proposed_by", "agreed_by"
    plans = list(Plan.objects.filter(person=person_id).select_related(*people).order_by("-version"))
    if not plans:
        return []
    steps = _list_steps(plans, find_pack(plans[0].person.party.organisation_id), today)
    comments = _list_comments(plans)
    return [_write_plan(plan, steps[plan.pk], comments[plan.pk]) for plan in plans]


def _write_plan(plan: Plan, steps: Sequence[StepRow], comments: Sequence[CommentRow]) -> PlanRow:
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


def _list_steps(plans: Sequence[Plan], pack: Pack, today: date) -> dict[int, list[StepRow]]:
    """Give the steps of each version in their order, with what is promised for them."""
    found = PlanStep.objects.filter(plan__in=plans).select_related("owner", "provision").order_by("side", "place", "id")
    promised = Promise.objects.filter(id__in=[step.promise_id for step in found if step.promise_id])
    promises = {row.id: row for row in list_rows(promised, today=today)}
    steps: dict[int, list[StepRow]] = defaultdict(list)
    for step in found:
        steps[step.plan_id].append(_write_step(step, promises.get(step.promise_id or 0), pack))
    return steps


def _write_step(step: PlanStep, promise: PromiseRow | None, pack: Pack) -> StepRow:
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
        is_offer=is_offer(step.instrument),
        provision_id=step.provision_id,
        waits_for=step.provision.name if step.provision and step.provision.stage != IN_PLACE else "",
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
