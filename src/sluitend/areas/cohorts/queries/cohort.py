"""One cohort: how many are how far, on today or an earlier day, why people are in it, and why others are not."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from sluitend.areas.cohorts.hiding import find_least_shown, is_hidden
from sluitend.areas.cohorts.models import Cohort, LeftOut, Member
from sluitend.areas.cohorts.rows import CohortRow, list_figures
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class CohortView:
    """A cohort on a day; `ins` counts members by why they are in, `outs` the others who were looked at by why not."""

    row: CohortRow
    on: date
    pack_version: str
    ins: dict[str, int]
    outs: dict[str, int]


@act("read_cohort")
def read_cohort(*, actor: Actor, at: datetime, cohort_id: int, on: date | None = None) -> Outcome[CohortView]:
    """Give one cohort of the actor's municipality as it was at the end of a day; a day before it is its first.

    Of so few people that they could be recognised, the council has none.
    """
    found = Cohort.objects.within(actor).filter(id=cohort_id)
    cohort = found.first()
    if cohort is None:
        raise NotFound
    today = find_day(at)
    day = min(max(on or today, cohort.frozen_on), today)
    [row] = list_figures(found, on=day)
    if is_hidden(actor, people=row.members, least_shown=find_least_shown(actor, on=day)):
        raise NotFound
    ins = Member.objects.filter(cohort=cohort_id, since_on__lte=day).values_list("because").annotate(Count("id"))
    outs = LeftOut.objects.filter(cohort=cohort_id).values_list("because").annotate(Count("id"))
    view = CohortView(row=row, on=day, pack_version=cohort.pack_version, ins=dict(ins), outs=dict(outs))
    return Outcome(value=view, object=f"cohort:{cohort_id}", fields=("states",))
