"""A person's file as the book knows it: who, what is promised, what happened, who is near, and who looked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from sluitend.gate.actor import Actor
from sluitend.gate.grants import OWN, ROLES
from sluitend.gate.models import Restriction
from sluitend.journal.looks import list_looks
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.facts import Known, read_fact
from sluitend.parties.models import (
    BenefitSpell,
    Fact,
    HouseholdMember,
    Membership,
    Party,
    Person,
    PersonContact,
    Residence,
)
from sluitend.parties.models.person import People
from sluitend.parties.models.scoping import is_spoken_for

HISTORY_ROWS, LOOK_ROWS = 50, 50


@dataclass(frozen=True, kw_only=True)
class Spell:
    """A stretch of social assistance."""

    started_on: date
    ended_on: date | None
    end_reason: str


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Evidence in the history of a person."""

    promise_id: int
    kind: str
    at: datetime
    by: str
    reference: str


@dataclass(frozen=True, kw_only=True)
class Look:
    """Somebody did something with this file, so many times on the day of `at`, the last time."""

    at: datetime
    who: str
    role: str
    purpose: str
    act: str
    outcome: str
    times: int = 1


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A person's file; `preferred` is where they want to be tried first, "" when they did not say.

    It `is_own` to whoever covers the person, and to whoever stands in for them; `known` is what rules for target groups
    look at. Of whoever is `restricted_on` a day no more is told than who it is and what is promised (AVG article 18).
    """

    id: int
    name: str
    number: str
    born_on: date | None
    birth_year: int | None
    has_bsn: bool
    active: bool
    entered_on: date
    left_on: date | None
    left_because: str
    area: str
    covered_by: str
    covered_by_id: int | None
    restricted_on: date | None
    is_own: bool
    team: str
    pack: str
    contacts: tuple[tuple[str, str], ...]
    preferred: str
    household: tuple[tuple[int, str], ...]
    spells: tuple[Spell, ...]
    known: Known
    open: tuple[PromiseRow, ...]
    history: tuple[PromiseRow, ...]
    evidence: tuple[Proof, ...]
    looks: tuple[Look, ...]


def find_dossier(people: People, *, person_id: int, reader: Actor, today: date) -> Dossier | None:
    """Give the file of one of these people, with four queries; None when it is nobody of them."""
    person = _look_up(people.filter(party=person_id), replace(reader, scope=OWN)).first()
    if person is None:
        return None
    open_, history = _list_promises(person_id, reader, today)
    dossier = Dossier(
        **_describe(person, today),
        open=open_,
        history=history,
        evidence=_list_evidence(person_id),
        looks=_list_looks(person_id),
    )
    return _keep_to_cover(dossier) if dossier.restricted_on else dossier


def _keep_to_cover(dossier: Dossier) -> Dossier:
    """Leave out what may only be kept: what things are about, and what happened."""
    bare = tuple(row._replace(subject="") for row in dossier.open)
    known = replace(dossier.known, facts=())
    return replace(dossier, open=bare, history=(), evidence=(), spells=(), household=(), known=known)


def _look_up(people: People, own: Actor) -> QuerySet[Person, Any]:
    """Read who it is, with all that is tied to a person, in one statement."""
    living = Residence.objects.filter(person=OuterRef("pk"), until_on=None)
    holding = PersonContact.objects.filter(person=OuterRef("pk"), until_on=None)
    reached = holding.order_by("-is_preferred", "point__kind", "id")
    working = Membership.objects.filter(staff=OuterRef("covered_by"), until_on=None).order_by("id")
    spells = BenefitSpell.objects.filter(person=OuterRef("pk")).order_by("-started_on")
    believed = Fact.objects.are_believed().filter(person=OuterRef("pk")).order_by("id")
    found: QuerySet[Person, Any] = people.values(
        *"number born_on birth_year active entered_on left_on left_because bsn_hash covered_by_id".split(),
        id=F("pk"),
        restricted_on=Subquery(Restriction.objects.filter(party_id=OuterRef("pk")).values("from_on")),
        is_own=is_spoken_for("covered_by_id", own),
        name=F("party__name"),
        pack=F("party__organisation__as_organisation__pack"),
        owner=F("covered_by__name"),
        owner_kind=F("covered_by__kind"),
        area=Subquery(living.values("area__name")[:1]),
        area_code=Subquery(living.values("area__code")[:1]),
        facts=ArraySubquery(
            believed.values(row=JSONObject(kind="kind", value="value", from_on="from_on", until_on="until_on"))
        ),
        team=Subquery(working.values("team__party__name")[:1]),
        preferred=Subquery(holding.filter(is_preferred=True).values("point__value")),
        contacts=ArraySubquery(reached.values(pair=JSONObject(kind="point__kind", value="point__value"))),
        household=ArraySubquery(_list_near().values(pair=JSONObject(id="person", name="person__party__name"))),
        spells=ArraySubquery(
            spells.values(row=JSONObject(started_on="started_on", ended_on="ended_on", end_reason="end_reason"))
        ),
    )
    return found


def _list_near() -> QuerySet[HouseholdMember]:
    """Give the others in the household of the person of the outer query."""
    homes = HouseholdMember.objects.filter(person=OuterRef(OuterRef("pk")), until_on=None).values("household")
    # A number that two municipalities both use must not show the people of the one to the other.
    near = HouseholdMember.objects.filter(person__party__organisation=OuterRef("party__organisation"))
    return near.filter(household__in=homes, until_on=None).exclude(person=OuterRef("pk")).order_by("person")


def _describe(row: dict[str, Any], today: date) -> dict[str, Any]:
    owner, kind = row.pop("owner") or "", row.pop("owner_kind")
    spells = tuple(_write_spell(each) for each in row["spells"])
    return row | {
        "known": _tell_known(row, spells, today),
        "has_bsn": row.pop("bsn_hash") is not None,
        "is_own": bool(row["is_own"]),
        "area": row["area"] or "",
        "covered_by": owner,
        "pack": row["pack"] or "",
        "preferred": row["preferred"] or "",
        "team": owner if kind == "team" else row["team"] or "",
        "contacts": tuple((each["kind"], each["value"]) for each in row["contacts"]),
        "household": tuple((each["id"], each["name"]) for each in row["household"]),
        "spells": spells,
    }


def _tell_known(row: dict[str, Any], spells: Sequence[Spell], today: date) -> Known:
    running = (
        each.started_on
        for each in spells
        if each.started_on <= today and (each.ended_on is None or each.ended_on > today)
    )
    return Known(
        born_on=row["born_on"],
        benefit_since_on=min(running, default=None),
        area=row.pop("area_code") or "",
        is_in_cohort=False,
        facts=[read_fact(each) for each in row.pop("facts")],
    )


def _write_spell(row: dict[str, Any]) -> Spell:
    # Inside an array the database writes its days as text.
    ended = row["ended_on"]
    return Spell(
        started_on=date.fromisoformat(row["started_on"]),
        ended_on=date.fromisoformat(ended) if ended else None,
        end_reason=row["end_reason"],
    )


def _list_promises(person_id: int, reader: Actor, today: date) -> tuple[tuple[PromiseRow, ...], tuple[PromiseRow, ...]]:
    """Give what is open, the first due first, and what was settled last."""
    promises = Promise.objects.filter(beneficiary=person_id)
    settled = promises.exclude(state="open").order_by("-settled_at", "-id").values("id")[:HISTORY_ROWS]
    shown = promises.filter(Q(state="open") | Q(id__in=settled)).order_by("due_on", "id")
    rows = list_rows(shown, today=today, reader=reader)
    history = sorted((row for row in rows if row.settled_at), key=lambda row: (row.settled_at, row.id), reverse=True)
    return tuple(row for row in rows if row.state == "open"), tuple(history)


def _list_evidence(person_id: int) -> tuple[Proof, ...]:
    rows = Evidence.objects.filter(promise__beneficiary=person_id).order_by("-at", "-id").select_related("by")
    return tuple(
        Proof(
            promise_id=row.promise_id,
            kind=row.kind,
            at=row.at,
            by=row.by.name if row.by else "",
            reference=row.reference,
        )
        for row in rows[:HISTORY_ROWS]
    )


def _list_looks(person_id: int) -> tuple[Look, ...]:
    # The journal lies below and knows people by number only; the same question gives their names.
    name = Subquery(Party.objects.filter(id=OuterRef("actor")).values("name"))
    rows = list_looks(person_id).annotate(who=name)[:LOOK_ROWS]
    return tuple(
        Look(
            at=row["last_at"],
            who=row["who"] or ROLES.get(row["role"], row["role"]),
            role=ROLES.get(row["role"], row["role"]),
            purpose=row["purpose"],
            act=row["act"],
            outcome=row["outcome"],
            times=row["times"],
        )
        for row in rows
    )
