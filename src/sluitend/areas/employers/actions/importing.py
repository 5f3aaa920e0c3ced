"""Vacancies from elsewhere: written as demand that waits, with an occupation and skills for a person to agree to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sluitend.areas.employers.checking import find_demand_kind, list_excluding
from sluitend.areas.employers.demanding import NewDemand, require_ahead, require_possible
from sluitend.areas.employers.models import Demand, DemandSkill, Employer
from sluitend.areas.employers.models.demand import RECRUITERS
from sluitend.areas.employers.pen import lock_demand, lock_employer, write_demand
from sluitend.areas.employers.proposing import propose_occupations, propose_skills
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack

FIELDS = ("demand", "places")


@dataclass(frozen=True, kw_only=True)
class FoundDemand:
    """A vacancy as another system has it; `reference` says which, so that nothing is written twice."""

    reference: str
    new: NewDemand


@dataclass(frozen=True, kw_only=True)
class Imported:
    """How many vacancies were written, known already, and left out for words that keep people out."""

    written: int
    known: int
    unfair: int
    proposed: int


@act("import_demands")
def import_demands(*, actor: Actor, at: datetime, kvk: str, found: Sequence[FoundDemand]) -> Outcome[Imported]:
    """Write vacancies as demand of the employer with this number, all of them or none.

    Nobody asked us: the employer is promised an answer to each once an account manager takes it up.
    """
    near = list(Employer.objects.within(actor).filter(kvk=kvk).values_list("party", flat=True)[:2])
    if len(near) != 1:
        raise NotFound
    employer = lock_employer(actor, near[0])
    pack, today = find_pack(employer.municipality_id), find_day(at)
    before = set(Demand.objects.filter(employer=employer).exclude(reference="").values_list("reference", flat=True))
    fresh = [each for each in found if each.reference not in before]
    fair = [each for each in fresh if not list_excluding(pack, each.new.text, on=today)]
    for each in fair:
        require_possible(each.new, find_demand_kind(pack, each.new.kind, on=today))
        require_ahead(each.new.starts_on, today=today)
    proposed = 0
    for each, likest in zip(fair, propose_occupations([each.new.title for each in fair]), strict=True):
        new = replace(each.new, audience=RECRUITERS)
        demand = write_demand(new, employer=employer, pack=pack, actor=actor, at=at, reference=each.reference)
        # A title that is the name of an occupation needs no proposal.
        likeness = likest[0] if likest and demand.occupation_id is None else None
        Demand.objects.filter(id=demand.pk).update(proposed=likeness)
        proposed += likeness is not None
    done = Imported(written=len(fair), known=len(found) - len(fresh), unfair=len(fresh) - len(fair), proposed=proposed)
    return Outcome(value=done, object=f"employer:{employer.pk}", fields=FIELDS)


@act("decide_demand_proposal")
def decide_demand_proposal(
    *, actor: Actor, at: datetime, demand_id: int, is_agreed: bool, skills: Collection[str] = ()
) -> Outcome[None]:
    """Tie a demand to the occupation that was proposed and to the chosen skills of it, or let the proposal go."""
    demand = lock_demand(actor, demand_id)
    if demand.proposed_id is None:
        raise NotFound
    chosen = {"occupation": demand.proposed_id} if is_agreed else {}
    Demand.objects.filter(id=demand_id).update(proposed=None, **chosen)
    proposed = propose_skills(demand) if is_agreed else {}
    DemandSkill.objects.bulk_create(
        DemandSkill(demand=demand, words=words, concept_id=concept, is_required=False)
        for words, concept in proposed.items()
        if words in skills
    )
    return Outcome(value=None, object=f"demand:{demand_id}", fields=("occupation", "skills"))
