"""Inviting in a town: a letter with a code, people who choose a day, the next way for who did not, and who comes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from sluitend.areas.contacts.actions import cancel_appointment
from sluitend.areas.contacts.queries import PersonAppointments, read_appointments
from sluitend.areas.invitations.actions import NewAttempt, NewInvitation, invite_person, record_attempt, take_slot
from sluitend.areas.invitations.queries import InvitationPage, read_invitation, read_slots
from sluitend.cli.town.week import Week
from sluitend.cli.town.world import SYSTEM
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import NotFound
from sluitend.ledger.queries import PromiseRow

# Whoever opens the door for somebody with a code.
DOOR = replace(SYSTEM, origin="link")
ADDRESS = "https://afspraak.voorbeeld.example/uitnodiging/"
MINUTES, CHOICE_DAYS = 45, 28
LETTER, LAST_WAY = "letter", "home_visit"
Held = tuple[PromiseRow, int]


def invite(week: Week, row: PromiseRow) -> None:
    """Invite whoever was not invited yet; of the others, try the next way."""
    if row.person_id in week.memory.agreed:
        return
    week.memory.invited.add(row.person_id)
    page = read_invitation(actor=week.coach, at=week.read_clock(), person_id=row.person_id)
    if page.may_invite and (page.card is None or page.card.state == "expired"):
        _write(week, row.person_id)
    elif page.card:
        _try(week, row.person_id, page)


def hold(week: Week) -> Iterator[Held]:
    """Give what is to be held today: the promise of each conversation, and the number of its appointment."""
    agreed = week.memory.agreed
    for person_id in [each for each, day in agreed.items() if day <= week.day]:
        day, found = agreed.pop(person_id), _look_up(week, person_id)
        if not (found and found.open):
            continue
        mine = [row for row in found.promises if row.owner_id == week.coach.party_id]
        rows = [row for row in mine if row.kind == "first_conversation"]
        if rows and day == week.day:
            yield rows[0], found.open[0].id
        else:
            # It is agreed upon anew when the conversation is due.
            why = "De collega was die dag ziek" if rows else "Iemand anders voert het gesprek"
            cancel_appointment(actor=week.coach, at=week.read_clock(), appointment_id=found.open[0].id, because=why)


def _write(week: Week, person_id: int) -> None:
    """Write a letter; who answers, chooses a moment with its code."""
    new = NewInvitation(
        staff_id=week.coach.party_id or 0,
        way="office",
        minutes=MINUTES,
        from_on=week.day,
        until_on=week.day + timedelta(days=CHOICE_DAYS),
        place="Wijkkantoor, spreekkamer 1",
    )
    invited = invite_person(
        actor=week.coach, at=week.read_clock(), person_id=person_id, invitation=new, address=ADDRESS
    )
    if not invited.channel:
        _note(week, invited.invitation_id, NewAttempt(channel=LETTER, result="sent"))
    if week.chance(week.world.yields.answers[LETTER]):
        choice = read_slots(actor=DOOR, at=week.read_clock(), secret=invited.secrets.token)
        if at := _choose(week, choice.slots if choice else ()):
            take_slot(actor=DOOR, at=week.read_clock(), secret=invited.secrets.token, starts_at=at)
            week.memory.agreed[person_id] = find_day(at)


def _try(week: Week, person_id: int, page: InvitationPage) -> None:
    """Call, send a message or go there; who answers, chooses a moment at once."""
    card = page.card
    channel = (card.next_channel if card else "") or LAST_WAY
    at = _choose(week, page.slots) if week.chance(week.world.yields.answers[channel]) else None
    attempt = NewAttempt(channel=channel, result="booked" if at else "no_answer", starts_at=at)
    _note(week, card.id if card else 0, attempt)
    if at:
        week.memory.agreed[person_id] = find_day(at)


def _note(week: Week, invitation_id: int, attempt: NewAttempt) -> None:
    record_attempt(actor=week.coach, at=week.read_clock(), invitation_id=invitation_id, attempt=attempt)


def _choose(week: Week, slots: tuple[datetime, ...]) -> datetime | None:
    """Choose a moment on the day of the week on which this colleague's week is lived."""
    fitting = [at for at in slots if find_day(at).weekday() == week.day.weekday() and find_day(at) > week.day]
    return week.dice.choice(fitting) if fitting else None


def _look_up(week: Week, person_id: int) -> PersonAppointments | None:
    """Give the appointments of somebody, unless they left or are another's by now."""
    try:
        return read_appointments(actor=week.coach, at=week.read_clock(), person_id=person_id)
    except NotFound:
        return None
