"""What we remember of how somebody was asked to come and talk."""

from sluitend.areas.invitations.models.attempt import Attempt, Reminder, Unreachable
from sluitend.areas.invitations.models.invitation import Invitation

__all__ = ["Attempt", "Invitation", "Reminder", "Unreachable"]
