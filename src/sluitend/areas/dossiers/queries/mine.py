"""What a resident sees of their own file: the facts, what they asked, and who looked."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.dossiers.looks import Look, list_looks
from sluitend.areas.dossiers.rows import CorrectionRow, RequestRow, list_corrections, list_requests
from sluitend.areas.plans.models.plan import AGREED, PROPOSED, WITHDRAWN
from sluitend.areas.plans.rows import PlanRow, list_plans
from sluitend.areas.profiles.rows import Section, list_sections
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actions import find_username
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.rows import find_due_on
from sluitend.parties.bsn import mask_bsn, open_bsn
from sluitend.parties.models import Person, PersonContact


@dataclass(frozen=True, kw_only=True)
class MyDetails:
    """The facts about a resident, how they can be reached, and what they asked or had put right."""

    name: str
    number: str
    born_on: date | None
    bsn: str
    language: str
    contacts: tuple[tuple[str, str], ...]
    requests: tuple[RequestRow, ...]
    corrections: tuple[CorrectionRow, ...]
    profile: tuple[Section, ...]
    username: str


@dataclass(frozen=True, kw_only=True)
class MyPlan:
    """The version that waits for the resident's agreement, and the one that both sides agreed to.

    `evaluate_on` is the last day on which both sides look back; `ended` is the last version, once none holds any more.
    """

    person_id: int
    proposed: PlanRow | None
    agreed: PlanRow | None
    ended: PlanRow | None
    evaluate_on: date | None


@act("read_my_details")
def read_my_details(*, actor: Actor, at: datetime) -> Outcome[MyDetails]:
    """Give the facts about the resident who asks; of the BSN only the end."""
    me = _find_me(actor)
    points = PersonContact.objects.filter(person=me, until_on=None).order_by("point__kind", "id")
    details = MyDetails(
        name=me.party.name,
        number=me.number,
        born_on=me.born_on,
        bsn=mask_bsn(open_bsn(bytes(me.bsn_sealed))) if me.bsn_sealed else "",
        language=me.language,
        contacts=tuple(points.values_list("point__kind", "point__value")),
        requests=list_requests(me.pk, today=find_day(at)),
        corrections=list_corrections(me.pk),
        profile=list_sections(me.pk),
        username=find_username(me.pk),
    )
    return Outcome(value=details, about=(me.pk,), object=f"person:{me.pk}", fields=("details",))


@act("read_my_looks")
def read_my_looks(*, actor: Actor, at: datetime) -> Outcome[tuple[Look, ...]]:
    """Give who did what with the file of the resident who asks."""
    me = _find_me(actor)
    return Outcome(value=list_looks(me.pk), about=(me.pk,), object=f"person:{me.pk}", fields=("looks",))


@act("read_my_plan")
def read_my_plan(*, actor: Actor, at: datetime) -> Outcome[MyPlan]:
    """Give the plan of the resident who asks: what was proposed to them, and what holds."""
    me = _find_me(actor)
    by_state = {plan.state: plan for plan in reversed(list_plans(me.pk, actor=actor, today=find_day(at)))}
    mine = MyPlan(
        person_id=me.pk,
        proposed=by_state.get(PROPOSED),
        agreed=by_state.get(AGREED),
        ended=by_state.get(WITHDRAWN),
        evaluate_on=find_due_on(me.pk, "plan_evaluation"),
    )
    return Outcome(value=mine, about=(me.pk,), object=f"person:{me.pk}", fields=("plan",))


def _find_me(actor: Actor) -> Person:
    me = Person.objects.within(actor).filter(party=actor.party_id).select_related("party").first()
    if me is None:
        raise NotFound
    return me
