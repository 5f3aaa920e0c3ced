"""Follow: what nobody answered in time ends, who was noted as absent is tried again, and who must come is reminded."""

from datetime import datetime

from sluitend.areas.invitations.codes import EXPIRED
from sluitend.areas.invitations.models import Invitation, Reminder
from sluitend.areas.invitations.pen import follow_missed, forget_messages, send_reminder
from sluitend.areas.invitations.rows.due import find_coming, find_missed, find_over, find_useless
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.pen import lock_people

BATCH = 200


@act("follow_invitations")
def follow_invitations(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Let inviting go on by itself, a batch at a time; gives how many people that was about."""
    over = list(find_over(find_day(at))[:BATCH])
    missed, coming, useless = (list(found[:BATCH]) for found in (find_missed(), find_coming(at), find_useless()))
    meant = [each.person_id for each in over] + [each.person_id for each in (*missed, *coming, *useless)]
    about = tuple(dict.fromkeys(meant))
    people = {person.pk: person for person in lock_people(about)}
    open_ = Invitation.objects.are_open().filter(id__in=[each.pk for each in over])
    open_.update(state=EXPIRED, settled_at=at)
    for appointment in missed:
        follow_missed(appointment, people[appointment.person_id], actor=actor, at=at)
    for appointment in coming:
        send_reminder(appointment, people[appointment.person_id], actor=actor, at=at)
    Reminder.objects.bulk_create(Reminder(appointment=appointment, at=at) for appointment in coming)
    for appointment in useless:
        forget_messages(appointment, at=at, because=appointment.because or appointment.state)
    return Outcome(value=len(about), about=about, object="invitations", fields=("invitation", "promise"))
