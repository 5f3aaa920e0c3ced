"""Demands: the list of what employers ask, one of them whole, and words in a text that keep people out."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce

from django.db.models import F, Q, Value
from django.db.models.lookups import Contains

from sluitend.areas.employers.checking import list_excluding
from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.models.demand import Demands
from sluitend.areas.employers.proposing import DemandProposal, propose_demand, propose_skills
from sluitend.areas.employers.rows import (
    AskedSkill,
    BranchRow,
    DemandRow,
    list_branches,
    list_skills,
    list_tasks,
)
from sluitend.areas.employers.rows import (
    list_demands as list_rows,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.minimum_wage import ADULT
from sluitend.compute.policy.employers import DemandKind, Wording
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placements import MINIMUM_WAGE
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.folding import Fold

DEMANDS_A_PAGE = 40
OPEN, ENDED, FOUND = "open", "ended", "found"
CENTS = 100


@dataclass(frozen=True, kw_only=True)
class DemandFilter:
    """What to show: part of a title or of the name of the employer, a kind, which page.

    What is shown is open, or ended, or was found elsewhere and waits to be taken up.
    """

    text: str = ""
    kind: str = ""
    state: str = OPEN
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class DemandList:
    """A page of demands, and the kinds that the pack knows."""

    rows: tuple[DemandRow, ...]
    found: int
    page: int
    pages: int
    kinds: tuple[DemandKind, ...]


@dataclass(frozen=True, kw_only=True)
class DemandView:
    """All that a demand asks, and what can be chosen when it is put right.

    What the employer asked by itself, or another system told, `waits` until somebody takes it up. `least_cents` is the
    minimum wage of an adult when the pay that it names is under that.
    """

    row: DemandRow
    kind: DemandKind | None
    words: str
    words_because: str
    occupation: str
    proposed: str
    proposed_skills: tuple[str, ...]
    branch_id: int | None
    branch_name: str
    ends_on: date | None
    pay_cents: int | None
    least_cents: int | None
    licences: tuple[str, ...]
    language_level: str
    adaptations: str
    audience: str
    skills: tuple[AskedSkill, ...]
    tasks: tuple[tuple[int, str], ...]
    split_from: tuple[int, str] | None
    ended_because: str
    waits: bool
    kinds: tuple[DemandKind, ...]
    branches: tuple[BranchRow, ...]


@act("list_demands")
def list_demands(*, actor: Actor, at: datetime, wanted: DemandFilter) -> Outcome[DemandList]:
    """Give a page of what employers ask, the first to begin first."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    chosen = _choose(Demand.objects.within(actor), wanted)
    found = chosen.count()
    pages = max(1, -(-found // DEMANDS_A_PAGE))
    page = min(max(1, wanted.page), pages)
    first = (page - 1) * DEMANDS_A_PAGE
    listed = DemandList(
        rows=list_rows(chosen.order_by("starts_on", "id")[first : first + DEMANDS_A_PAGE], pack=pack, today=today),
        found=found,
        page=page,
        pages=pages,
        kinds=pack.list_demand_kinds(on=today),
    )
    return Outcome(value=listed, object="demands", fields=("title",))


@act("read_demand")
def read_demand(*, actor: Actor, at: datetime, demand_id: int) -> Outcome[DemandView]:
    """Give one demand with all that it asks."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    near = Demand.objects.within(actor).filter(id=demand_id)
    demand = near.select_related("branch", "occupation", "proposed", "split_from").first()
    if demand is None:
        raise NotFound
    [row] = list_rows(near, pack=pack, today=today)
    branches = list_branches(demand.employer_id)
    view = DemandView(
        row=row,
        kind=next((each for each in pack.demand_kinds if each.code == demand.kind), None),
        words=demand.words,
        words_because=demand.words_because,
        occupation=(demand.occupation.label_nl or demand.occupation.label_en) if demand.occupation else "",
        proposed=(demand.proposed.label_nl or demand.proposed.label_en) if demand.proposed else "",
        proposed_skills=tuple(propose_skills(demand)) if demand.proposed_id else (),
        branch_id=demand.branch_id,
        branch_name=demand.branch.name if demand.branch else "",
        ends_on=demand.ends_on,
        pay_cents=demand.pay_cents,
        least_cents=_find_least(demand, pack, max(today, demand.starts_on)),
        licences=tuple(demand.licences),
        language_level=demand.language_level,
        adaptations=demand.adaptations,
        audience=demand.audience,
        skills=list_skills(demand_id),
        tasks=list_tasks(demand_id),
        split_from=(demand.split_from.id, demand.split_from.title) if demand.split_from else None,
        ended_because=demand.ended_because,
        waits=demand.waits,
        kinds=pack.list_demand_kinds(on=today),
        branches=branches,
    )
    return Outcome(value=view, object=f"demand:{demand_id}", fields=("demand",))


@act("find_wordings")
def find_wordings(*, actor: Actor, at: datetime, text: str) -> Outcome[tuple[tuple[Wording, str], ...]]:
    """Give the words in a text that keep people out, while somebody types it."""
    found = list_excluding(find_pack(actor.organisation_id), text, on=find_day(at))
    return Outcome(value=found, object="wordings")


@act("find_demand_proposal")
def find_demand_proposal(*, actor: Actor, at: datetime, text: str) -> Outcome[DemandProposal]:
    """Give what the text of an advertisement seems to ask, for a person to choose from."""
    return Outcome(value=propose_demand(text), object="demand_proposal")


def _find_least(demand: Demand, pack: Pack, on: date) -> int | None:
    """Give the minimum wage of an adult when the pay of a demand is under it: a young person may have less."""
    least = pack.find_last_known(f"{MINIMUM_WAGE}_{ADULT}", on=on)
    if least is None or demand.pay_cents is None or demand.pay_cents >= least.value * CENTS:
        return None
    return int(least.value * CENTS)


def _choose(demands: Demands, wanted: DemandFilter) -> Demands:
    if wanted.kind:
        demands = demands.filter(kind=wanted.kind)
    if wanted.state == ENDED:
        demands = demands.exclude(ended_at=None)
    else:
        demands = demands.are_open().filter(promise=None) if wanted.state == FOUND else demands.are_taken_up()
    return reduce(_hold_word, wanted.text.split(), demands)


def _hold_word(demands: Demands, word: str) -> Demands:
    folded = Fold(Value(word))
    return demands.filter(Q(Contains(Fold(F("title")), folded)) | Q(Contains(Fold(F("employer__party__name")), folded)))
