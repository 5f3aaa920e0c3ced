"""One colleague's time: how they work now and later, what that gives in the coming weeks, and their calendar feed."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.capacity.models import Feed
from sluitend.areas.capacity.rows import WeekRow, count_weeks, find_kept_percent, list_working_weeks
from sluitend.areas.capacity.rows.cells import Cell, draw_cells
from sluitend.areas.capacity.rows.moving import ToMove, list_to_move
from sluitend.areas.contacts.models import Appointment
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models.scoping import find_owners

WEEKS_SHOWN = 6


@dataclass(frozen=True, kw_only=True)
class StaffTime:
    """A colleague's working weeks, the latest first, the coming weeks, and what must be moved.

    `feed_since_at` tells since when there is a feed, of one's own only.
    """

    staff_id: int
    name: str
    today: date
    weeks: tuple[WeekRow, ...]
    cells: tuple[Cell, ...]
    to_move: tuple[ToMove, ...]
    kept_percent: int
    is_me: bool
    feed_since_at: datetime | None

    @property
    def now(self) -> WeekRow | None:
        """Give how somebody works today, if that is known."""
        return next((week for week in self.weeks if week.holds(self.today)), None)


@act("read_working_hours")
def read_working_hours(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[StaffTime]:
    """Give how a colleague works, and what they have for conversations in the coming weeks."""
    found = find_owners(actor.scope, actor).filter(id=staff_id, kind="staff").first()
    if found is None:
        raise NotFound
    today, is_me = find_day(at), staff_id == actor.party_id
    monday = find_monday(today)
    capacity = count_weeks(staff_ids=[staff_id], first_monday_on=monday, weeks=WEEKS_SHOWN, on=today)
    feeds = Feed.objects.filter(staff=staff_id).values_list("made_at", flat=True)
    time = StaffTime(
        staff_id=staff_id,
        name=found.name,
        today=today,
        weeks=tuple(reversed(list_working_weeks([staff_id]))),
        cells=draw_cells(capacity, [0]),
        to_move=list_to_move(Appointment.objects.are_with([staff_id]), at=at),
        kept_percent=find_kept_percent(find_pack(found.organisation_id), on=today),
        is_me=is_me,
        feed_since_at=feeds.first() if is_me else None,
    )
    return Outcome(value=time, object=f"staff:{staff_id}", fields=("working_hours", "capacity"))
