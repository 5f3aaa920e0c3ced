"""What a partner sees: the cases it is invited to, while they are open, and in them what was written for it."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sluitend.areas.conferences.models import Case, CaseItem, Cases
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
    begins: time | None
    place: str


@dataclass(frozen=True, kw_only=True)
class SharedCase:
    """A case as a partner reads it: nothing here comes from the file itself but the name."""

    person_name: str
    conference_name: str
    held_on: date
    begins: time | None
    place: str
    question: str
    summary: str
    items: tuple[tuple[str, str], ...]


@act("list_shared_cases")
def list_shared_cases(*, actor: Actor, at: datetime) -> Outcome[list[SharedRow]]:
    """Give the open cases to which the partner is invited, by day."""
    cases = list(_find_shared(actor).order_by("conference__held_on", "id"))
    rows = [
        SharedRow(
            id=case.id,
            person_name=case.person.party.name,
            conference_name=case.conference.name,
            held_on=case.conference.held_on,
            begins=case.conference.begins,
            place=case.conference.place,
        )
        for case in cases
    ]
    about = tuple(dict.fromkeys(case.person_id for case in cases))
    return Outcome(value=rows, about=about, object="cases", fields=("name",))


@act("read_shared_case")
def read_shared_case(*, actor: Actor, at: datetime, case_id: int) -> Outcome[SharedCase]:
    """Give what was written for partners about one case, while the partner is invited and the case is open."""
    case = _find_shared(actor).filter(id=case_id).first()
    if case is None:
        raise NotFound
    items = CaseItem.objects.filter(case=case_id).order_by("id").values_list("topic", "text")
    shown = SharedCase(
        person_name=case.person.party.name,
        conference_name=case.conference.name,
        held_on=case.conference.held_on,
        begins=case.conference.begins,
        place=case.conference.place,
        question=case.question,
        summary=case.summary,
        items=tuple(items),
    )
    fields = ("name", "summary", "items")
    return Outcome(value=shown, about=(case.person_id,), object=f"case:{case_id}", fields=fields)


def _find_shared(actor: Actor) -> Cases:
    return Case.objects.shared_with(actor).select_related("person__party", "conference")
