"""Everything that changes what we know of inviting people, one file per use case."""

from sluitend.areas.invitations.actions.attempt import NewAttempt, record_attempt, skip_attempt
from sluitend.areas.invitations.actions.attend import Attendance, record_attendance
from sluitend.areas.invitations.actions.choose import return_slot, take_slot
from sluitend.areas.invitations.actions.follow import follow_invitations
from sluitend.areas.invitations.actions.invite import cancel_invitation, invite_person
from sluitend.areas.invitations.actions.reach import agree_unreachable, end_unreachable, report_unreachable
from sluitend.areas.invitations.pen import Invited, Needs, NewInvitation
from sluitend.areas.invitations.secrets import InvitationSecrets, is_code

__all__ = [
    "Attendance",
    "InvitationSecrets",
    "Invited",
    "Needs",
    "NewAttempt",
    "NewInvitation",
    "agree_unreachable",
    "cancel_invitation",
    "end_unreachable",
    "follow_invitations",
    "invite_person",
    "is_code",
    "record_attempt",
    "record_attendance",
    "report_unreachable",
    "return_slot",
    "skip_attempt",
    "take_slot",
]
