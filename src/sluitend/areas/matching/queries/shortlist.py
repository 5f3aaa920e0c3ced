"""The shortlist of a demand: who fits and who nearly does, with reasons; each of them can read that they were seen."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.employers.models import Demand, DemandSkill
from sluitend.areas.matching.models import MatchRound
from sluitend.areas.matching.rows import Stop, find_stop
from sluitend.areas.matching.rows.shortlist import Shortlist, find_shortlist
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class ShortlistView:
    """A demand with whom the last round found for it; while matching is stopped there is nobody on it.

    `uncompared` are skills in words that are no concept of ESCO; `is_waiting` tells that a round is asked for.
    """

    demand_id: int
    title: str
    employer_name: str
    is_open: bool
    stop: Stop | None
    is_waiting: bool
    list: Shortlist
    uncompared: tuple[str, ...]


@act("read_shortlist")
def read_shortlist(*, actor: Actor, at: datetime, demand_id: int) -> Outcome[ShortlistView]:
    """Give whom the last round found for a demand."""
    demand = Demand.objects.within(actor).filter(id=demand_id).select_related("employer__party").first()
    if demand is None:
        raise NotFound
    municipality_id = demand.employer.municipality_id
    stop, today = find_stop(municipality_id), find_day(at)
    is_shown = stop is None and demand.ended_at is None
    words = DemandSkill.objects.filter(demand=demand, concept=None).order_by("id").values_list("words", flat=True)
    view = ShortlistView(
        demand_id=demand_id,
        title=demand.title,
        employer_name=demand.employer.party.name,
        is_open=demand.ended_at is None,
        stop=stop,
        is_waiting=MatchRound.objects.filter(organisation=municipality_id, made_at=None).exists(),
        list=find_shortlist(demand_id, today=today) if is_shown else Shortlist(round_id=None, made_at=None),
        uncompared=tuple(words),
    )
    about = tuple(sorted(each.person_id for each in (*view.list.fits, *view.list.near)))
    return Outcome(value=view, about=about, object=f"demand:{demand_id}", fields=("name", "match_offer"))
