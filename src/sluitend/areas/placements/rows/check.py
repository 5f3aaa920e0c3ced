"""Displacement checks as rows: what was answered, what spoke against it, and who decided."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from sluitend.areas.placements.models import DisplacementCheck
from sluitend.compute.calendar.moments import find_day

WAITING, PASSED, FAILED = "waiting", "passed", "failed"
PLAIN = (
    *("id", "employer_id", "work", "staff", "beside", "learners", "repeats", "is_additional", "was_vacant"),
    *("was_dismissed", "is_learning", "usable_until_on", "decided_because"),
)


@dataclass(frozen=True, kw_only=True)
class CheckRow:
    """A check at an employer; `placement_id` is the placement for which it was used."""

    id: int
    employer_id: int
    employer_name: str
    work: str
    staff: int
    beside: int
    learners: int
    repeats: int
    is_additional: bool
    was_vacant: bool
    was_dismissed: bool
    is_learning: bool
    usable_until_on: date
    decided_because: str
    faults: tuple[str, ...]
    state: str
    asked_on: date
    asked_by_id: int | None
    asked_by: str
    decided_on: date | None
    decided_by: str
    placement_id: int | None


def list_checks(checks: QuerySet[DisplacementCheck]) -> tuple[CheckRow, ...]:
    """Give the rows of these checks, in their order, with one query."""
    joined = checks.select_related("employer__party", "asked_by", "decided_by", "placement")
    return tuple(_tell(each) for each in joined)


def _tell(found: DisplacementCheck) -> CheckRow:
    placement = getattr(found, "placement", None)
    return CheckRow(
        **{name: getattr(found, name) for name in PLAIN},
        employer_name=found.employer.party.name,
        faults=tuple(found.faults),
        state=WAITING if found.is_passed is None else PASSED if found.is_passed else FAILED,
        asked_on=find_day(found.asked_at),
        asked_by_id=found.asked_by_id,
        asked_by=found.asked_by.name if found.asked_by else "",
        decided_on=find_day(found.decided_at) if found.decided_at else None,
        decided_by=found.decided_by.name if found.decided_by else "",
        placement_id=placement.pk if placement else None,
    )
