"""The pen of this room: invites, agrees on moments and goes on without asking; only `actions` may hold it."""

from sluitend.areas.invitations.pen.answering import Needs, close_unreachable, find_by_secret, take_moment
from sluitend.areas.invitations.pen.asking import invite, take_back
from sluitend.areas.invitations.pen.attempting import note_attempt
from sluitend.areas.invitations.pen.following import find_invitation, follow_missed, give_choice
from sluitend.areas.invitations.pen.inviting import (
    Invited,
    NewInvitation,
    end_invitation,
    lock_invitation,
    write_invitation,
)
from sluitend.areas.invitations.pen.writing import (
    forget_messages,
    send_called_off,
    send_reminder,
)

__all__ = [
    "Invited",
    "Needs",
    "NewInvitation",
    "close_unreachable",
    "end_invitation",
    "find_by_secret",
    "find_invitation",
    "follow_missed",
    "forget_messages",
    "give_choice",
    "invite",
    "lock_invitation",
    "note_attempt",
    "send_called_off",
    "send_reminder",
    "take_back",
    "take_moment",
    "write_invitation",
]
