"""One employer: its file, its budget, what was said, what it names as obstacles, and what is kept of its people."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F
from django.db.models.lookups import IsNull

from sluitend.areas.employers.budget import find_answer_days, find_budget
from sluitend.areas.employers.models import ContactPerson, Demand, Employer, EmployerContact, PreferredPeriod
from sluitend.areas.employers.models.demand import Demands
from sluitend.areas.employers.rows import (
    BranchRow,
    ContactPersonRow,
    ContactRow,
    DemandRow,
    EmployerRow,
    ObstacleRow,
    list_branches,
    list_contact_people,
    list_contacts,
    list_demands,
    list_obstacles,
    tell_employers,
    write_employers,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.weeks import add_months
from sluitend.compute.formulas.contact_budget import Approach, ContactBudget, count_answers, count_in_quarter
from sluitend.compute.policy.employers import DemandKind
from sluitend.compute.policy.employers import EmployerObstacle as KnownObstacle
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Area, Membership

CONTACTS_SHOWN, DEMANDS_SHOWN, YEAR = 50, 20, 12
SPEAKERS = ("account_manager", "team_lead")


@dataclass(frozen=True, kw_only=True)
class Budget:
    """How often an employer was approached this quarter, of how many times; and how many answers came in time.

    `told` is of how many approaches of the last year that can be said: a count of an organisation, never of somebody.
    """

    used: int
    at_most: int
    prompt: int
    told: int
    answer_days: int


@dataclass(frozen=True, kw_only=True)
class EmployerView:
    """All that the file of an employer holds; `colleagues` are those who can become its point of contact."""

    row: EmployerRow
    budget: Budget
    preferred_since_on: date | None
    preferred_because: str
    branches: tuple[BranchRow, ...]
    people: tuple[ContactPersonRow, ...]
    contacts: tuple[ContactRow, ...]
    obstacles: tuple[ObstacleRow, ...]
    known_obstacles: tuple[KnownObstacle, ...]
    demands: tuple[DemandRow, ...]
    demand_kinds: tuple[DemandKind, ...]
    areas: tuple[tuple[int, str], ...]
    colleagues: tuple[tuple[int, str], ...]
    today: date


@dataclass(frozen=True, kw_only=True)
class ContactPersonFile:
    """Everything that is kept of somebody at an employer, as they may ask for it (AVG article 15)."""

    person: ContactPersonRow
    employer_id: int
    employer_name: str
    added_at: datetime
    contacts: tuple[ContactRow, ...]


@act("read_employer")
def read_employer(*, actor: Actor, at: datetime, employer_id: int) -> Outcome[EmployerView]:
    """Give the file of one employer."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    budget = find_budget(pack, on=today)
    found = write_employers(
        list(tell_employers(Employer.objects.within(actor).filter(party=employer_id))), budget=budget, today=today
    )
    if not found:
        raise NotFound
    contacts = EmployerContact.objects.filter(employer=employer_id).order_by("-happened_on", "-id")
    preferred = PreferredPeriod.objects.filter(employer=employer_id, until_on=None).first()
    view = EmployerView(
        row=found[0],
        budget=_count(employer_id, budget, find_answer_days(pack, on=today), today),
        preferred_since_on=preferred.from_on if preferred else None,
        preferred_because=preferred.because if preferred else "",
        branches=list_branches(employer_id),
        people=list_contact_people(employer_id),
        contacts=list_contacts(contacts[:CONTACTS_SHOWN]),
        obstacles=list_obstacles(employer_id),
        known_obstacles=pack.list_employer_obstacles(on=today),
        demands=list_demands(_sort_demands(actor, employer_id), pack=pack, today=today),
        demand_kinds=pack.list_demand_kinds(on=today),
        areas=_list_areas(actor.organisation_id),
        colleagues=_list_colleagues(actor.organisation_id),
        today=today,
    )
    return Outcome(value=view, object=f"employer:{employer_id}", fields=("employer",))


@act("export_contact_person")
def export_contact_person(
    *, actor: Actor, at: datetime, employer_id: int, person_id: int
) -> Outcome[ContactPersonFile]:
    """Give everything that is kept of somebody at an employer."""
    mine = ContactPerson.objects.filter(employer__in=Employer.objects.within(actor).values("party"))
    person = mine.filter(id=person_id, employer=employer_id, erased_at=None).select_related("employer__party").first()
    if person is None:
        raise NotFound
    told = {name: getattr(person, name) for name in ("id", "name", "role", "phone", "email", "may_enter")}
    file = ContactPersonFile(
        person=ContactPersonRow(**told),
        employer_id=employer_id,
        employer_name=person.employer.party.name,
        added_at=person.added_at,
        contacts=list_contacts(EmployerContact.objects.filter(person=person_id).order_by("-happened_on", "-id")),
    )
    return Outcome(value=file, object=f"contact_person:{person_id}", fields=("name", "contacts"))


def _count(employer_id: int, budget: ContactBudget, answer_days: int, today: date) -> Budget:
    approaches = EmployerContact.objects.filter(
        employer=employer_id, is_approach=True, happened_on__gt=add_months(today, count=-YEAR)
    )
    each = [
        Approach(on=on, answered_on=answered) for on, answered in approaches.values_list("happened_on", "answered_on")
    ]
    prompt, told = count_answers(each, within_days=answer_days, today=today)
    used = count_in_quarter([approach.on for approach in each], day=today)
    return Budget(used=used, at_most=budget.at_most, prompt=prompt, told=told, answer_days=answer_days)


def _sort_demands(actor: Actor, employer_id: int) -> Demands:
    demands = Demand.objects.within(actor).filter(employer=employer_id)
    # What another system told comes after what the employer asked.
    found = IsNull(F("promise"), True)
    return demands.order_by(F("ended_at").desc(nulls_first=True), found, "starts_on", "id")[:DEMANDS_SHOWN]


def _list_areas(organisation_id: int | None) -> tuple[tuple[int, str], ...]:
    areas = Area.objects.filter(organisation=organisation_id, until_on=None).order_by("name")
    return tuple(areas.values_list("id", "name"))


def _list_colleagues(organisation_id: int | None) -> tuple[tuple[int, str], ...]:
    there = Membership.objects.filter(until_on=None, role__in=SPEAKERS, staff__party__present=True)
    mine = there.filter(staff__party__organisation=organisation_id).order_by("staff__party__name", "staff")
    return tuple(mine.values_list("staff", "staff__party__name"))
