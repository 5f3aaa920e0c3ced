"""Writing a placement: its promise covers the person, its place is drawn from the demand, its agreement is written."""

from datetime import date, datetime

from sluitend.areas.employers.models import Demand, Employer
from sluitend.areas.placements.models import Placement
from sluitend.areas.placements.pen.agreeing import Terms, write_agreement
from sluitend.areas.placements.placing import NewPlacement
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placements import PlacementKind
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Opening, draft_promise, draw_on
from sluitend.parties.models import Person

REVIEW = "placement_review"


def write_placement(
    new: NewPlacement,
    *,
    person: Person,
    employer: Employer,
    demand: Demand | None,
    kind: PlacementKind,
    pack: Pack,
    actor: Actor,
    at: datetime,
) -> Placement:
    """Write down that somebody is placed; of a demand it takes one place, and the book refuses one too many."""
    placement = Placement(
        person=person,
        employer=employer,
        branch_id=new.branch_id,
        demand=demand,
        kind=kind.code,
        is_paid=kind.is_paid,
        work=new.work,
        answer=new.answer.strip(),
        hours_a_week=new.hours_a_week,
        pay_cents=new.pay_cents,
        starts_on=new.starts_on,
        ends_on=new.ends_on,
        displacement_id=new.check_id,
        promise=_promise_review(new, person, employer, pack, at),
        told_by=new.told_by,
        placed_at=at,
        placed_by_id=actor.party_id,
    )
    _save(placement, new, pack=pack, actor=actor, at=at)
    return placement


def find_review_day(pack: Pack, ends_on: date | None, *, today: date) -> date:
    """Give by when both look back: within the term of the pack, and not later than the last day."""
    latest_on = end_term(pack.promise(REVIEW).within, start_on=today)
    return min(latest_on, max(today, ends_on)) if ends_on else latest_on


def _promise_review(new: NewPlacement, person: Person, employer: Employer, pack: Pack, at: datetime) -> Promise:
    opening = Opening(
        kind=REVIEW,
        owner_id=person.covered_by_id or 0,
        due_on=find_review_day(pack, new.ends_on, today=find_day(at)),
        subject=f"{new.work}, {employer.party.name}",
    )
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    return promise


def _save(placement: Placement, new: NewPlacement, *, pack: Pack, actor: Actor, at: datetime) -> None:
    """Write the placement with its first agreement; what is promised to the employer about it holds the place."""
    demand, placement.demand = placement.demand, None
    placement.save(force_insert=True)
    names = ("ends_on", "hours_a_week", "pay_cents", "tasks", "guidance")
    terms = Terms(**{name: getattr(new, name) for name in names})
    promised = write_agreement(placement, terms, pack=pack, actor=actor, at=at)
    if demand:
        draw = draw_on(demand.means_id, promise=promised, amount=1, at=at)
        placement.demand, placement.draw = demand, draw
        Placement.objects.filter(id=placement.pk).update(demand=demand, draw=draw)
