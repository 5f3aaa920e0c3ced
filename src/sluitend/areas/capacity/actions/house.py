"""Rooms and closed days: where conversations can be held, and on which days they are not."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.capacity.models import ClosedDay
from sluitend.areas.contacts.pen import NewRoom, close_room, write_room
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.grants import ORGANISATION
from sluitend.parties.models import Area
from sluitend.parties.models.scoping import find_owners

FURTHEST = timedelta(days=2 * 366)


@act("add_room")
def add_room(*, actor: Actor, at: datetime, room: NewRoom) -> Outcome[int]:
    """Add a room to one's own municipality, perhaps in one of its areas."""
    home = actor.organisation_id
    if home is None or (room.area_id and not Area.objects.filter(id=room.area_id, organisation=home).exists()):
        raise NotFound
    number = write_room(room, organisation_id=home)
    return Outcome(value=number, object=f"room:{number}", fields=("name", "place", "area", "seats", "from_on"))


@act("end_room")
def end_room(*, actor: Actor, at: datetime, room_id: int) -> Outcome[None]:
    """Let today be the last day of a room; what stands in it later is shown as work, and nobody is uninvited."""
    close_room(room_id, actor.organisation_id, until_on=find_day(at))
    return Outcome(value=None, object=f"room:{room_id}", fields=("until_on",))


@act("add_closed_day")
def add_closed_day(*, actor: Actor, at: datetime, day: date, because: str, team_id: int | None = None) -> Outcome[int]:
    """Note that nobody, or nobody in a team, holds conversations on a day; what stands then is shown as work."""
    if not find_day(at) <= day <= find_day(at) + FURTHEST:
        raise Invalid(
            _("Deze dag kan niet."), _("Een dag zonder gesprekken ligt binnen twee jaar."), _("Kies een andere dag.")
        )
    # Whoever leads a team closes that team; the whole municipality is for whoever plans for all of it.
    within = find_owners(actor.scope, actor).filter(id=team_id or 0, kind="team")
    if actor.organisation_id is None or not (within.exists() if team_id else actor.scope == ORGANISATION):
        raise NotFound
    closed = ClosedDay.objects.create(
        organisation_id=actor.organisation_id,
        team_id=team_id,
        day=day,
        because=because.strip(),
        by_id=actor.party_id,
        at=at,
    )
    return Outcome(value=closed.pk, object=f"closed_day:{closed.pk}", fields=("day", "team", "because"))


@act("remove_closed_day")
def remove_closed_day(*, actor: Actor, at: datetime, closed_day_id: int) -> Outcome[None]:
    """Let a day be one like others again."""
    removed, _rows = ClosedDay.objects.within(actor).filter(id=closed_day_id).delete()
    if not removed:
        raise NotFound
    return Outcome(value=None, object=f"closed_day:{closed_day_id}", fields=("day",))
