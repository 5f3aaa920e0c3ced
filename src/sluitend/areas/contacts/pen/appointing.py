"""Appointing: an appointment is written where there is room for it, and ends once."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import ENDS, HOME_VISIT, OFFICE, OPEN
from sluitend.areas.contacts.models import Appointment, Note, Room
from sluitend.areas.contacts.pen.rooming import find_room
from sluitend.areas.contacts.presence import is_away
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.errors import AppointmentEnded, Invalid, NotActive, NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import lock_people
from sluitend.parties.models import Person, Staff

LONGER, PAIRS = "interpreter_minutes", "home_visit_colleagues"
SHORTEST, LONGEST, FURTHEST = timedelta(minutes=5), timedelta(hours=8), timedelta(days=2 * 365)


@dataclass(frozen=True, kw_only=True)
class NewAppointment:
    """With whom, when, how long (minutes), and in which way; a place, or a room of ours, when people come to it.

    `second_id` goes along; with an `interpreter` for a language the pack gives more time.
    """

    staff_id: int
    starts_at: datetime
    minutes: int
    way: str
    place: str = ""
    room_id: int | None = None
    second_id: int | None = None
    interpreter: str = ""

    @property
    def lasts(self) -> timedelta:
        """Give how long it takes, without an interpreter."""
        return timedelta(minutes=self.minutes)


def write_appointment(
    person: Person,
    new: NewAppointment,
    *,
    actor: Actor,
    at: datetime,
    promise_id: int | None = None,
    follows: Appointment | None = None,
) -> Appointment:
    """Write an appointment down with a person that is locked; the database refuses who is taken already."""
    _require_sense(person, new, at)
    room, longer = _find_room(person, new), find_interpreter_minutes(person, new.interpreter, at=new.starts_at)
    return Appointment.objects.create(
        person=person,
        staff_id=new.staff_id,
        second_id=new.second_id,
        promise_id=promise_id,
        starts_at=new.starts_at,
        ends_at=new.starts_at + new.lasts + timedelta(minutes=longer),
        interpreter=new.interpreter.strip(),
        interpreter_minutes=longer,
        way=new.way,
        place=str(room) if room else new.place.strip(),
        room=room,
        made_by_id=actor.party_id,
        made_at=at,
        follows=follows,
    )


def find_interpreter_minutes(person: Person, interpreter: str, *, at: datetime) -> int:
    """Give how much longer a conversation takes through an interpreter, by the pack of the municipality."""
    if not interpreter.strip():
        return 0
    return int(find_pack(person.party.organisation_id).parameter(LONGER, on=find_day(at)).value)


def require_pair(person: Person, *, way: str, second_id: int | None, on: date) -> None:
    """Refuse a home visit by fewer colleagues than the pack sends."""
    pack = find_pack(person.party.organisation_id)
    if way != HOME_VISIT or second_id or int(pack.parameter(PAIRS, on=on).value) <= 1:
        return
    raise Invalid(
        _("Op huisbezoek gaat u niet alleen."),
        _("Uw gemeente gaat met zijn tweeën op huisbezoek; beiden moeten dan vrij zijn."),
        _("Kies een tweede collega."),
    )


def lock_appointment(actor: Actor, appointment_id: int) -> Appointment:
    """Give an open appointment within the actor's scope, with the person locked."""
    found = Appointment.objects.within(actor).filter(id=appointment_id)
    person_id = found.values_list("person", flat=True).first()
    if person_id is None:
        raise NotFound
    [person] = lock_people([person_id])
    appointment = found.get()
    if appointment.state != OPEN:
        raise AppointmentEnded
    appointment.person = person
    return appointment


def end_appointment(
    appointment: Appointment, *, state: str, actor: Actor, at: datetime, because: str = "", note: Note | None = None
) -> None:
    """End an appointment, exactly once: of two who do so the second is told."""
    held = Appointment.objects.are_open().filter(id=appointment.id)
    ended = held.update(state=state, because=because.strip(), note=note, settled_by=actor.party_id, settled_at=at)
    if not ended:
        raise AppointmentEnded


def note_outcome(note: Note, appointment_id: int, *, actor: Actor, at: datetime) -> None:
    """Let a note say how the appointment of its day went: it was held, or nobody came."""
    appointment = Appointment.objects.filter(id=appointment_id, person=note.person_id).first()
    if appointment is None:
        raise NotFound
    if note.kind not in ENDS or find_day(appointment.starts_at) != note.happened_on:
        raise Invalid(
            _("Deze notitie hoort niet bij die afspraak."),
            _("Een gesprek of een niet verschenen op dezelfde dag zegt hoe een afspraak ging."),
            _("Kies de goede dag en wat het was, of bewaar de notitie zonder afspraak."),
        )
    end_appointment(appointment, state=ENDS[note.kind], actor=actor, at=at, note=note)


def follow_note(note_id: int, *, kind: str) -> None:
    """Let an appointment say what its note says now; when that is nothing any more, it is open again."""
    said = Appointment.objects.filter(note=note_id)
    if kind in ENDS:
        said.update(state=ENDS[kind])
    else:
        said.update(state=OPEN, note=None, settled_by=None, settled_at=None)


def _find_room(person: Person, new: NewAppointment) -> Room | None:
    """Whoever is called or visited needs no room; whoever comes reads where it is."""
    if new.room_id is None or new.way != OFFICE:
        return None
    return find_room(new.room_id, person.party.organisation_id, on=find_day(new.starts_at))


def _require_sense(person: Person, new: NewAppointment, at: datetime) -> None:
    """Refuse whoever left, a moment or a length that nobody means, and a colleague who is not there then."""
    if not person.active:
        raise NotActive
    if not at < new.starts_at < at + FURTHEST or not SHORTEST <= new.lasts <= LONGEST:
        raise Invalid(
            _("Deze tijd kan niet."),
            _("Een afspraak is straks of binnen twee jaar, en duurt van vijf minuten tot acht uur."),
            _("Kies een andere dag, tijd of duur."),
        )
    colleagues = {number for number in (new.staff_id, new.second_id) if number}
    home = person.party.organisation_id
    there = Staff.objects.filter(party__in=colleagues, party__organisation=home, ended_on=None)
    if there.count() != len(colleagues):
        raise NotFound
    if any(is_away(number, on=find_day(new.starts_at)) for number in sorted(colleagues)):
        raise Invalid(
            _("Deze collega is er die dag niet."),
            _("Voor die dag is afwezigheid gemeld."),
            _("Kies een andere dag, of een andere collega."),
        )
