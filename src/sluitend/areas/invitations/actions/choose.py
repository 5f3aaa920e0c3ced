"""Choose: whoever has the code takes a moment, takes another one, or gives it back; no account is needed.

The door is opened by the code: the system lets somebody in, and what is done then is done as the person themselves,
within that one invitation. Nothing is refused for a code that opens nothing: the answer is the same whatever was typed.
"""

from dataclasses import replace
from datetime import datetime

from sluitend.areas.contacts.kinds import CANCELLED
from sluitend.areas.contacts.pen import end_appointment
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.pen import Needs, find_by_secret, forget_messages, take_moment
from sluitend.areas.invitations.rows.standing import find_agreed
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import AppointmentEnded, NoReason
from sluitend.gate.grants import SELF


@act("take_slot")
def take_slot(
    *, actor: Actor, at: datetime, secret: str, starts_at: datetime, needs: Needs | None = None
) -> Outcome[bool]:
    """Agree on a moment, or on another one; tells whether the code opened an invitation."""
    invitation = find_by_secret(secret, at=at)
    if invitation is None:
        return Outcome(value=False, object="invitation")
    take_moment(invitation, starts_at=starts_at, needs=needs or Needs(), actor=_become(actor, invitation), at=at)
    return _tell(invitation, "appointment", "promise", "needs")


@act("return_slot")
def return_slot(*, actor: Actor, at: datetime, secret: str, because: str) -> Outcome[bool]:
    """Say that one cannot come, and why; another moment can be chosen with the same code."""
    invitation = find_by_secret(secret, at=at)
    if invitation is None:
        return Outcome(value=False, object="invitation")
    if not because.strip():
        raise NoReason
    agreed = find_agreed(invitation, at=at)
    if agreed is None:
        raise AppointmentEnded
    end_appointment(agreed, state=CANCELLED, actor=_become(actor, invitation), at=at, because=because)
    forget_messages(agreed, at=at, because=because.strip())
    return _tell(invitation, "appointment")


def _become(actor: Actor, invitation: Invitation) -> Actor:
    """Give whoever opened the door as the person whom the invitation is to, and nobody else."""
    return replace(actor, party_id=invitation.person_id, scope=SELF)


def _tell(invitation: Invitation, *fields: str) -> Outcome[bool]:
    return Outcome(value=True, about=(invitation.person_id,), object=f"invitation:{invitation.pk}", fields=fields)
