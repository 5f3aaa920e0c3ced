"""Attend: how an appointment went is noted with one choice, and what must follow, follows in the same act."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import CANCELLED, NO_SHOW, NOTED, find_evidence, tell_reference
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.pen import NewNote, end_appointment, lock_appointment, note_outcome, write_down
from sluitend.areas.invitations.codes import ABSENT, ATTENDANCES, EXCUSED, PRESENT, REVOKED
from sluitend.areas.invitations.pen import find_invitation, follow_missed, forget_messages, give_choice, send_called_off
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, settle_found


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """How it went: present, absent, excused by the person or revoked by us; of the last two the reason."""

    outcome: str
    because: str = ""


@act("record_attendance")
def record_attendance(*, actor: Actor, at: datetime, appointment_id: int, attendance: Attendance) -> Outcome[int]:
    """Say how an appointment went; gives the number of the person.

    Presence keeps what the appointment was for; absence opens the next attempt. Whoever could not come, or to whom we
    could not keep it, chooses another moment with the same code.
    """
    appointment, outcome = lock_appointment(actor, appointment_id), attendance.outcome
    if outcome not in ATTENDANCES or (outcome in (PRESENT, ABSENT) and appointment.starts_at > at):
        raise Invalid(
            _("Dit kan nog niet worden vastgelegd."),
            _("Of iemand er was, weten wij pas als de afspraak is begonnen."),
            _("Wacht tot de afspraak is geweest, of zeg haar af met een reden."),
        )
    if outcome in (PRESENT, ABSENT):
        _note(appointment, is_present=outcome == PRESENT, actor=actor, at=at)
    else:
        _call_off(appointment, attendance, actor=actor, at=at)
    about, object_ = (appointment.person_id,), f"appointment:{appointment_id}"
    return Outcome(value=appointment.person_id, about=about, object=object_, fields=("appointment", "note", "promise"))


def _note(appointment: Appointment, *, is_present: bool, actor: Actor, at: datetime) -> None:
    """Write down that two people spoke, or that one did not come, and let the book follow."""
    kind = NOTED[appointment.way] if is_present else NO_SHOW
    new = NewNote(kind=kind, happened_on=find_day(appointment.starts_at))
    note = write_down(appointment.person_id, new, actor=actor, at=at)
    note_outcome(note, appointment.pk, actor=actor, at=at)
    if not is_present:
        follow_missed(appointment, appointment.person, actor=actor, at=at)
        return
    near = "beneficiary__organisation__as_organisation"
    promise = Promise.objects.are_open().filter(id=appointment.promise_id or 0).select_related(near).first()
    evidence = find_evidence(kind, get_kind(promise.kind).evidence) if promise else ""
    if promise and evidence:
        settling = Settling(state=KEPT, evidence=evidence, reference=tell_reference(note.pk))
        settle_found([promise], settling=settling, actor=actor, at=at)


def _call_off(appointment: Appointment, attendance: Attendance, *, actor: Actor, at: datetime) -> None:
    """Note who could not keep it and why, and let the person choose anew."""
    if not attendance.because.strip():
        raise NoReason
    whoever = replace(actor, party_id=appointment.person_id) if attendance.outcome == EXCUSED else actor
    end_appointment(appointment, state=CANCELLED, actor=whoever, at=at, because=attendance.because)
    forget_messages(appointment, at=at, because=attendance.because.strip())
    if attendance.outcome == REVOKED:
        send_called_off(appointment, appointment.person, actor=actor, at=at)
    if invitation := find_invitation(appointment):
        give_choice(invitation, at=at)
