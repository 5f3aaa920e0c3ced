"""Invite: somebody gets a letter with a code, and the promise to reach them a day on which an answer is expected."""

from datetime import datetime

from sluitend.areas.invitations.pen import Invited, NewInvitation, invite, lock_invitation, take_back
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NoReason
from sluitend.ledger.pen import lock_person


@act("invite_person")
def invite_person(
    *, actor: Actor, at: datetime, person_id: int, invitation: NewInvitation, address: str
) -> Outcome[Invited]:
    """Invite somebody to choose a moment; gives what the letter tells, once, as only digests are kept.

    The letter waits in the outbox with a link below this address. Where nothing can be written, whoever invites hands
    the code over and notes the attempt.
    """
    invited = invite(lock_person(actor, person_id), invitation, address=address, actor=actor, at=at)
    object_ = f"invitation:{invited.invitation_id}"
    return Outcome(value=invited, about=(person_id,), object=object_, fields=("invitation", "promise"))


@act("cancel_invitation")
def cancel_invitation(*, actor: Actor, at: datetime, invitation_id: int, because: str) -> Outcome[None]:
    """Take an invitation back that nobody answered yet, with the reason; its code opens nothing any more."""
    if not because.strip():
        raise NoReason
    invitation = lock_invitation(actor, invitation_id)
    take_back(invitation, at=at, because=because.strip())
    about = (invitation.person_id,)
    return Outcome(value=None, about=about, object=f"invitation:{invitation_id}", fields=("invitation",))
