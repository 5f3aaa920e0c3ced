"""Guarantees: those of the municipality or of one employer, and one of them with both of its sides."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import F

from sluitend.areas.employers.models import Employer
from sluitend.areas.pacts.models import Guarantee, GuaranteeCandidate
from sluitend.areas.pacts.rows import CandidateRow, GuaranteeRow, list_candidates, list_guarantee_rows
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.employers import DemandKind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

MOST_SHOWN = 100
# Whoever may keep a place for somebody, may know for whom places are kept.
NAMING = "add_guarantee_candidate"


@dataclass(frozen=True, kw_only=True)
class GuaranteeList:
    """Guarantees, the running ones first; of which employer when it is one, and the kinds that can be agreed."""

    rows: tuple[GuaranteeRow, ...]
    employer_name: str
    kinds: tuple[DemandKind, ...]
    today: date


@dataclass(frozen=True, kw_only=True)
class GuaranteeView:
    """One guarantee: what was agreed, what either side says, and for whom places are kept."""

    row: GuaranteeRow
    profile: str
    words_because: str
    expected_because: str
    agreed_at: datetime
    settled_at: datetime | None
    settled_because: str
    candidates: tuple[CandidateRow, ...]
    today: date


@act("list_guarantees")
def list_guarantees(*, actor: Actor, at: datetime, employer_id: int | None = None) -> Outcome[GuaranteeList]:
    """Give the guarantees of the municipality, or of one employer."""
    pack, today = find_pack(actor.organisation_id), find_day(at)
    chosen = Guarantee.objects.within(actor)
    if employer_id is not None:
        chosen = chosen.filter(employer=employer_id)
    ordered = chosen.order_by(F("settled_at").desc(nulls_first=True), "due_on", "id")
    listed = GuaranteeList(
        rows=list_guarantee_rows(ordered[:MOST_SHOWN], pack=pack),
        employer_name=_name_employer(actor, employer_id) if employer_id is not None else "",
        kinds=pack.list_demand_kinds(on=today),
        today=today,
    )
    return Outcome(value=listed, object="guarantees", fields=("guarantee",))


@act("read_guarantee")
def read_guarantee(*, actor: Actor, at: datetime, guarantee_id: int) -> Outcome[GuaranteeView]:
    """Give one guarantee; candidates are named to whoever guides them only."""
    near = Guarantee.objects.within(actor).filter(id=guarantee_id)
    guarantee = near.first()
    if guarantee is None:
        raise NotFound
    [row] = list_guarantee_rows(near, pack=find_pack(actor.organisation_id))
    named = _list_named(actor, guarantee_id)
    told = {name: getattr(guarantee, name) for name in ("profile", "words_because", "expected_because", "agreed_at")}
    view = GuaranteeView(
        row=row,
        **told,
        settled_at=guarantee.settled_at,
        settled_because=guarantee.settled_because,
        candidates=list_candidates(guarantee_id, named=named),
        today=find_day(at),
    )
    return Outcome(value=view, about=tuple(named), object=f"guarantee:{guarantee_id}", fields=("guarantee", "name"))


def _name_employer(actor: Actor, employer_id: int) -> str:
    name = Employer.objects.within(actor).filter(party=employer_id).values_list("party__name", flat=True).first()
    if name is None:
        raise NotFound
    return name


def _list_named(actor: Actor, guarantee_id: int) -> list[int]:
    """Give which candidates the reader guides."""
    guiding = replace(actor, scope=find_scope(role=actor.role, act=NAMING) or "")
    people = GuaranteeCandidate.objects.filter(guarantee=guarantee_id).values("person")
    return list(
        Person.objects.within(guiding).filter(party__in=people).order_by("party").values_list("party", flat=True)
    )
