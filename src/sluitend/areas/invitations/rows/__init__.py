"""Inviting as it is shown: read without asking, for the queries of this room and of rooms above it."""

from sluitend.areas.invitations.rows.cards import AttemptRow, InvitationCard, UnreachableRow, read_invitation_card
from sluitend.areas.invitations.rows.due import is_following_due

__all__ = ["AttemptRow", "InvitationCard", "UnreachableRow", "is_following_due", "read_invitation_card"]
