"""The worklist of aftercare: all work that goes on of whom the actor guides, the day that comes first at the top."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Min, Q

from sluitend.areas.aftercare.rows import FollowedRow, list_followed
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.models import Restriction
from sluitend.ledger.packs import find_pack

ROWS_A_PAGE = 40


@dataclass(frozen=True, kw_only=True)
class AftercareList:
    """A page of the work that is followed."""

    rows: tuple[FollowedRow, ...]
    found: int
    page: int
    pages: int


@act("list_aftercare")
def list_aftercare(*, actor: Actor, at: datetime, page: int = 1) -> Outcome[AftercareList]:
    """Give the work that goes on, what is late first and what nobody promised to ask about last."""
    begun = Placement.objects.within(actor).are_running().filter(starts_on__lte=find_day(at))
    guided = begun.filter(person__active=True)
    running = guided.exclude(person__in=Restriction.objects.values("party_id"))
    found = running.count()
    pages = max(1, -(-found // ROWS_A_PAGE))
    page = min(max(1, page), pages)
    next_on = Min("contactmoment__promise__due_on", filter=Q(contactmoment__promise__state="open"))
    ordered = running.annotate(next_on=next_on).order_by(F("next_on").asc(nulls_last=True), "id")
    cut = ordered[(page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE]
    rows = tuple(list_followed(cut, pack=find_pack(actor.organisation_id), today=find_day(at)))
    about = tuple(dict.fromkeys(row.person_id for row in rows))
    view = AftercareList(rows=rows, found=found, page=page, pages=pages)
    return Outcome(value=view, about=about, object="aftercare", fields=("name", "placement", "report"))
