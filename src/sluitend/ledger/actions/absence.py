"""Absence and leaving: whoever is away has a stand-in or has handed over; nobody leaves while owning."""

from dataclasses import replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actions import close_account
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, OwnerAbsent
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import move_promises, require_taker
from sluitend.parties.models import Absence, Membership, Party, PlannedAbsence, Staff
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.pen import (
    Away,
    forget_planned_absence,
    hand_on_standing_in,
    note_absence,
    note_end_of_service,
    note_presence,
    note_return,
    plan_absence,
)


@act("start_absence")
def start_absence(
    *,
    actor: Actor,
    at: datetime,
    staff_id: int,
    from_on: date | None = None,
    expected_until_on: date | None = None,
    stand_in_id: int | None = None,
    team_id: int | None = None,
) -> Outcome[int]:
    """Note that a colleague is away: a stand-in answers for the promises, or else the team takes them over.

    From a later day on it is planned: nothing changes before that day.
    """
    staff, today = _find_staff(actor, staff_id), find_day(at)
    _require_days(today, from_on, expected_until_on)
    if Absence.objects.filter(staff=staff, ended_on=None).exists():
        raise Invalid(
            _("Deze collega is al afwezig gemeld."), _("Er loopt al een afwezigheid."), _("Beëindig die eerst.")
        )
    if (stand_in_id is None) == (team_id is None):
        raise Invalid(_("Wie neemt waar?"), _("Kies óf een vervanger, óf het team dat overneemt."), _("Kies er één."))
    require_taker(actor, stand_in_id or team_id or 0)
    if stand_in_id and not _can_stand_in(stand_in_id, staff_id):
        raise OwnerAbsent
    away = Away(from_on=from_on or today, expected_until_on=expected_until_on, stand_in_id=stand_in_id, team_id=team_id)
    if away.from_on != today:
        plan_absence(staff_id, away)
        return Outcome(value=0, object=f"staff:{staff_id}", fields=("planned_absence",))
    about, moved = _begin(staff_id, away, at)
    return Outcome(value=moved, about=about, object=f"staff:{staff_id}", fields=("absence", "owner"))


@act("start_planned_absences")
def start_planned_absences(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Let what was planned for today or before begin; where the stand-in is away by now, the team takes over."""
    due = PlannedAbsence.objects.filter(from_on__lte=find_day(at)).order_by("staff")
    people: set[int] = set()
    planned = list(due.select_for_update(no_key=True))
    for each in planned:
        people.update(_begin_planned(each, at))
        forget_planned_absence(each.staff_id)
    about = tuple(sorted(people))
    return Outcome(value=len(planned), about=about, object=f"staff:{len(planned)}", fields=("absence", "owner"))


def _begin_planned(planned: PlannedAbsence, at: datetime) -> tuple[int, ...]:
    """Give about whom it was; whoever left or is away already needs nothing more."""
    staff_id = planned.staff_id
    gone = Staff.objects.filter(party=staff_id).exclude(ended_on=None).exists()
    if gone or Absence.objects.filter(staff=staff_id, ended_on=None).exists():
        return ()
    away = Away(
        from_on=planned.from_on,
        expected_until_on=planned.expected_until_on,
        stand_in_id=planned.stand_in_id,
        team_id=planned.team_id,
    )
    if away.stand_in_id and not _can_stand_in(away.stand_in_id, staff_id):
        working = Membership.objects.filter(staff=staff_id, until_on=None).order_by("id")
        away = replace(away, stand_in_id=None, team_id=working.values_list("team", flat=True).first())
    about, _moved = _begin(staff_id, away, at)
    return about


def _begin(staff_id: int, away: Away, at: datetime) -> tuple[tuple[int, ...], int]:
    """Let an absence begin; gives about whom it is, and how many promises the team took over."""
    note_absence(staff_id, away)
    # Whoever stood in for others and is away now passes that on as well, so that nobody is forgotten.
    everybody = [staff_id, *hand_on_standing_in(staff_id, stand_in_id=away.stand_in_id)]
    if away.team_id is None:
        return (), 0
    about = _list_people(everybody)
    return about, sum(_take_over(each, away.team_id, at) for each in everybody)


@act("end_absence")
def end_absence(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[None]:
    """Note that a colleague is back, and can own promises again; or that what was planned does not go on."""
    _find_staff(actor, staff_id)
    if not note_return(staff_id, ended_on=find_day(at)) and not forget_planned_absence(staff_id):
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


def _require_days(today: date, from_on: date | None, expected_until_on: date | None) -> None:
    """An absence begins today or later, and somebody comes back after that."""
    begins_on = from_on or today
    if begins_on < today or (expected_until_on is not None and expected_until_on < begins_on):
        raise Invalid(
            _("Deze dagen kunnen niet."),
            _("Een afwezigheid begint vandaag of later, en eindigt niet voordat zij begint."),
            _("Kies andere dagen."),
        )


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
