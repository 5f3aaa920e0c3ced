"""How an invitation stands: the appointment that came of it, wherever it was moved to since."""

from datetime import date, datetime

from sluitend.areas.contacts.kinds import CANCELLED, HELD, MOVED
from sluitend.areas.contacts.kinds import OPEN as AGREED
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.codes import ANSWERED, OPEN
from sluitend.areas.invitations.models import Invitation


def find_appointment(invitation: Invitation) -> Appointment | None:
    """Give the appointment of an invitation as it is now; None when there is none, or when it was called off."""
    made = invitation.appointment
    while made and made.state == MOVED:
        made = Appointment.objects.filter(follows=made).first()
    return made if made and made.state != CANCELLED else None


def find_agreed(invitation: Invitation, *, at: datetime) -> Appointment | None:
    """Give the appointment to come, if there is one."""
    made = find_appointment(invitation)
    return made if made and made.state == AGREED and made.starts_at > at else None


def is_usable(invitation: Invitation, *, today: date, at: datetime) -> bool:
    """Tell whether somebody can still choose: within the days, until the conversation begins or when nobody came."""
    if invitation.state not in (OPEN, ANSWERED) or invitation.until_on < today:
        return False
    made = find_appointment(invitation)
    return made is None or (made.state != HELD and (made.state != AGREED or made.starts_at > at))
