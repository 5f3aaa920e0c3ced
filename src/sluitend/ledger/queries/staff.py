"""Colleagues as whoever manages them sees them: team, role, account, and what still lies with them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from sluitend.gate.actions import Login, find_logins
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.parties.models import Absence, Membership, Staff
from sluitend.parties.models.scoping import find_owners, is_among

PAGE_ROWS = 50


@dataclass(frozen=True, kw_only=True)
class StaffRow:
    """A colleague in a list; without a login nobody can log in as them."""

    id: int
    name: str
    number: str
    role: str
    team_id: int | None
    team: str
    organisation_id: int
    organisation: str
    started_on: date
    ended_on: date | None
    is_away: bool
    login: Login | None


@dataclass(frozen=True, kw_only=True)
class StaffPage:
    """One page of colleagues by name, and how many there are."""

    rows: tuple[StaffRow, ...]
    found: int
    page: int
    pages: int


@dataclass(frozen=True, kw_only=True)
class StaffView:
    """One colleague, with what must be handed over before they can leave."""

    row: StaffRow
    promises: int
    people: int


@act("list_staff")
def list_staff(*, actor: Actor, at: datetime, text: str = "", gone: bool = False, page: int = 1) -> Outcome[StaffPage]:
    """Give the colleagues within reach whose name, number, team or role holds these words; or those who left."""
    staff = _find_staff(actor).filter(ended_on__isnull=not gone)
    chosen = reduce(_hold_word, text.split(), staff)
    found = chosen.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, page), pages)
    rows = _write_rows(chosen.order_by("name", "party")[(page - 1) * PAGE_ROWS : page * PAGE_ROWS])
    value = StaffPage(rows=rows, found=found, page=page, pages=pages)
    return Outcome(value=value, object="staff", fields=("name", "number", "team", "role", "account"))


@act("read_staff")
def read_staff(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[StaffView]:
    """Give one colleague within reach, and how much still lies with them."""
    rows = _write_rows(_find_staff(actor).filter(party=staff_id))
    if not rows:
        raise NotFound
    open_ = Promise.objects.are_open().filter(owner=staff_id)
    counted = open_.aggregate(promises=Count("id"), people=Count("beneficiary", distinct=True))
    view = StaffView(row=rows[0], **counted)
    return Outcome(value=view, object=f"staff:{staff_id}", fields=("name", "number", "team", "role", "account"))


def _find_staff(actor: Actor) -> QuerySet[Any, Any]:
    """Everybody who is or was in service within reach; whoever left belongs to no team any more."""
    working = Membership.objects.filter(staff=OuterRef("pk"), until_on=None).order_by("id")
    away = Absence.objects.filter(staff=OuterRef("pk"), ended_on=None)
    return Staff.objects.filter(is_among("party_id", find_owners(actor.scope, actor).values("id"))).annotate(
        name=F("party__name"),
        organisation_id=F("party__organisation"),
        organisation=F("party__organisation__name"),
        role=Coalesce(Subquery(working.values("role")[:1]), Value("")),
        team_id=Subquery(working.values("team")[:1]),
        team=Coalesce(Subquery(working.values("team__party__name")[:1]), Value("")),
        is_away=Exists(away),
    )


COLUMNS = "name number role team_id team organisation_id organisation started_on ended_on is_away".split()


def _write_rows(staff: QuerySet[Any, Any]) -> tuple[StaffRow, ...]:
    rows: list[dict[str, Any]] = list(staff.values(*COLUMNS, id=F("party_id")))
    logins = find_logins([row["id"] for row in rows])
    return tuple(StaffRow(**row, login=logins.get(row["id"])) for row in rows)


def _hold_word(staff: QuerySet[Any, Any], word: str) -> QuerySet[Any, Any]:
    return staff.filter(
        Q(name__icontains=word) | Q(number__icontains=word) | Q(team__icontains=word) | Q(role__icontains=word)
    )
