"""Mailing: the invitations of a week are written piece by piece, each with its own result, and taken back together."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from sluitend.areas.correspondence.pen import lock_waiting
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.pen import NewInvitation, invite, take_back
from sluitend.areas.invitations.rows import count_free, tell_about
from sluitend.areas.schedules.models import Mailing, MailingRow
from sluitend.areas.schedules.states import DONE, INVITED, PENDING, SKIPPED, TAKEN_BACK
from sluitend.areas.schedules.weighing import NO_SLOT, find_objections
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound, Refusal
from sluitend.ledger.pen import lock_people
from sluitend.parties.models import Organisation

PIECE = 25
OFFER = ("way", "place", "minutes", "from_on", "until_on")


@dataclass(frozen=True, kw_only=True)
class Sent:
    """How many rows were tried, and who of them is invited."""

    tried: int
    invited: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TakenBack:
    """Who is not invited after all, and how many letters had left already or were answered."""

    people: tuple[int, ...]
    gone: int


class _Unwritten(Exception):
    """No letter could be written: the code of the reason, and nobody is invited."""


def lock_municipality(actor: Actor) -> int:
    """Give the actor's municipality, held: of two who send at once the second sees what the first gave away."""
    found = Organisation.objects.select_for_update(no_key=True).filter(party=actor.organisation_id).first()
    if found is None:
        raise NotFound
    return found.party_id


def send_piece(mailing: Mailing, *, actor: Actor, at: datetime) -> Sent:
    """Write the next invitations of a mailing that is held; when none is left, it is done."""
    pending = MailingRow.objects.filter(mailing=mailing, state=PENDING).select_related("member__person__party")
    rows = list(pending.order_by("id")[:PIECE])
    people = {person.pk: person for person in lock_people(row.member.person_id for row in rows)}
    for row in rows:
        row.member.person = people[row.member.person_id]
    objections = find_objections(mailing.organisation_id, [row.member for row in rows], at=at)
    free = count_free(
        {row.staff_id for row in rows},
        minutes=mailing.minutes,
        from_on=mailing.from_on,
        until_on=mailing.until_on,
        at=at,
    )
    # Who asked is who invites; the system only does the writing.
    asker = replace(actor, party_id=mailing.asked_by_id)
    for row in rows:
        row.because = objections.get(row.member_id, "") or ("" if free[row.staff_id] else NO_SLOT)
        row.because = row.because or _invite(row, mailing, actor=asker, at=at)
        row.state = SKIPPED if row.because else INVITED
        free[row.staff_id] -= row.state == INVITED
    MailingRow.objects.bulk_update(rows, ["state", "because", "invitation"])
    if not MailingRow.objects.filter(mailing=mailing, state=PENDING).exists():
        Mailing.objects.filter(id=mailing.pk).update(state=DONE, ended_at=at)
    invited = tuple(row.member.person_id for row in rows if row.state == INVITED)
    return Sent(tried=len(rows), invited=invited)


def take_back_rows(mailing: Mailing, *, at: datetime, because: str) -> TakenBack:
    """Stop what was not written yet, and take back whose letter is still here, as if it was never written."""
    pending = MailingRow.objects.filter(mailing=mailing, state=PENDING)
    stopped = list(pending.values_list("member__person", flat=True))
    pending.update(state=TAKEN_BACK)
    rows = MailingRow.objects.filter(mailing=mailing, state=INVITED)
    mine = dict(rows.values_list("invitation", "member__person"))
    lock_people(mine.values())
    # Read after the lock: whoever chose a moment just now keeps it.
    unanswered = Invitation.objects.are_open().filter(id__in=mine)
    here = lock_waiting([tell_about(each) for each in unanswered])
    back = [each for each in unanswered if tell_about(each) in here]
    for each in back:
        take_back(each, at=at, because=because)
    rows.filter(invitation__in=back).update(state=TAKEN_BACK)
    return TakenBack(people=(*stopped, *(each.person_id for each in back)), gone=len(mine) - len(back))


def _invite(row: MailingRow, mailing: Mailing, *, actor: Actor, at: datetime) -> str:
    """Invite one person, and give why that could not be; then nothing of it stays."""
    new = NewInvitation(staff_id=row.staff_id, **{name: getattr(mailing, name) for name in OFFER})
    try:
        with transaction.atomic():
            invited = invite(row.member.person, new, address=mailing.address, actor=actor, at=at)
            if invited.unwritten:
                raise _Unwritten(invited.unwritten)
    except _Unwritten as reason:
        return str(reason)
    except Refusal as refusal:
        return refusal.code
    row.invitation_id = invited.invitation_id
    return ""
