"""Reach: when every way was tried, two colleagues can say that somebody is out of reach; then they are heard first."""

from datetime import datetime

from sluitend.areas.invitations.models import Unreachable
from sluitend.areas.invitations.pen import close_unreachable, lock_invitation
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NoReason, NotFound, SecondIsSame
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_person

HEARING = "hearing"


@act("report_unreachable")
def report_unreachable(*, actor: Actor, at: datetime, invitation_id: int, words: str) -> Outcome[int]:
    """Tell that nobody could reach a person by any way of the pack; it counts when a second colleague agrees."""
    invitation = lock_invitation(actor, invitation_id)
    if not words.strip():
        raise NoReason
    told = Unreachable.objects.create(
        invitation=invitation, words=words.strip(), reported_by_id=actor.party_id or 0, reported_at=at
    )
    return _tell(told.pk, invitation.person_id, "unreachable")


@act("agree_unreachable")
def agree_unreachable(*, actor: Actor, at: datetime, unreachable_id: int) -> Outcome[int]:
    """Agree as the second; the person is then asked for their side, and stays promised what they were promised."""
    told = _find_open(actor, unreachable_id)
    if told.reported_by_id == actor.party_id:
        raise SecondIsSame
    person = lock_person(actor, told.invitation.person_id)
    agreed = Unreachable.objects.filter(id=told.pk, agreed_by=None, ended_at=None)
    if not agreed.update(agreed_by=actor.party_id, agreed_at=at):
        raise NotFound
    opening = Opening(kind=HEARING, owner_id=person.covered_by_id or told.invitation.staff_id)
    pack = find_pack(person.party.organisation_id)
    draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at).save(force_insert=True)
    return _tell(told.pk, person.pk, "unreachable", "promise")


@act("end_unreachable")
def end_unreachable(*, actor: Actor, at: datetime, unreachable_id: int) -> Outcome[int]:
    """Say that somebody is in reach after all."""
    told = _find_open(actor, unreachable_id)
    lock_person(actor, told.invitation.person_id)
    if not close_unreachable(told.invitation.person_id, at=at):
        raise NotFound
    return _tell(told.pk, told.invitation.person_id, "unreachable")


def _find_open(actor: Actor, unreachable_id: int) -> Unreachable:
    """Give a mark that has not ended, upon somebody within the actor's scope."""
    told = Unreachable.objects.filter(id=unreachable_id, ended_at=None).select_related("invitation").first()
    if told is None:
        raise NotFound
    lock_invitation(actor, told.invitation_id)
    return told


def _tell(number: int, person_id: int, *fields: str) -> Outcome[int]:
    return Outcome(value=person_id, about=(person_id,), object=f"unreachable:{number}", fields=fields)
