"""Who works at an employer through us, and the checks that were made there before anybody worked unpaid."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.employers.models import Employer
from sluitend.areas.placements.models import DisplacementCheck, Placement
from sluitend.areas.placements.rows import CheckRow, PlacementRow, list_checks, list_placements
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class EmployerPlacements:
    """The placements at an employer of people within reach, and all its checks, the newest first."""

    employer_id: int
    employer_name: str
    rows: tuple[PlacementRow, ...]
    checks: tuple[CheckRow, ...]


@act("read_employer_placements")
def read_employer_placements(*, actor: Actor, at: datetime, employer_id: int) -> Outcome[EmployerPlacements]:
    """Give the placements and checks of one employer in the actor's scope."""
    employer = Employer.objects.within(actor).filter(party=employer_id).select_related("party").first()
    if employer is None:
        raise NotFound
    placed = Placement.objects.within(actor).filter(employer=employer_id).order_by("-starts_on", "-id")
    rows = list_placements(placed, pack=find_pack(employer.municipality_id), today=find_day(at))
    checks = DisplacementCheck.objects.filter(employer=employer_id).order_by("-asked_at", "-id")
    view = EmployerPlacements(
        employer_id=employer_id, employer_name=employer.party.name, rows=rows, checks=list_checks(checks)
    )
    about = tuple(dict.fromkeys(row.person_id for row in rows))
    return Outcome(value=view, about=about, object=f"employer:{employer_id}", fields=("name", "placement"))
