"""Agendas: which conferences there are with the cases in one's reach, and in which a person is discussed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, F, Q

from sluitend.areas.conferences.models import Case, Conference
from sluitend.areas.conferences.rows import CaseRow, list_cases, read_cases_card
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person

MOST_SHOWN = 20
NONE = {"all": 0, "open": 0}


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """A conference with the cases in reach; of all of them `others` are of colleagues, and `waiting` are still open."""

    id: int
    name: str
    held_on: date
    begins: time | None
    place: str
    moved_from_on: date | None
    moved_because: str
    chair_name: str
    is_open: bool
    may_change: bool
    cases: tuple[CaseRow, ...]
    others: int
    waiting: int


@dataclass(frozen=True, kw_only=True)
class Brought:
    """A person's cases, and the conferences at which the person can still be discussed."""

    person_id: int
    person_name: str
    number: str
    cases: tuple[CaseRow, ...]
    conferences: tuple[tuple[int, str, date], ...]


@act("list_conferences")
def list_conferences(*, actor: Actor, at: datetime) -> Outcome[list[Agenda]]:
    """Give the conferences of one's own organisation: the open ones by day, then what was closed last."""
    near = Conference.objects.filter(organisation=actor.organisation_id).select_related("chair")
    conferences = list(near.order_by(F("closed_at").desc(nulls_first=True), "held_on", "id")[:MOST_SHOWN])
    every = Case.objects.filter(conference__in=conferences).values("conference").order_by()
    counted = every.annotate(all=Count("id"), open=Count("id", filter=Q(closed_at=None)))
    totals = {row["conference"]: row for row in counted}
    mine = set(Conference.objects.within(actor).values_list("id", flat=True))
    cases: dict[int, list[CaseRow]] = defaultdict(list)
    for row in list_cases(Case.objects.within(actor).filter(conference__in=conferences).order_by("id")):
        cases[row.conference_id].append(row)
    agendas = [
        Agenda(
            id=each.id,
            name=each.name,
            held_on=each.held_on,
            begins=each.begins,
            place=each.place,
            moved_from_on=each.moved_from_on,
            moved_because=each.moved_because,
            chair_name=each.chair.name,
            is_open=each.closed_at is None,
            may_change=each.closed_at is None and each.id in mine,
            cases=tuple(cases[each.id]),
            others=totals.get(each.id, NONE)["all"] - len(cases[each.id]),
            waiting=totals.get(each.id, NONE)["open"],
        )
        for each in conferences
    ]
    about = tuple(dict.fromkeys(row.person_id for rows in cases.values() for row in rows))
    return Outcome(value=agendas, about=about, object="conferences", fields=("name", "question"))


@act("read_cases")
def read_cases(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Brought]:
    """Give in which conferences a person is discussed or was, and where the person can be put on the agenda."""
    known = Person.objects.within(actor).filter(party=person_id).values_list("party__name", "number").first()
    if known is None:
        raise NotFound
    waiting = Conference.objects.filter(organisation=actor.organisation_id, closed_at=None)
    free = waiting.exclude(case__person=person_id).order_by("held_on", "id")
    brought = Brought(
        person_id=person_id,
        person_name=known[0],
        number=known[1],
        cases=read_cases_card(person_id).cases,
        conferences=tuple(free.values_list("id", "name", "held_on")),
    )
    return Outcome(value=brought, about=(person_id,), object=f"person:{person_id}", fields=("cases",))
