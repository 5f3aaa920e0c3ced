"""Writing: a colleague sends somebody a text of the pack, about an appointment or without one."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import HOME_VISIT, PHONE, VIDEO
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.correspondence.pen import NotQueued, queue_message
from sluitend.areas.correspondence.wording import Field
from sluitend.compute.calendar.moments import DUTCH_TIME, find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.text import Text
from sluitend.ledger.pen import lock_person

# What the words of an appointment need nothing else for; an invitation comes with a link of its own.
BY_HAND = ("reminder", "moved", "cancelled", "no_show")
# Where somebody need not come to; in both languages, as the words around it may be in either.
ELSEWHERE = {PHONE: "telefoon / telephone", VIDEO: "video", HOME_VISIT: "bij u thuis / at your home"}
OBJECTIONS: dict[str, tuple[Text, Text]] = {
    "restricted": (_("De gegevens van deze persoon zijn beperkt."), _("Hef eerst de beperking op bij Rechten.")),
    "paused": (_("Voor deze persoon geldt een pauze."), _("Wacht tot de pauze voorbij is, of hef haar op.")),
    "no_address": (
        _("Er is geen adres dat het doet."),
        _("Vul bij Bereikbaarheid een postadres, e-mailadres of mobiel nummer in."),
    ),
    "no_text": (_("Voor deze weg is geen tekst."), _("Kies een andere weg, of vraag de beheerder om een tekst.")),
    "too_often": (
        _("Deze persoon kreeg deze week al genoeg berichten."),
        _("Bel liever, of wacht een paar dagen."),
    ),
}


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Which text; about which appointment; over which channel, unless the best way will do."""

    code: str
    appointment_id: int
    channel: str | None = None


@act("write_message")
def write_message(*, actor: Actor, at: datetime, person_id: int, wish: Wish) -> Outcome[int]:
    """Queue a text of the pack about an appointment of a person; gives the message."""
    person = lock_person(actor, person_id)
    found = Appointment.objects.filter(id=wish.appointment_id, person=person_id).select_related("staff__party").first()
    if found is None or wish.code not in BY_HAND:
        raise NotFound
    queued = queue_message(
        person,
        text=wish.code,
        fields=_tell_appointment(found),
        actor=actor,
        at=at,
        about=f"appointment:{found.id}",
        channel=wish.channel,
    )
    if isinstance(queued, NotQueued):
        why, now = OBJECTIONS[queued.because]
        raise Invalid(_("Dit bericht is niet klaargezet."), why, now)
    return Outcome(value=queued.id, about=(person_id,), object=f"dispatch:{queued.id}", fields=("state",))


def _tell_appointment(appointment: Appointment) -> dict[str, Field]:
    """Give what a text can say of an appointment."""
    starts_at = appointment.starts_at.astimezone(DUTCH_TIME)
    return {
        "day": find_day(appointment.starts_at),
        "time": starts_at.timetz().replace(tzinfo=None),
        "place": appointment.place or ELSEWHERE.get(appointment.way, ""),
        "with_whom": appointment.staff.party.name,
    }
