"""Following: who did not come is tried again within days, and who could not come chooses another moment."""

from datetime import datetime, timedelta

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.codes import ANSWERED, CONVERSATION, INVITATION
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.pen.attempting import move_on
from sluitend.areas.invitations.pen.writing import send_missed
from sluitend.areas.invitations.rows.policy import find_days
from sluitend.compute.calendar import add_working_days
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import BROKEN
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack_of
from sluitend.ledger.pen import Opening, Settling, settle_found
from sluitend.parties.models import Person

CHOICE_DAYS = 28
NO_SHOW = "no_show"


def find_invitation(appointment: Appointment) -> Invitation | None:
    """Give the answered invitation of whom an appointment is with, the last one."""
    answered = Invitation.objects.filter(person=appointment.person_id, state=ANSWERED)
    return answered.order_by("-made_at", "-id").first()


def follow_missed(appointment: Appointment, person: Person, *, actor: Actor, at: datetime) -> None:
    """Promise anew to reach whoever did not come, within the days of the pack; the same code lets them choose again."""
    near = "beneficiary__organisation__as_organisation"
    owed = Promise.objects.are_open().filter(id=appointment.promise_id or 0, kind=CONVERSATION)
    promise = owed.select_related(near).first()
    if promise is None:
        return
    days = find_days(find_pack_of(promise.beneficiary), "attempt_after_no_show_days", at=at)
    due_on = add_working_days(find_day(at), count=days)
    reach = Promise.objects.are_open().filter(beneficiary=promise.beneficiary_id, kind=INVITATION).order_by("id")
    opening = None if reach.exists() else Opening(kind=INVITATION, owner_id=promise.owner_id, due_on=due_on)
    settling = Settling(state=BROKEN, reason=NO_SHOW, successor=opening)
    settle_found([promise], settling=settling, actor=actor, at=at)
    send_missed(appointment, person, actor=actor, at=at)
    if invitation := find_invitation(appointment):
        give_choice(invitation, at=at)
        Invitation.objects.filter(id=invitation.pk).update(promise=reach[0])
        invitation.refresh_from_db()
        move_on(invitation, told_on=due_on)


def give_choice(invitation: Invitation, *, at: datetime) -> None:
    """Give whoever has the code at least four weeks from today to choose another moment."""
    until_on = max(invitation.until_on, find_day(at) + timedelta(days=CHOICE_DAYS))
    Invitation.objects.filter(id=invitation.pk).update(until_on=until_on)
