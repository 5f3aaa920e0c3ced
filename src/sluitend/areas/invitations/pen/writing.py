"""Writing: the letter with the code, and word of a conversation that comes near, was missed or does not go on."""

from datetime import datetime

from sluitend.areas.contacts.kinds import HOME_VISIT, PHONE, VIDEO
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import NotQueued, cancel_messages, queue_message
from sluitend.areas.correspondence.wording import Fields
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.rows.telling import CALLED_OFF, INVITED, MISSED, REMINDED, tell_about
from sluitend.areas.invitations.secrets import InvitationSecrets
from sluitend.compute.calendar.moments import DUTCH_TIME, find_day
from sluitend.gate.actor import Actor
from sluitend.parties.models import Person

# Where somebody need not come to; in both languages, as the words around it may be in either.
PLACES = {PHONE: "telefoon / telephone", VIDEO: "video", HOME_VISIT: "bij u thuis / at your home"}


def send_invitation(
    invitation: Invitation, secrets: InvitationSecrets, *, address: str, actor: Actor, at: datetime
) -> Dispatch | NotQueued:
    """Write to somebody that they can choose a moment; `address` is where codes are asked, for the link."""
    fields: Fields = {"until": invitation.until_on, "link": f"{address}{secrets.token}/", "code": secrets.code}
    about = tell_about(invitation)
    return queue_message(invitation.person, text=INVITED, fields=fields, actor=actor, at=at, about=about)


def send_reminder(appointment: Appointment, person: Person, *, actor: Actor, at: datetime) -> None:
    """Write to somebody when, where and with whom they will speak."""
    begins_at = appointment.starts_at.astimezone(DUTCH_TIME)
    fields: Fields = {
        "day": begins_at.date(),
        "time": begins_at.time(),
        "place": appointment.place or PLACES.get(appointment.way, ""),
        "with_whom": appointment.staff.party.name,
    }
    queue_message(person, text=REMINDED, fields=fields, actor=actor, at=at, about=tell_about(appointment))


def send_missed(appointment: Appointment, person: Person, *, actor: Actor, at: datetime) -> None:
    """Write to somebody that we missed them, and that we gladly speak to them another day."""
    queue_message(person, text=MISSED, fields={}, actor=actor, at=at, about=tell_about(appointment))


def send_called_off(appointment: Appointment, person: Person, *, actor: Actor, at: datetime) -> None:
    """Write to somebody that they need not come."""
    fields = {"day": find_day(appointment.starts_at)}
    queue_message(person, text=CALLED_OFF, fields=fields, actor=actor, at=at, about=tell_about(appointment))


def forget_messages(about: Appointment | Invitation, *, at: datetime, because: str) -> int:
    """Let nothing be sent any more about what does not go on; gives how many messages that were."""
    return cancel_messages(about=tell_about(about), at=at, because=because)
