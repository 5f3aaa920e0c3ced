"""The pen of this room: locks guarantees, candidates and pacts, and writes both sides of a guarantee in the book."""

from datetime import datetime

from sluitend.areas.employers.models import Employer
from sluitend.areas.pacts.agreeing import NewGuarantee
from sluitend.areas.pacts.models import Guarantee, GuaranteeCandidate, Pact
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import BROKEN, OPEN, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.errors import GuaranteeEnded, NotFound
from sluitend.ledger.models import Means, Promise
from sluitend.ledger.pen import NewMeans, Opening, Settling, close_promises, draft_promise, settle_found, write_means
from sluitend.parties.models import Person

OURS, THEIRS = "guarantee_candidates", "guarantee_places"
# What the book says of a side that did not do what it promised.
REASONS = {BROKEN: "not_done", RELEASED: "condition_unmet"}


def lock_guarantee(actor: Actor, guarantee_id: int) -> Guarantee:
    """Give a running guarantee in the actor's municipality, locked."""
    found = Guarantee.objects.within(actor).filter(id=guarantee_id).select_for_update(no_key=True, of=("self",))
    guarantee = found.select_related("employer__party", "ours", "theirs").first()
    if guarantee is None:
        raise NotFound
    if guarantee.settled_at:
        raise GuaranteeEnded
    return guarantee


def lock_candidate(actor: Actor, candidate_id: int) -> GuaranteeCandidate:
    """Give a candidate of a running guarantee whom the actor may speak for; the guarantee is locked."""
    near = Person.objects.within(actor).values("party")
    found = GuaranteeCandidate.objects.filter(id=candidate_id, person__in=near)
    guarantee_id = found.values_list("guarantee", flat=True).first()
    if guarantee_id is None:
        raise NotFound
    lock_guarantee(actor, guarantee_id)
    # Read after locking, as a colleague may have come first.
    return found.select_related("promise", "draw", "guarantee").get()


def lock_pact(actor: Actor, pact_id: int) -> Pact:
    """Give a pact in the actor's municipality, locked, so that what is agreed in it happens one after the other."""
    pact = Pact.objects.within(actor).filter(id=pact_id).select_for_update(no_key=True, of=("self",)).first()
    if pact is None:
        raise NotFound
    return pact


def write_both_sides(
    employer: Employer, *, owner_id: int, about: NewGuarantee, pack: Pack, at: datetime
) -> tuple[Promise, Promise]:
    """Write what the municipality owes the employer, and what the employer owes the municipality."""
    sides = ((OURS, owner_id, employer.pk), (THEIRS, employer.pk, employer.municipality_id))
    ours, theirs = (
        draft_promise(
            Opening(kind=kind, owner_id=owner, due_on=about.due_on, subject=about.title),
            beneficiary_id=beneficiary,
            pack=pack,
            at=at,
        )
        for kind, owner, beneficiary in sides
    )
    for promise in (ours, theirs):
        promise.amount = about.places
        promise.save(force_insert=True)
    return ours, theirs


def write_places(employer: Employer, promise: Promise, *, about: NewGuarantee, at: datetime) -> Means:
    """Write the places that an employer keeps as a means of the book, so that none is given twice."""
    return write_means(
        NewMeans(
            code=f"guarantee-{promise.id}",
            name=about.title,
            organisation_id=employer.municipality_id,
            unit="place",
            amount=about.places,
            from_on=find_day(at),
            until_on=about.due_on,
        )
    )


def settle_side(promise: Promise, settling: Settling, *, ends: str, actor: Actor, at: datetime) -> None:
    """Settle one side by the evidence of what it did; what is less than was promised ends as it must, with a reason."""
    if settling.amount:
        settle_found([promise], settling=settling, actor=actor, at=at)
    if promise.state == OPEN:
        close_promises([promise], state=ends, at=at, reason=REASONS[ends])
