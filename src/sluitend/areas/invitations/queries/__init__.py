"""Everything that can be asked about inviting people, each a use case of its own."""

from sluitend.areas.invitations.queries.invitation import InvitationPage, read_invitation
from sluitend.areas.invitations.queries.slots import Choice, read_slots

__all__ = ["Choice", "InvitationPage", "read_invitation", "read_slots"]
