"""Agreeing: a version is written with a mark for each of the three, and each mark that is not there yet is promised."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sluitend.areas.employers.pen import find_speaker
from sluitend.areas.placements.models import Placement, PlacementAgreement, PlacementMark
from sluitend.areas.placements.models.agreement import DESK, EMPLOYER, MUNICIPALITY, PERSON
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.errors import AlreadySigned
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Opening, Settling, close_promises, draft_promise, note_evidence
from sluitend.parties.models import Party

KINDS = {PERSON: "placement_mark", EMPLOYER: "employer_mark"}


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a version says: until when, how much, what somebody does and learns, and who guides there."""

    ends_on: date | None
    hours_a_week: int
    pay_cents: int | None
    tasks: str
    guidance: str
    because: str = ""


def write_agreement(placement: Placement, terms: Terms, *, pack: Pack, actor: Actor, at: datetime) -> Promise:
    """Write the next version with the mark of the municipality; gives what is promised to the employer about its own.

    A mark that was still waited for under the version before goes on to be waited for under this one, until its day.
    """
    before = find_latest(placement.pk)
    agreement = PlacementAgreement.objects.create(
        placement=placement,
        version=before.version + 1 if before else 1,
        written_at=at,
        written_by_id=actor.party_id,
        **vars(terms),
    )
    writer = Party.objects.filter(id=actor.party_id or placement.promise.owner_id).values_list("name", flat=True)
    PlacementMark.objects.create(
        agreement=agreement, side=MUNICIPALITY, how=DESK, name=writer[0][:120], set_on=find_day(at)
    )
    whose = {PERSON: placement.person_id, EMPLOYER: placement.employer_id}
    # Whoever speaks with the employer sees to it that it signs; whoever covers the person, that they do.
    asker = replace(actor, party_id=actor.party_id or placement.promise.owner_id)
    owners = {PERSON: placement.promise.owner_id, EMPLOYER: find_speaker(asker, placement.employer_id)}
    promised = {
        side: _find_waiting(before, side) or _promise(placement, side, party_id, owners[side], pack, at)
        for side, party_id in whose.items()
    }
    PlacementMark.objects.bulk_create(
        PlacementMark(agreement=agreement, side=side, promise=promise) for side, promise in promised.items()
    )
    return promised[EMPLOYER]


def find_latest(placement_id: int) -> PlacementAgreement | None:
    """Give the version of now."""
    return PlacementAgreement.objects.filter(placement=placement_id).order_by("-version").first()


def write_mark(
    agreement: PlacementAgreement, side: str, *, how: str, name: str, on: date, actor: Actor, at: datetime
) -> None:
    """Write that one party agreed, which keeps what was promised about it; the first time counts."""
    mark = PlacementMark.objects.select_related("promise").get(agreement=agreement, side=side)
    if not PlacementMark.objects.filter(id=mark.pk, how="").update(how=how, name=name, set_on=on):
        raise AlreadySigned
    waiting = [mark.promise] if mark.promise and mark.promise.state == "open" else []
    note_evidence(waiting, settling=Settling(state=KEPT, evidence=how), actor=actor, at=at)
    close_promises(waiting, state=KEPT, at=at)


def _find_waiting(before: PlacementAgreement | None, side: str) -> Promise | None:
    """Take over the promise of a mark that was not set under the version before, so that its day stays."""
    marks = PlacementMark.objects.filter(agreement=before, side=side, how="", promise__state="open")
    mark = marks.select_related("promise").first()
    if mark is None:
        return None
    PlacementMark.objects.filter(id=mark.pk).update(promise=None, digest=None, digest_until_on=None)
    return mark.promise


def _promise(placement: Placement, side: str, party_id: int, owner_id: int, pack: Pack, at: datetime) -> Promise:
    opening = Opening(kind=KINDS[side], owner_id=owner_id, subject=placement.promise.subject)
    promise = draft_promise(opening, beneficiary_id=party_id, pack=pack, at=at)
    promise.save(force_insert=True)
    return promise
