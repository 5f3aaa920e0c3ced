"""Absence and leaving: whoever is away has a stand-in or has handed over; nobody leaves while owning."""

from datetime import date, datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.actions.hand_over import move_promises
from sluitend.ledger.models import Promise
from sluitend.parties.models import Absence, Membership, Party, Staff
from sluitend.parties.models.scoping import find_owners


@act("start_absence")
def start_absence(
    *,
    actor: Actor,
    at: datetime,
    staff_id: int,
    expected_until_on: date | None = None,
    stand_in_id: int | None = None,
    team_id: int | None = None,
) -> Outcome[int]:
    """Note that a colleague is away: a stand-in answers for the promises, or else the team takes them over."""
    staff = _find_staff(actor, staff_id)
    if Absence.objects.filter(staff=staff, ended_on=None).exists():
        raise Invalid(
            "Deze collega is al afwezig gemeld.", "Er loopt al een afwezigheid.", "Beëindig die eerst."
        )
    if (stand_in_id is None) == (team_id is None):
        raise Invalid("Wie neemt waar?", "Kies óf een vervanger, óf het team dat overneemt.", "Kies er één.")
    Absence.objects.create(
        staff=staff, from_on=find_day(at), expected_until_on=expected_until_on, stand_in_id=stand_in_id
    )
    moved = _take_over(staff_id, team_id, at) if team_id else 0
    return Outcome(value=moved, object=f"staff:{staff_id}", fields=("absence", "owner"))


@act("end_absence")
def end_absence(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[None]:
    """Note that a colleague is back, and can own promises again."""
    staff = _find_staff(actor, staff_id)
    if not Absence.objects.filter(staff=staff, ended_on=None).update(ended_on=find_day(at)):
        raise Invalid("Deze collega is niet afwezig.", "Er loopt geen afwezigheid.", "U hoeft niets te doen.")
    Party.objects.filter(id=staff_id).update(present=True)
    return Outcome(value=None, object=f"staff:{staff_id}", fields=("absence", "present"))


@act("end_service")
def end_service(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[None]:
    """Let a colleague leave; the database refuses it while promises are theirs."""
    staff = _find_staff(actor, staff_id)
    today = find_day(at)
    Membership.objects.filter(staff=staff, until_on=None).update(until_on=today)
    Staff.objects.filter(party=staff_id).update(ended_on=today)
    Party.objects.filter(id=staff_id).update(present=False)
    return Outcome(value=None, object=f"staff:{staff_id}", fields=("service",))


def _find_staff(actor: Actor, staff_id: int) -> Staff:
    within = find_owners(actor.scope, actor).filter(id=staff_id)
    staff = Staff.objects.filter(party__in=within, ended_on=None).first()
    if staff is None:
        raise NotFound
    return staff


def _take_over(staff_id: int, team_id: int, at: datetime) -> int:
    """The team takes what the colleague had open; from then on the colleague can own nothing."""
    theirs = Promise.objects.are_open().filter(owner=staff_id)
    moved = move_promises(theirs.values_list("id", flat=True), to_id=team_id, at=at)
    Party.objects.filter(id=staff_id).update(present=False)
    return moved
