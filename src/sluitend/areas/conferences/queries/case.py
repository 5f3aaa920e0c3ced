"""One case as the colleagues see it: the question, the ground, what partners read, and how it ended."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.conferences.models import Case, CaseItem, CasePartner
from sluitend.areas.conferences.rows import CaseRow, list_cases
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Organisation


@dataclass(frozen=True, kw_only=True)
class CaseView:
    """A case with all that belongs to it; `partners` are those of the municipality, with whether they are invited."""

    row: CaseRow
    ground_on: date | None
    ground_by: str
    summary: str
    shared_at: datetime | None
    items: dict[str, str]
    partners: tuple[tuple[int, str, bool], ...]
    closed_at: datetime | None
    promise_id: int | None


@act("read_case")
def read_case(*, actor: Actor, at: datetime, case_id: int) -> Outcome[CaseView]:
    """Give one case about a person in the actor's scope."""
    found = Case.objects.within(actor).filter(id=case_id)
    case = found.select_related("ground_by").first()
    if case is None:
        raise NotFound
    [row] = list_cases(found)
    invited = set(CasePartner.objects.filter(case=case_id).values_list("partner", flat=True))
    partners = Organisation.objects.filter(partner_of=actor.organisation_id).order_by("party__name")
    view = CaseView(
        row=row,
        ground_on=case.ground_on,
        ground_by=case.ground_by.name if case.ground_by else "",
        summary=case.summary,
        shared_at=case.shared_at,
        items=dict(CaseItem.objects.filter(case=case_id).values_list("topic", "text")),
        partners=tuple((each, name, each in invited) for each, name in partners.values_list("party", "party__name")),
        closed_at=case.closed_at,
        promise_id=case.promise_id,
    )
    return Outcome(value=view, about=(case.person_id,), object=f"case:{case_id}", fields=("case",))
