"""Cases as rows: on an agenda, and on the card of a person."""

from dataclasses import dataclass
from datetime import date, time

from sluitend.areas.conferences.models import Case, Cases


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """A case on the agenda of a conference."""

    id: int
    person_id: int
    person_name: str
    number: str
    conference_id: int
    conference_name: str
    held_on: date
    begins: time | None
    place: str
    question: str
    ground: str
    is_shared: bool
    ending: str
    advice: str


@dataclass(frozen=True, kw_only=True)
class CasesCard:
    """The conferences in which a person is discussed or was."""

    person_id: int
    cases: tuple[CaseRow, ...]


def list_cases(cases: Cases) -> list[CaseRow]:
    """Give the rows of these cases, in their order, with one query."""
    return [
        CaseRow(
            id=case.id,
            person_id=case.person_id,
            person_name=case.person.party.name,
            number=case.person.number,
            conference_id=case.conference_id,
            conference_name=case.conference.name,
            held_on=case.conference.held_on,
            begins=case.conference.begins,
            place=case.conference.place,
            question=case.question,
            ground=case.ground,
            is_shared=case.shared_at is not None,
            ending=case.ending,
            advice=case.advice,
        )
        for case in cases.select_related("person__party", "conference")
    ]


def read_cases_card(person_id: int) -> CasesCard:
    """Give in which conferences a person is discussed or was, the newest first."""
    cases = Case.objects.filter(person=person_id).order_by("-conference__held_on", "-id")
    return CasesCard(person_id=person_id, cases=tuple(list_cases(cases)))
