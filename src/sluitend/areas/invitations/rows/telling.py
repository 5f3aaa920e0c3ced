"""What was written to whoever was invited: which texts of the pack, and how they refer to what they are about."""

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.models import Invitation

INVITED, REMINDED, MISSED, CALLED_OFF = "invitation", "reminder", "no_show", "cancelled"
APPOINTMENT = "appointment:"


def tell_about(what: Appointment | Invitation) -> str:
    """Give how messages refer to an appointment or an invitation."""
    return f"{APPOINTMENT}{what.pk}" if isinstance(what, Appointment) else f"invitation:{what.pk}"
