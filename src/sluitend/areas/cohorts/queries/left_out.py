"""Who was looked at when a cohort was frozen and is not in it, with the reason."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.cohorts.models import LeftOut
from sluitend.areas.cohorts.reaching import find_cohort
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.models import Restriction

PAGE_ROWS = 40


@dataclass(frozen=True, kw_only=True)
class LeftOutRow:
    """Somebody who is not in a cohort."""

    person_id: int
    name: str
    number: str
    because: str


@dataclass(frozen=True, kw_only=True)
class LeftOutList:
    """One page of those who are not in a cohort, within one's reach."""

    cohort_id: int
    cohort_name: str
    rows: tuple[LeftOutRow, ...]
    found: int
    page: int
    pages: int


@act("list_left_out")
def list_left_out(*, actor: Actor, at: datetime, cohort_id: int, page: int = 1) -> Outcome[LeftOutList]:
    """Give one page of those who were looked at and left out, by name."""
    cohort = find_cohort(actor, cohort_id)
    known = LeftOut.objects.within(actor).filter(cohort=cohort_id)
    shown = known.exclude(person__in=Restriction.objects.values("party_id"))
    found = shown.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, page), pages)
    ordered = shown.select_related("person__party").order_by("person__last_name", "person__first_name", "person")
    rows = tuple(
        LeftOutRow(
            person_id=each.person_id,
            name=each.person.party.name,
            number=each.person.number,
            because=each.because,
        )
        for each in ordered[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]
    )
    value = LeftOutList(cohort_id=cohort_id, cohort_name=cohort.name, rows=rows, found=found, page=page, pages=pages)
    about = tuple(row.person_id for row in rows)
    return Outcome(value=value, about=about, object=f"cohort:{cohort_id}", fields=("name", "because"))
