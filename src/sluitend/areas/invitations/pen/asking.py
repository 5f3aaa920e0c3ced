"""Asking: an invitation with its letter, and the promise then due when an answer is expected; or all of it back."""

from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import HELD
from sluitend.areas.contacts.kinds import OPEN as AGREED
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import NotQueued
from sluitend.areas.correspondence.states import GONE_OUT
from sluitend.areas.invitations.codes import CANCELLED, INVITATION, SENT, WRITTEN, count_rungs
from sluitend.areas.invitations.models import Attempt, Invitation
from sluitend.areas.invitations.pen.attempting import note_attempt
from sluitend.areas.invitations.pen.inviting import Invited, NewInvitation, end_invitation, write_invitation
from sluitend.areas.invitations.pen.writing import forget_messages, send_invitation
from sluitend.areas.invitations.rows.policy import find_days, find_served
from sluitend.areas.invitations.rows.rounds import list_done
from sluitend.areas.invitations.rows.standing import find_appointment
from sluitend.areas.invitations.rows.telling import tell_about
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.errors import AlreadyInvited, Invalid
from sluitend.ledger.models import Message, Promise
from sluitend.ledger.packs import find_pack_of, find_pack_of_version
from sluitend.ledger.pen import move_day, move_rung
from sluitend.parties.models import Person


def invite(person: Person, new: NewInvitation, *, address: str, actor: Actor, at: datetime) -> Invited:
    """Invite a person that is locked; the letter waits in the outbox with a link below this address."""
    promise = find_served(person.pk)
    if promise is None:
        raise Invalid(
            _("Er is geen toezegging om deze persoon uit te nodigen."),
            _("Uitnodigen hoort bij de toezegging om iemand te bereiken of voor een eerste gesprek."),
            _("Maak een gewone afspraak, of doe eerst zo’n toezegging."),
        )
    invited = write_invitation(person, promise, new, actor=actor, at=at, first=_find_round(person.pk, at))
    _expect_answer(promise, at)
    made = Invitation.objects.get(id=invited.invitation_id)
    made.person = person
    sent = send_invitation(made, invited.secrets, address=address, actor=actor, at=at)
    if isinstance(sent, NotQueued):
        return replace(invited, unwritten=sent.because)
    note_attempt(made, channel=WRITTEN[sent.channel], result=SENT, actor=actor, at=at)
    return replace(invited, channel=sent.channel)


def take_back(invitation: Invitation, *, at: datetime, because: str) -> bool:
    """End an invitation that nobody answered; tells whether its letter was still here, so that nobody was invited.

    Then it was no attempt either, and the promise is due again when it was before.
    """
    end_invitation(invitation, state=CANCELLED, at=at, because=because)
    forgotten = forget_messages(invitation, at=at, because=because)
    if not forgotten or Dispatch.objects.filter(about=tell_about(invitation), state__in=GONE_OUT).exists():
        return False
    Attempt.objects.filter(invitation=invitation, channel__in=WRITTEN.values(), result=SENT).delete()
    _owe_as_before(invitation)
    return True


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


def _owe_as_before(invitation: Invitation) -> None:
    """Give the promise its day back, and let it wait for the first rung that was neither told nor tried."""
    promise = Promise.objects.are_open().filter(id=invitation.promise_id, kind=INVITATION).first()
    if promise is None:
        return
    ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
    told = Message.objects.filter(promise=promise).aggregate(Max("rung"))["rung__max"] or 0
    promise.due_on = invitation.was_due_on
    move_day(promise, due_on=promise.due_on)
    move_rung(promise, rung=max(told, count_rungs(ladder, list_done(invitation))))
