"""One person on the ladder: where they stand and why, how it went before, and how far they can grow."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.ladder.rows import (
    MEASUREMENT,
    GrowthRow,
    PlacementRow,
    find_group,
    list_growth,
    list_placements,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NoLadder, NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import find_due_on
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class PersonLadder:
    """All measurements and judgements, the newest first; `horizon_months` is what the pack has as a standard."""

    person_id: int
    name: str
    number: str
    active: bool
    placements: tuple[PlacementRow, ...]
    growth: tuple[GrowthRow, ...]
    group: str
    due_on: date | None
    measured_today: bool
    horizon_months: int


@act("read_person_ladder")
def read_person_ladder(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonLadder]:
    """Give where one person stands and stood, within the actor's scope."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    pack, today = find_pack(person.party.organisation_id), find_day(at)
    if not pack.uses_ladder:
        raise NoLadder
    placements, growth = list_placements(person_id), list_growth(person_id)
    ladder = PersonLadder(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        active=person.active,
        placements=placements,
        growth=growth,
        group=find_group(
            step=placements[0].step if placements else None,
            growth=growth[0] if growth else None,
            pack=pack,
            today=today,
        ),
        due_on=find_due_on(person_id, MEASUREMENT),
        measured_today=bool(placements) and placements[0].measured_on == today,
        horizon_months=int(pack.parameter("growth_horizon_months", on=today).value),
    )
    return Outcome(value=ladder, about=(person_id,), object=f"person:{person_id}", fields=("ladder", "growth"))
