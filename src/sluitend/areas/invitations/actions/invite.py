"""Invite: somebody gets a letter with a code, and the promise to reach them a day on which an answer is expected."""

from dataclasses import replace
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import HELD
from sluitend.areas.contacts.kinds import OPEN as AGREED
from sluitend.areas.correspondence.pen import NotQueued
from sluitend.areas.invitations.codes import CANCELLED, INVITATION, SENT, WRITTEN
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.pen import (
    Invited,
    NewInvitation,
    end_invitation,
    forget_messages,
    lock_invitation,
    note_attempt,
    send_invitation,
    write_invitation,
)
from sluitend.areas.invitations.rows.policy import find_days, find_served
from sluitend.areas.invitations.rows.standing import find_appointment
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import AlreadyInvited, Invalid, NoReason
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack_of
from sluitend.ledger.pen import lock_person, move_day


@act("invite_person")
def invite_person(
    *, actor: Actor, at: datetime, person_id: int, invitation: NewInvitation, address: str
) -> Outcome[Invited]:
    """Invite somebody to choose a moment; gives what the letter tells, once, as only digests are kept.

    The letter waits in the outbox with a link below this address. Where nothing can be written, whoever invites hands
    the code over and notes the attempt.
    """
    person = lock_person(actor, person_id)
    promise = find_served(person_id)
    if promise is None:
        raise Invalid(
            _("Er is geen toezegging om deze persoon uit te nodigen."),
            _("Uitnodigen hoort bij de toezegging om iemand te bereiken of voor een eerste gesprek."),
            _("Maak een gewone afspraak, of doe eerst zo’n toezegging."),
        )
    invited = write_invitation(person, promise, invitation, actor=actor, at=at, first=_find_round(person_id, at))
    _expect_answer(promise, at)
    made = Invitation.objects.get(id=invited.invitation_id)
    made.person = person
    sent = send_invitation(made, invited.secrets, address=address, actor=actor, at=at)
    if isinstance(sent, NotQueued):
        told = replace(invited, unwritten=sent.because)
    else:
        told = replace(invited, channel=sent.channel)
        note_attempt(made, channel=WRITTEN[sent.channel], result=SENT, actor=actor, at=at)
    return Outcome(value=told, about=(person_id,), object=f"invitation:{made.pk}", fields=("invitation", "promise"))


@act("cancel_invitation")
def cancel_invitation(*, actor: Actor, at: datetime, invitation_id: int, because: str) -> Outcome[None]:
    """Take an invitation back that nobody answered yet, with the reason; its code opens nothing any more."""
    if not because.strip():
        raise NoReason
    invitation = lock_invitation(actor, invitation_id)
    end_invitation(invitation, state=CANCELLED, at=at, because=because.strip())
    forget_messages(invitation, at=at, because=because.strip())
    about = (invitation.person_id,)
    return Outcome(value=None, about=about, object=f"invitation:{invitation_id}", fields=("invitation",))


def _find_round(person_id: int, at: datetime) -> Invitation | None:
    """Give where the round began to which another invitation belongs: none when the last one led to a conversation."""
    last = Invitation.objects.filter(person=person_id).select_related("appointment", "first").order_by("-id").first()
    if last is None:
        return None
    made = find_appointment(last)
    if made and made.state == AGREED and made.starts_at > at:
        raise AlreadyInvited
    return None if made and made.state == HELD else last.first or last


def _expect_answer(promise: Promise, at: datetime) -> None:
    """Let the promise to reach somebody be due when an answer is expected, so that silence is late and seen."""
    if promise.kind != INVITATION:
        return
    days = find_days(find_pack_of(promise.beneficiary), "invitation_reply_days", at=at)
    due_on = find_day(at) + timedelta(days=days)
    if due_on < promise.due_on:
        move_day(promise, due_on=due_on)
