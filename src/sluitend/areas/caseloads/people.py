"""Choosing people: filters and orders that hold for a list on screen, for a file, and for handing a part over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from sluitend.areas.caseloads.signals import SIGNALS, Norms, find_holding, list_spoken, match_each
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.models import Restriction
from sluitend.ledger.models import Promise, is_past
from sluitend.parties.finding import find_by_name
from sluitend.parties.models import Person, Residence
from sluitend.parties.models.person import People


@dataclass(frozen=True, kw_only=True)
class PeopleFilter:
    """Whom to show: a signal, part of a name, one owner, one area; which page, in which order."""

    text: str = ""
    signal: str = ""
    owner_id: int | None = None
    area_id: int | None = None
    page: int = 1
    order: str = "due_on"


@dataclass(frozen=True, kw_only=True)
class PersonRow:
    """Somebody on a list, with what is due next and why to look now; of restricted data no more than what is due."""

    id: int
    name: str
    number: str
    born_on: date | None
    owner_id: int | None
    owner_name: str
    area: str
    entered_on: date
    kind_name: str
    due_on: date | None
    days_late: int
    contact_on: date | None
    signals: tuple[str, ...]
    is_restricted: bool


# The one signal that is about the book and not about the person.
LATE = "late"
# The day that something is due stands in the book and not with the person.
BY_DAY = ("due_on", "-due_on")
ORDERS = {
    "name": ("last_name", "first_name", "party"),
    "-name": ("-last_name", "-first_name", "-party"),
    "born_on": (F("born_on").asc(nulls_last=True), "party"),
    "-born_on": (F("born_on").desc(nulls_last=True), "party"),
    "number": ("number",),
    "-number": ("-number",),
    "owner": ("covered_by__name", "last_name", "party"),
    "-owner": ("-covered_by__name", "last_name", "party"),
    "entered_on": ("entered_on", "party"),
    "-entered_on": ("-entered_on", "party"),
}
# Whoever nobody ever spoke to waits longest of all.
BY_CONTACT = {
    "contact_on": (F("contact_on").asc(nulls_first=True), "party"),
    "-contact_on": (F("contact_on").desc(nulls_last=True), "party"),
}


def choose_people(actor: Actor, wanted: PeopleFilter, norms: Norms) -> People:
    """Give the active people in the actor's scope whom the filter asks for, in no order."""
    people = Person.objects.within(actor).filter(match_wish(wanted, norms, actor.scope), active=True)
    return find_by_name(people, wanted.text) if wanted.text.strip() else people


def match_wish(wanted: PeopleFilter, norms: Norms, scope: str) -> Q:
    """Match what a filter asks besides a name."""
    wish = SIGNALS[wanted.signal].match(norms, find_holding(scope)) if wanted.signal in SIGNALS else Q()
    wish &= Q(covered_by=wanted.owner_id) if wanted.owner_id else Q()
    living = Residence.objects.filter(person=OuterRef("pk"), area=wanted.area_id, until_on=None)
    return wish & Q(Exists(living)) if wanted.area_id else wish


def list_page(people: People, *, order: str, first: int, rows: int) -> list[int]:
    """Give the numbers of so many people from a place on, in order."""
    if order in ORDERS:
        return list(people.order_by(*ORDERS[order]).values_list("pk", flat=True)[first : first + rows])
    if order in BY_CONTACT:
        known = people.annotate(contact_on=find_contact_on())
        return list(known.order_by(*BY_CONTACT[order]).values_list("pk", flat=True)[first : first + rows])
    open_ = Promise.objects.are_open().filter(beneficiary__in=people.values("pk"))
    days = open_.values("beneficiary").annotate(first_on=Min("due_on"))
    turned = days.order_by("-first_on" if order == "-due_on" else "first_on", "beneficiary")
    return [row["beneficiary"] for row in turned[first : first + rows]]


def list_people_rows(ids: Sequence[int], norms: Norms) -> list[PersonRow]:
    """Give the rows of these people, in this order, with one query."""
    rows = {row["id"]: _write_row(row, norms.today) for row in _look_up(ids, norms)}
    return [rows[number] for number in ids if number in rows]


def find_contact_on() -> Subquery:
    """Give the last day on which somebody spoke to each of the people, looked up in the index of newest notes."""
    spoken = list_spoken().filter(person=OuterRef("pk")).order_by("-happened_on")
    return Subquery(spoken.values("happened_on")[:1])


def _look_up(ids: Sequence[int], norms: Norms) -> QuerySet[Person, Any]:
    open_ = Promise.objects.are_open().filter(beneficiary=OuterRef("pk")).order_by("due_on", "id")
    late = open_.filter(is_past(norms.today)).order_by().values("beneficiary")
    living = Residence.objects.filter(person=OuterRef("pk"), until_on=None)
    return Person.objects.filter(pk__in=ids).values(
        "number",
        "born_on",
        "entered_on",
        id=F("pk"),
        name=F("party__name"),
        owner_id=F("covered_by"),
        owner_name=Coalesce("covered_by__name", Value("")),
        area=Coalesce(Subquery(living.values("area__name")[:1]), Value("")),
        kind=Subquery(open_.values("kind")[:1]),
        due_on=Subquery(open_.values("due_on")[:1]),
        late_on=Subquery(late.annotate(first_on=Min("due_on")).values("first_on")),
        contact_on=find_contact_on(),
        is_restricted=Exists(Restriction.objects.filter(party_id=OuterRef("pk"))),
        **{f"is_{code}": signal.match(norms, match_each) for code, signal in SIGNALS.items()},
    )


def _write_row(row: dict[str, Any], today: date) -> PersonRow:
    kind, late_on = row.pop("kind"), row.pop("late_on")
    signals = tuple(code for code in SIGNALS if row.pop(f"is_{code}"))
    if row["is_restricted"]:
        row |= {"contact_on": None, "born_on": None}
        signals = tuple(code for code in signals if code == LATE)
    return PersonRow(
        **row,
        kind_name=get_kind(kind).name if kind else "",
        days_late=(today - late_on).days if late_on else 0,
        signals=signals,
    )
