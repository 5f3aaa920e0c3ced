"""One person: who, what is promised, what happened, who is near, and who looked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import ROLES
from sluitend.journal.queries import list_readings
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.models import BenefitSpell, HouseholdMember, Party, Person, PersonContact, Residence

HISTORY_ROWS = 50


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
    """Somebody did something with this file."""

    at: datetime
    who: str
    role: str
    purpose: str
    act: str
    outcome: str


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A person's whole situation on one screen."""

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
    contacts: tuple[tuple[str, str], ...]
    household: tuple[tuple[int, str], ...]
    spells: tuple[Spell, ...]
    open: tuple[PromiseRow, ...]
    history: tuple[PromiseRow, ...]
    evidence: tuple[Proof, ...]
    looks: tuple[Look, ...]


@act("read_person")
def read_person(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Dossier]:
    """Give one person's file; each reading of it is shown in the file itself."""
    reachable = Person.objects.within(actor).filter(party=person_id)
    person = reachable.select_related("party", "covered_by").first()
    if person is None:
        raise NotFound
    dossier = _write_dossier(person, find_day(at))
    return Outcome(value=dossier, about=(person_id,), object=f"person:{person_id}", fields=("dossier",))


def _write_dossier(person: Person, today: date) -> Dossier:
    promises = Promise.objects.filter(beneficiary=person.pk)
    settled = promises.exclude(state="open").order_by("-settled_at", "-id")[:HISTORY_ROWS]
    return Dossier(
        id=person.pk,
        name=person.party.name,
        number=person.number,
        born_on=person.born_on,
        birth_year=person.birth_year,
        has_bsn=person.bsn_sealed is not None,
        active=person.active,
        entered_on=person.entered_on,
        left_on=person.left_on,
        left_because=person.left_because,
        area=Residence.objects.filter(person=person, until_on=None).values_list("area__name", flat=True).first() or "",
        covered_by=person.covered_by.name if person.covered_by else "",
        contacts=tuple(
            PersonContact.objects.filter(person=person, until_on=None)
            .order_by("point__kind", "id")
            .values_list("point__kind", "point__value")
        ),
        household=_list_household(person),
        spells=tuple(
            Spell(**row)
            for row in BenefitSpell.objects.filter(person=person)
            .order_by("-started_on")
            .values("started_on", "ended_on", "end_reason")
        ),
        open=tuple(list_rows(promises.filter(state="open").order_by("due_on", "id"), today=today)),
        history=tuple(list_rows(settled, today=today)),
        evidence=_list_evidence(person),
        looks=_list_looks(person.pk),
    )


def _list_household(person: Person) -> tuple[tuple[int, str], ...]:
    homes = HouseholdMember.objects.filter(person=person, until_on=None).values("household")
    # A number that two municipalities both use must not show the people of the one to the other.
    near = HouseholdMember.objects.filter(person__party__organisation=person.party.organisation_id)
    others = near.filter(household__in=homes, until_on=None).exclude(person=person)
    return tuple(others.order_by("person").values_list("person", "person__party__name"))


def _list_evidence(person: Person) -> tuple[Proof, ...]:
    rows = Evidence.objects.filter(promise__beneficiary=person.pk).order_by("-at", "-id").select_related("by")
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
    readings = list_readings(person_id)
    names = _find_names([reading.actor for reading in readings if reading.actor])
    return tuple(
        Look(
            at=each.at,
            who=names.get(each.actor or 0, ROLES.get(each.role, each.role)),
            role=ROLES.get(each.role, each.role),
            purpose=each.purpose,
            act=each.act,
            outcome=each.outcome,
        )
        for each in readings
    )


def _find_names(ids: Sequence[int]) -> dict[int, str]:
    return dict(Party.objects.filter(id__in=set(ids)).values_list("id", "name"))
