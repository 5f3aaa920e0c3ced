"""Staff and teams."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actions import write_role
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.grants import ALL, STAFF_ROLES, TEAM_ROLES
from sluitend.parties.models import Staff
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.pen import note_membership, write_staff, write_team


@dataclass(frozen=True, kw_only=True)
class NewStaff:
    """Somebody who starts working in a team, in a role."""

    name: str
    number: str
    team_id: int
    role: str
    started_on: date


@act("add_team")
def add_team(
    *, actor: Actor, at: datetime, name: str, organisation_id: int, area_id: int | None = None
) -> Outcome[int]:
    """Add a team to an organisation within the actor's scope; it can own promises as soon as it is there."""
    if not find_owners(actor.scope, actor).filter(id=organisation_id).exists():
        raise NotFound
    number = write_team(name, organisation_id, area_id)
    return Outcome(value=number, object=f"team:{number}", fields=("name", "area"))


@act("add_staff")
def add_staff(*, actor: Actor, at: datetime, new: NewStaff) -> Outcome[int]:
    """Add a colleague to a team within the actor's scope."""
    team = find_owners(actor.scope, actor).filter(id=new.team_id, kind="team").first()
    if team is None or team.organisation_id is None:
        raise NotFound
    _require_role(actor, new.role)
    number = write_staff(new.name, new.number, organisation_id=team.organisation_id, started_on=new.started_on)
    note_membership(number, team_id=new.team_id, role=new.role, from_on=max(new.started_on, find_day(at)))
    return Outcome(value=number, object=f"staff:{number}", fields=("name", "number", "team", "role"))


@act("move_staff")
def move_staff(*, actor: Actor, at: datetime, staff_id: int, team_id: int, role: str) -> Outcome[None]:
    """Let a colleague work in another team or role of the same organisation from today, and log in in that role."""
    within = find_owners(actor.scope, actor)
    staff = Staff.objects.filter(party__in=within.filter(id=staff_id), ended_on=None).select_related("party")
    found = staff.select_for_update(no_key=True, of=("self",)).first()
    teams = within.filter(id=team_id, kind="team")
    if found is None or not teams.filter(organisation=found.party.organisation_id).exists():
        raise NotFound
    _require_role(actor, role)
    note_membership(staff_id, team_id=team_id, role=role, from_on=find_day(at))
    write_role(staff_id, role=role)
    return Outcome(value=None, object=f"staff:{staff_id}", fields=("team", "role"))


def _require_role(actor: Actor, role: str) -> None:
    """Refuse a role in which nobody works; and of whoever leads a team, one that reaches beyond it."""
    if role not in (STAFF_ROLES if actor.scope == ALL else TEAM_ROLES):
        raise Invalid(
            _("Deze rol kunt u niet geven."),
            _("Wie een team leidt, geeft alleen rollen in het team."),
            _("Kies een andere rol, of vraag de functioneel beheerder."),
        )
