"""Employers as rows: what a list shows of each, and the file of one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet, Subquery

from sluitend.areas.employers.budget import list_approached
from sluitend.areas.employers.models import (
    AccountManager,
    Branch,
    ContactPerson,
    Demand,
    EmployerContact,
    EmployerObstacle,
    PreferredPeriod,
)
from sluitend.areas.employers.models.employer import Employers
from sluitend.compute.formulas.contact_budget import ContactBudget, find_free_day


@dataclass(frozen=True, kw_only=True)
class EmployerRow:
    """An employer on a list; `free_on` is the first day on which it may be approached again.

    `manager_id` is None when nobody speaks with it, or whoever did is not there.
    """

    id: int
    name: str
    kvk: str
    sector: str
    size: str
    manager_id: int | None
    manager_name: str
    is_preferred: bool
    obstacles: int
    demands: int
    last_on: date | None
    free_on: date


@dataclass(frozen=True, kw_only=True)
class BranchRow:
    """A place where an employer works."""

    id: int
    name: str
    number: str
    address: str
    area_name: str


@dataclass(frozen=True, kw_only=True)
class ContactPersonRow:
    """Somebody at an employer; who `may_enter` looks in for it."""

    id: int
    name: str
    role: str
    phone: str
    email: str
    may_enter: bool


@dataclass(frozen=True, kw_only=True)
class ContactRow:
    """A contact in the log; `is_emptied` when the person with whom it was asked to be forgotten."""

    id: int
    happened_on: date
    way: str
    is_approach: bool
    words: str
    beyond_because: str
    answered_on: date | None
    answer: str
    person_name: str
    by_name: str
    is_emptied: bool


@dataclass(frozen=True, kw_only=True)
class ObstacleRow:
    """An obstacle with the day by which it is answered, and the answers of the pack while it is open."""

    id: int
    kind: str
    words: str
    answer: str
    named_on: date
    due_on: date
    owner_name: str
    is_open: bool


def tell_employers(employers: Employers) -> QuerySet[Any, Any]:
    """Give what a list shows of these employers, one row each, to be ordered and cut."""
    here = {"employer": OuterRef("pk")}
    manager = AccountManager.objects.filter(**here, until_on=None, staff__present=True)
    asked: QuerySet[Any, Any] = employers.annotate(
        name=F("party__name"),
        manager_id=Subquery(manager.values("staff")[:1]),
        manager_name=Subquery(manager.values("staff__name")[:1]),
        is_preferred=Exists(PreferredPeriod.objects.filter(**here, until_on=None)),
        obstacles=_count(EmployerObstacle.objects.filter(**here, settled_at=None)),
        demands=_count(Demand.objects.filter(**here, ended_at=None)),
        last_on=Subquery(
            EmployerContact.objects.filter(**here)
            .order_by()
            .values("employer")
            .annotate(last=Max("happened_on"))
            .values("last")
        ),
    )
    return asked.values(
        *("name", "kvk", "sector", "size", "manager_id", "manager_name"),
        *("is_preferred", "obstacles", "demands", "last_on"),
        id=F("party"),
    )


def write_employers(values: list[dict[str, Any]], *, budget: ContactBudget, today: date) -> tuple[EmployerRow, ...]:
    """Give these as rows, each with the first day on which it may be approached."""
    approached = list_approached([value["id"] for value in values])
    return tuple(
        EmployerRow(
            **value
            | {"manager_name": value["manager_name"] or ""}
            | {"obstacles": value["obstacles"] or 0, "demands": value["demands"] or 0},
            free_on=find_free_day(approached[value["id"]], budget=budget, today=today),
        )
        for value in values
    )


def list_branches(employer_id: int) -> tuple[BranchRow, ...]:
    """Give where an employer works."""
    rows = Branch.objects.filter(employer=employer_id).order_by("name")
    named = rows.values("id", "name", "number", "address", area_name=F("area__name"))
    return tuple(BranchRow(**row | {"area_name": row["area_name"] or ""}) for row in named)


def list_contact_people(employer_id: int) -> tuple[ContactPersonRow, ...]:
    """Give who works at an employer; whoever asked to be forgotten is not among them."""
    known = ContactPerson.objects.filter(employer=employer_id, erased_at=None).order_by("name", "id")
    return tuple(ContactPersonRow(**row) for row in known.values("id", "name", "role", "phone", "email", "may_enter"))


def list_contacts(contacts: QuerySet[EmployerContact]) -> tuple[ContactRow, ...]:
    """Give the rows of these contacts, in their order, with one query."""
    return tuple(
        ContactRow(
            id=each.id,
            happened_on=each.happened_on,
            way=each.way,
            is_approach=each.is_approach,
            words=each.words,
            beyond_because=each.beyond_because,
            answered_on=each.answered_on,
            answer=each.answer,
            person_name=each.person.name if each.person else "",
            by_name=each.by.name if each.by else "",
            is_emptied=each.emptied_at is not None,
        )
        for each in contacts.select_related("person", "by")
    )


def list_obstacles(employer_id: int) -> tuple[ObstacleRow, ...]:
    """Give what an employer named as an obstacle, the open ones first."""
    found = EmployerObstacle.objects.filter(employer=employer_id).select_related("promise__owner")
    return tuple(
        ObstacleRow(
            id=each.id,
            kind=each.kind,
            words=each.words,
            answer=each.answer,
            named_on=each.named_on,
            due_on=each.promise.due_on,
            owner_name=each.promise.owner.name,
            is_open=each.settled_at is None,
        )
        for each in found.order_by(F("settled_at").desc(nulls_first=True), "promise__due_on", "id")
    )


def _count(rows: QuerySet[Any]) -> Subquery:
    return Subquery(rows.order_by().values("employer").annotate(found=Count("id")).values("found"))
