"""Inviting as it is shown: read without asking, for the queries of this room and of rooms above it."""

from sluitend.areas.invitations.rows.cards import AttemptRow, InvitationCard, UnreachableRow, read_invitation_card
from sluitend.areas.invitations.rows.due import is_following_due
from sluitend.areas.invitations.rows.free import count_free
from sluitend.areas.invitations.rows.policy import SERVED, find_unserved
from sluitend.areas.invitations.rows.telling import INVITED, tell_about

__all__ = [
    "INVITED",
    "SERVED",
    "AttemptRow",
    "InvitationCard",
    "UnreachableRow",
    "count_free",
    "find_unserved",
    "is_following_due",
    "read_invitation_card",
    "tell_about",
]
