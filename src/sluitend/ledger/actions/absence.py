"""Absence and leaving: whoever is away has a stand-in or has handed over; nobody leaves while owning."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actions import close_account
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, OwnerAbsent
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import move_promises, require_taker
from sluitend.parties.models import Absence, Party, Staff
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.pen import (
    hand_on_standing_in,
    note_absence,
    note_end_of_service,
    note_presence,
    note_return,
)


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
            _("Deze collega is al afwezig gemeld."), _("Er loopt al een afwezigheid."), _("Beëindig die eerst.")
        )
    if (stand_in_id is None) == (team_id is None):
        raise Invalid(_("Wie neemt waar?"), _("Kies óf een vervanger, óf het team dat overneemt."), _("Kies er één."))
    require_taker(actor, stand_in_id or team_id or 0)
    if stand_in_id and not _can_stand_in(stand_in_id, staff_id):
        raise OwnerAbsent
    note_absence(staff_id, from_on=find_day(at), expected_until_on=expected_until_on, stand_in_id=stand_in_id)
    # Whoever stood in for others and is away now passes that on as well, so that nobody is forgotten.
    away = [staff_id, *hand_on_standing_in(staff_id, stand_in_id=stand_in_id)]
    about = _list_people(away) if team_id else ()
    moved = sum(_take_over(each, team_id, at) for each in away) if team_id else 0
    return Outcome(value=moved, about=about, object=f"staff:{staff_id}", fields=("absence", "owner"))


@act("end_absence")
def end_absence(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[None]:
    """Note that a colleague is back, and can own promises again."""
    _find_staff(actor, staff_id)
    if not note_return(staff_id, ended_on=find_day(at)):
        raise Invalid(_("Deze collega is niet afwezig."), _("Er loopt geen afwezigheid."), _("U hoeft niets te doen."))
    note_presence(staff_id, present=True)
    return Outcome(value=None, object=f"staff:{staff_id}", fields=("absence", "present"))


@act("end_service")
def end_service(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[None]:
    """Let a colleague leave, who can no longer log in; the database refuses it while promises are theirs."""
    _find_staff(actor, staff_id)
    note_end_of_service(staff_id, ended_on=find_day(at))
    close_account(staff_id)
    note_presence(staff_id, present=False)
    return Outcome(value=None, object=f"staff:{staff_id}", fields=("service",))


def _find_staff(actor: Actor, staff_id: int) -> Staff:
    within = find_owners(actor.scope, actor).filter(id=staff_id)
    staff = Staff.objects.filter(party__in=within, ended_on=None).first()
    if staff is None:
        raise NotFound
    return staff


def _can_stand_in(stand_in_id: int, staff_id: int) -> bool:
    """A stand-in is another colleague who is there, and for whom nobody else stands in."""
    there = Party.objects.filter(id=stand_in_id, kind="staff", present=True).exclude(id=staff_id)
    return there.exists() and not Absence.objects.filter(staff=stand_in_id, ended_on=None).exists()


def _list_people(owners: list[int]) -> tuple[int, ...]:
    theirs = Promise.objects.are_open().filter(owner__in=owners, beneficiary__kind="person")
    return tuple(theirs.values_list("beneficiary", flat=True).distinct())


def _take_over(staff_id: int, team_id: int, at: datetime) -> int:
    """The team takes what the colleague had open; from then on the colleague can own nothing."""
    theirs = Promise.objects.are_open().filter(owner=staff_id)
    moved = move_promises(theirs, to_id=team_id, at=at)
    note_presence(staff_id, present=False)
    return moved
