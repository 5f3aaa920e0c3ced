"""Attempt: somebody was called, written to or visited, and what came of it is kept; a way can be passed over."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.invitations.codes import BOOKED, CANCELLED, CHANNELS, RESULTS, SKIPPED, find_next
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.pen import Needs, lock_invitation, note_attempt, take_moment
from sluitend.areas.invitations.rows.rounds import list_done
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, InvitationEnded, NoReason


@dataclass(frozen=True, kw_only=True)
class NewAttempt:
    """How somebody was tried and what came of it; when they chose a moment at once, which one."""

    channel: str
    result: str
    words: str = ""
    starts_at: datetime | None = None


@act("record_attempt")
def record_attempt(*, actor: Actor, at: datetime, invitation_id: int, attempt: NewAttempt) -> Outcome[None]:
    """Note an attempt to reach somebody; whoever chose a moment has an appointment in the same act."""
    invitation = _find_under_way(actor, invitation_id)
    if attempt.channel not in CHANNELS or attempt.result not in RESULTS:
        raise Invalid(
            _("Deze poging is niet begrepen."), _("De manier of de uitkomst bestaat niet."), _("Kies opnieuw.")
        )
    if (attempt.result == BOOKED) != (attempt.starts_at is not None):
        raise Invalid(
            _("Er ontbreekt een tijd."),
            _("Wie een afspraak maakt, kiest een moment; wie dat niet doet, heeft er geen."),
            _("Kies een van de vrije momenten, of een andere uitkomst."),
        )
    _require_turn(invitation, attempt.channel)
    note_attempt(invitation, channel=attempt.channel, result=attempt.result, actor=actor, at=at, words=attempt.words)
    if attempt.starts_at:
        take_moment(invitation, starts_at=attempt.starts_at, needs=Needs(), actor=actor, at=at)
    return _tell(invitation, "attempt", *(["appointment", "promise"] if attempt.starts_at else []))


@act("skip_attempt")
def skip_attempt(*, actor: Actor, at: datetime, invitation_id: int, channel: str, because: str) -> Outcome[None]:
    """Pass the next way over, with the reason; what was not tried never makes anybody unreachable."""
    if not because.strip():
        raise NoReason
    invitation = _find_under_way(actor, invitation_id)
    if channel != find_next(invitation.channels, list_done(invitation)):
        raise Invalid(
            _("Deze poging is nu niet aan de beurt."),
            _("Overslaan kan alleen de eerstvolgende manier van de ladder."),
            _("Kijk welke poging nu aan de beurt is."),
        )
    note_attempt(invitation, channel=channel, result=SKIPPED, actor=actor, at=at, words=because)
    return _tell(invitation, "attempt")


def _find_under_way(actor: Actor, invitation_id: int) -> Invitation:
    """Give the last invitation of a person, unless it was taken back."""
    invitation = lock_invitation(actor, invitation_id)
    is_last = not Invitation.objects.filter(person=invitation.person_id, id__gt=invitation.pk).exists()
    if invitation.state == CANCELLED or not is_last:
        raise InvitationEnded
    return invitation


def _require_turn(invitation: Invitation, channel: str) -> None:
    """Refuse a way of which an earlier one was neither tried nor passed over; trying twice is never wrong."""
    if channel not in invitation.channels:
        return
    earlier = invitation.channels[: invitation.channels.index(channel)]
    if find_next(earlier, list_done(invitation)):
        raise Invalid(
            _("Er is nog een eerdere poging te doen."),
            _("De gemeente probeert iemand in een vaste volgorde te bereiken."),
            _("Doe eerst die poging, of laat een teamleider haar overslaan met een reden."),
        )


def _tell(invitation: Invitation, *fields: str) -> Outcome[None]:
    return Outcome(value=None, about=(invitation.person_id,), object=f"invitation:{invitation.pk}", fields=fields)
