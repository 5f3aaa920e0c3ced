"""Staff and teams."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Membership, Party, Staff
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.pen import write_team


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
    if team is None:
        raise NotFound
    party = Party.objects.create(kind="staff", name=new.name, organisation_id=team.organisation_id)
    staff = Staff.objects.create(party=party, number=new.number, started_on=new.started_on)
    Membership.objects.create(
        staff=staff, team_id=new.team_id, role=new.role, from_on=max(new.started_on, find_day(at))
    )
    return Outcome(value=party.id, object=f"staff:{party.id}", fields=("name", "number", "team", "role"))
