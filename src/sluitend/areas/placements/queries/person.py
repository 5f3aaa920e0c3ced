"""Where somebody works and worked through us, and where they could be placed now."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.rows import DemandRow, list_demands
from sluitend.areas.placements.models import DisplacementCheck, Placement
from sluitend.areas.placements.rows import CheckRow, PlacementRow, list_checks, list_placements
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.placements import PlacementKind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class PersonPlacements:
    """The placements of somebody, the newest first; and the demands with a free place, kinds and checks to choose."""

    person_id: int
    person_name: str
    number: str
    active: bool
    rows: tuple[PlacementRow, ...]
    demands: tuple[DemandRow, ...]
    kinds: tuple[PlacementKind, ...]
    checks: tuple[CheckRow, ...]
    today: date


@act("read_placements")
def read_placements(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonPlacements]:
    """Give the placements of one person in the actor's scope."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    today, pack = find_day(at), find_pack(person.party.organisation_id)
    # A place that nobody took in time is not given any more: the employer is asked again.
    asked = Demand.objects.within(actor).are_taken_up().filter(means__until_on__gte=today).order_by("starts_on", "id")
    usable = DisplacementCheck.objects.within(actor).filter(is_passed=True, placement=None, usable_until_on__gte=today)
    view = PersonPlacements(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        active=person.active,
        rows=list_placements(
            Placement.objects.filter(person=person_id).order_by("-starts_on", "-id"), pack=pack, today=today
        ),
        demands=tuple(row for row in list_demands(asked, pack=pack, today=today) if row.given < row.places),
        kinds=pack.list_placement_kinds(on=today),
        checks=list_checks(usable.order_by("employer__party__name", "id")),
        today=today,
    )
    return Outcome(value=view, about=(person_id,), object=f"person:{person_id}", fields=("name", "placement"))
