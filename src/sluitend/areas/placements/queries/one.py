"""One placement: what was agreed and by whom, its check, its subsidies, and what can be done now."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sluitend.areas.placements.models import WHOLE_PERCENT, DisplacementCheck, Placement, WageValue
from sluitend.areas.placements.rates import find_rate
from sluitend.areas.placements.rows import (
    AgreementRow,
    CheckRow,
    PlacementRow,
    SubsidyRow,
    list_agreements,
    list_checks,
    list_placements,
    list_subsidies,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.wage_subsidy import count_agreed_jobs
from sluitend.compute.policy.placements import PlacementKind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack

JOB_HOURS = "jobs_agreement_hours"


@dataclass(frozen=True, kw_only=True)
class PlacementView:
    """A placement with all that belongs to it; `latest_on` is until when it can be extended, None without a limit.

    `agreed_jobs` is for how many jobs of the jobs agreement it counts when somebody is in that register; None when
    it is unpaid. `wage_values` are the reports on which a subsidy can rest.
    """

    row: PlacementRow
    kind: PlacementKind | None
    municipality: str
    active: bool
    agreements: tuple[AgreementRow, ...]
    check: CheckRow | None
    subsidies: tuple[SubsidyRow, ...]
    wage_values: tuple[tuple[int, int, date], ...]
    latest_on: date | None
    agreed_jobs: Decimal | None
    today: date

    @property
    def agreement(self) -> AgreementRow:
        """Give the version of now."""
        return self.agreements[0]


@act("read_placement")
def read_placement(*, actor: Actor, at: datetime, placement_id: int) -> Outcome[PlacementView]:
    """Give one placement in the actor's scope."""
    near = Placement.objects.within(actor).filter(id=placement_id)
    placement = near.select_related("person__party__organisation").first()
    if placement is None:
        raise NotFound
    today, home = find_day(at), placement.person.party.organisation
    pack = find_pack(home.pk if home else None)
    [row] = list_placements(near, pack=pack, today=today)
    kind = next((each for each in pack.placement_kinds if each.code == row.kind), None)
    jobs = count_agreed_jobs(
        Decimal(row.hours_a_week), hours_a_job=find_rate(pack, JOB_HOURS, on=max(today, row.starts_on)).value
    )
    view = PlacementView(
        row=row,
        kind=kind,
        municipality=home.name if home else "",
        active=placement.person.active,
        agreements=list_agreements(placement_id),
        check=next(iter(list_checks(DisplacementCheck.objects.filter(placement=placement_id))), None),
        subsidies=list_subsidies(placement_id),
        wage_values=_list_values(row.person_id, today) if row.is_paid else (),
        latest_on=kind.find_latest_end(row.starts_on, is_first=False) if kind else None,
        agreed_jobs=jobs if row.is_paid else None,
        today=today,
    )
    about, fields = (row.person_id,), ("placement", "agreement")
    return Outcome(value=view, about=about, object=f"placement:{placement_id}", fields=fields)


def _list_values(person_id: int, today: date) -> tuple[tuple[int, int, date], ...]:
    """Give the reports that hold now and leave something to grant: number, percents, day."""
    believed = WageValue.objects.are_believed().filter(person=person_id, percent__lt=WHOLE_PERCENT)
    holding = believed.filter(valid_until_on__gte=today).order_by("-reported_on", "-id")
    return tuple(holding.values_list("id", "percent", "reported_on"))
