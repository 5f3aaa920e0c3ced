"""What a partner sees: the cases it is invited to, while they are open, and in them what was written for it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F

from sluitend.areas.conferences.models import Case, CaseItem
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class SharedRow:
    """A case to which a partner is invited."""

    id: int
    person_name: str
    conference_name: str
    held_on: date


@dataclass(frozen=True, kw_only=True)
class SharedCase:
    """A case as a partner reads it: nothing here comes from the file itself but the name."""

    person_name: str
    conference_name: str
    held_on: date
    question: str
    summary: str
    items: tuple[tuple[str, str], ...]


@act("list_shared_cases")
def list_shared_cases(*, actor: Actor, at: datetime) -> Outcome[list[SharedRow]]:
    """Give the open cases to which the partner is invited, by day."""
    cases = Case.objects.shared_with(actor).order_by("conference__held_on", "id")
    named = list(cases.values("id", "person_id", **NAMES))
    about = tuple(dict.fromkeys(row.pop("person_id") for row in named))
    return Outcome(value=[SharedRow(**row) for row in named], about=about, object="cases", fields=("name",))


@act("read_shared_case")
def read_shared_case(*, actor: Actor, at: datetime, case_id: int) -> Outcome[SharedCase]:
    """Give what was written for partners about one case, while the partner is invited and the case is open."""
    found = Case.objects.shared_with(actor).filter(id=case_id)
    row = found.values("person_id", "question", "summary", **NAMES).first()
    if row is None:
        raise NotFound
    about = (row.pop("person_id"),)
    items = CaseItem.objects.filter(case=case_id).order_by("id").values_list("topic", "text")
    case = SharedCase(**row, items=tuple(items))
    return Outcome(value=case, about=about, object=f"case:{case_id}", fields=("name", "summary", "items"))


NAMES = {
    "person_name": F("person__party__name"),
    "conference_name": F("conference__name"),
    "held_on": F("conference__held_on"),
}
