"""Answering: whoever is invited chooses a moment, which keeps the promise to reach them; nobody else is there then."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import MOVED, PHONE
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.pen import (
    NewAppointment,
    end_appointment,
    find_interpreter_minutes,
    write_appointment,
)
from sluitend.areas.invitations.codes import ANSWERED, CONVERSATION, INVITATION, OPEN
from sluitend.areas.invitations.models import Invitation, Unreachable
from sluitend.areas.invitations.pen.inviting import end_invitation
from sluitend.areas.invitations.pen.writing import forget_messages
from sluitend.areas.invitations.rows.slots import find_slots, is_long_enough, list_slots
from sluitend.areas.invitations.rows.standing import find_agreed, is_usable
from sluitend.areas.invitations.secrets import digest_secret
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, SlotTaken
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, lock_people, settle_found

REACHED, OTHER_CHOICE = "reached", "Zelf een ander moment gekozen"


@dataclass(frozen=True, kw_only=True)
class Needs:
    """What somebody asks for: to be called instead, an interpreter, no steps, or something in their own words."""

    is_by_phone: bool = False
    interpreter: str = ""
    is_step_free: bool = False
    words: str = ""


def find_by_secret(secret: str, *, at: datetime) -> Invitation | None:
    """Give the invitation with this token or code while it can be used, with the person locked."""
    digest = digest_secret(secret)
    either = Invitation.objects.filter(digest=digest) | Invitation.objects.filter(code_digest=digest)
    person_id = either.values_list("person", flat=True).first()
    if person_id is None:
        return None
    [person] = lock_people([person_id])
    # Read after the lock: what was chosen a moment ago must be seen.
    near = "promise__beneficiary__organisation__as_organisation", "appointment"
    invitation = either.select_related(*near).get()
    invitation.person = person
    return invitation if person.active and is_usable(invitation, today=find_day(at), at=at) else None


def take_moment(
    invitation: Invitation, *, starts_at: datetime, needs: Needs, actor: Actor, at: datetime
) -> Appointment:
    """Agree on one of the moments that there are; an earlier choice is given up for it."""
    if former := find_agreed(invitation, at=at):
        end_appointment(former, state=MOVED, actor=actor, at=at, because=OTHER_CHOICE)
        forget_messages(former, at=at, because=OTHER_CHOICE)
    _require_time(invitation, starts_at, needs, at=at)
    new = NewAppointment(
        staff_id=invitation.staff_id,
        second_id=None if needs.is_by_phone else invitation.second_id,
        starts_at=starts_at,
        minutes=invitation.minutes,
        way=PHONE if needs.is_by_phone else invitation.way,
        place="" if needs.is_by_phone else invitation.place,
        interpreter=needs.interpreter,
    )
    promise_id = _keep_reached(invitation, actor, at)
    made = write_appointment(invitation.person, new, actor=actor, at=at, promise_id=promise_id, follows=former)
    _answer(invitation, made, needs, at)
    close_unreachable(invitation.person_id, at=at)
    return made


def _require_time(invitation: Invitation, starts_at: datetime, needs: Needs, *, at: datetime) -> None:
    """Refuse a moment that is not there, or too short for whoever needs an interpreter."""
    wanted = find_slots(invitation)
    if starts_at not in list_slots(wanted, at=at, person_id=invitation.person_id):
        raise SlotTaken
    longer = find_interpreter_minutes(invitation.person, needs.interpreter, at=starts_at)
    if longer and not is_long_enough(wanted, starts_at, minutes=wanted.minutes + longer):
        raise Invalid(
            _("Dit moment is te kort."), _("Een gesprek met een tolk duurt langer."), _("Kies een ander moment.")
        )


def close_unreachable(person_id: int, *, at: datetime) -> int:
    """Whoever turns up is not out of reach any more; gives how many marks that ended."""
    return Unreachable.objects.filter(invitation__person=person_id, ended_at=None).update(ended_at=at)


def _keep_reached(invitation: Invitation, actor: Actor, at: datetime) -> int | None:
    """Keep the promise to reach somebody, and give the one to speak to them, which the appointment is for."""
    promise = invitation.promise
    if promise.kind == INVITATION and promise.state == OPEN:
        settling = Settling(state=KEPT, evidence=REACHED, reference=f"uitnodiging {invitation.pk}")
        settle_found([promise], settling=settling, actor=actor, at=at)
    owed = Promise.objects.are_open().filter(beneficiary=invitation.person_id, kind=CONVERSATION)
    return owed.order_by("due_on", "id").values_list("id", flat=True).first()


def _answer(invitation: Invitation, made: Appointment, needs: Needs, at: datetime) -> None:
    """Note what was chosen and asked for; the first time is the answer, later ones change it."""
    asked = {
        "appointment": made,
        "interpreter": needs.interpreter.strip(),
        "is_step_free": needs.is_step_free,
        "needs": needs.words.strip(),
    }
    # Whoever chose needs no letter any more that is still to go out.
    forget_messages(invitation, at=at, because=ANSWERED)
    if invitation.state == OPEN:
        end_invitation(invitation, state=ANSWERED, at=at, **asked)
    else:
        Invitation.objects.filter(id=invitation.pk).update(**asked)
