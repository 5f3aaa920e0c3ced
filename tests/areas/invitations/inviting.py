"""How tests of inviting go about it: a letter, a code, a moment, and how it went."""

from dataclasses import replace
from datetime import datetime, timedelta

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.capacity.models import WorkingHours, WorkingWeek
from sluitend.areas.contacts.kinds import WAYS
from sluitend.areas.invitations.actions import (
    Attendance,
    Invited,
    NewAttempt,
    NewInvitation,
    invite_person,
    record_attempt,
    record_attendance,
    take_slot,
)
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.queries import Choice, read_slots
from sluitend.gate.actor import Actor

# Whoever opens the door for somebody with a code.
ADDRESS = "https://voorbeeld.example/uitnodiging/"
DOOR = replace(SYSTEM, origin="link")


def draft(house: House, **given: object) -> NewInvitation:
    """Give an invitation to speak to the coach at the town hall within two weeks, unless told otherwise."""
    usual = {
        "staff_id": house.coach.party_id,
        "way": "office",
        "place": "Stadhuis, kamer 3",
        "minutes": 45,
        "from_on": TODAY,
        "until_on": TODAY + timedelta(days=14),
    }
    return NewInvitation(**usual | given)  # type: ignore[arg-type]


def invite(house: House, person: int, *, by: Actor | None = None, at: datetime = AT, **given: object) -> Invited:
    """Let the coach, who works all week, invite somebody."""
    new = draft(house, **given)
    if not WorkingWeek.objects.exists():
        work(house.coach.party_id or 0)
    return invite_person(actor=by or house.coach, at=at, person_id=person, invitation=new, address=ADDRESS)


def look(secret: str, *, at: datetime = AT) -> Choice | None:
    """Open an invitation with its code or its token."""
    return read_slots(actor=DOOR, at=at, secret=secret)


def choose(secret: str, place: int = 0, *, at: datetime = AT, **given: object) -> datetime:
    """Take one of the moments that there are."""
    choice = look(secret, at=at)
    assert choice is not None
    take_slot(actor=DOOR, at=at, secret=secret, starts_at=choice.slots[place], **given)  # type: ignore[arg-type]
    return choice.slots[place]


def attempt(house: House, invited: Invited, channel: str, result: str, *, at: datetime = AT, **given: object) -> None:
    """Let the coach note an attempt."""
    asked = NewAttempt(channel=channel, result=result, **given)  # type: ignore[arg-type]
    record_attempt(actor=house.coach, at=at, invitation_id=invited.invitation_id, attempt=asked)


def attend(house: House, invited: Invited, outcome: str, *, at: datetime, because: str = "") -> int:
    """Let the coach say how the appointment went that came of an invitation; gives its number."""
    made = find(invited).appointment_id or 0
    said = Attendance(outcome=outcome, because=because)
    record_attendance(actor=house.coach, at=at, appointment_id=made, attendance=said)
    return made


def find(invited: Invited) -> Invitation:
    """Give the invitation as it is now."""
    return Invitation.objects.get(id=invited.invitation_id)


def work(staff_id: int) -> None:
    """Let a colleague work from nine to five on working days, and speak to people all day."""
    week = WorkingWeek.objects.create(
        staff_id=staff_id, from_on=TODAY, talk_percent=100, languages=["nld"], ways=list(WAYS), at=AT
    )
    WorkingHours.objects.bulk_create(
        WorkingHours(week=week, weekday=day, begins=9 * 4, ends=17 * 4) for day in range(5)
    )
