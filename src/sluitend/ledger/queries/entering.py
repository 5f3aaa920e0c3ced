"""Before somebody comes in: whether they are known already, and who would cover them with which first promise."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q, QuerySet, Value
from django.db.models.lookups import Exact, StartsWith

from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound, StillActive
from sluitend.gate.grants import find_scope
from sluitend.ledger.packs import find_pack
from sluitend.parties.bsn import hash_bsn
from sluitend.parties.folding import Fold
from sluitend.parties.models import Area, Membership, Party, Person
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.reasons import MERGED

# With these somebody's way through the book can begin; both cover.
FIRST_KINDS = ("invitation", "first_conversation")
MOST_KNOWN = 10


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """What is known at the counter of somebody who wants to come in."""

    first_name: str = ""
    last_name: str = ""
    born_on: date | None = None
    bsn: str = ""
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Known:
    """Somebody in the book who may be the same: no more than it takes to see that, and whose file can be opened."""

    id: int
    name: str
    number: str
    born_on: date | None
    active: bool
    owner: str
    is_near: bool


@dataclass(frozen=True, kw_only=True)
class FirstPromise:
    """A kind with which somebody can begin, and the last day on which it must be kept."""

    kind: str
    name: str
    latest_on: date


@dataclass(frozen=True, kw_only=True)
class Entrance:
    """Who can take somebody in (`usual_id` unless another is chosen), with what, and where they can live."""

    owners: tuple[tuple[int, str], ...]
    usual_id: int | None
    promises: tuple[FirstPromise, ...]
    areas: tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class Admitting:
    """Whether somebody is known, and the way in."""

    known: tuple[Known, ...]
    entrance: Entrance


@dataclass(frozen=True, kw_only=True)
class Readmitting:
    """Somebody who left, and the way back in."""

    person_id: int
    name: str
    number: str
    left_on: date
    left_because: str
    entrance: Entrance


@act("read_admission")
def read_admission(*, actor: Actor, at: datetime, newcomer: Newcomer) -> Outcome[Admitting]:
    """Give who in the municipality may be the same as a newcomer, and how that newcomer would be covered."""
    known = _list_known(actor, newcomer)
    value = Admitting(known=known, entrance=_open_entrance(actor, today=find_day(at)))
    return Outcome(value=value, about=tuple(each.id for each in known), object="people", fields=("name", "number"))


@act("read_readmission")
def read_readmission(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Readmitting]:
    """Give somebody who left, and how they would be covered again."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None or person.left_because == MERGED:
        raise NotFound
    if person.left_on is None:
        raise StillActive
    value = Readmitting(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        left_on=person.left_on,
        left_because=person.left_because,
        entrance=_open_entrance(actor, today=find_day(at)),
    )
    return Outcome(value=value, about=(person_id,), object=f"person:{person_id}", fields=("active", "spell"))


def _open_entrance(actor: Actor, *, today: date) -> Entrance:
    """Give what can be chosen when this actor lets somebody in."""
    taker = replace(actor, scope=find_scope(role=actor.role, act="admit_person") or "")
    present = find_owners(taker.scope, taker).filter(present=True, kind__in=("staff", "team"))
    areas = Area.objects.filter(organisation=actor.organisation_id, until_on=None).order_by("name")
    pack = find_pack(actor.organisation_id)
    return Entrance(
        owners=tuple(present.order_by("-kind", "name").values_list("id", "name")),
        usual_id=_find_usual(actor, present),
        promises=tuple(
            FirstPromise(
                kind=kind,
                name=get_kind(kind).name,
                latest_on=max(today, end_term(pack.promise(kind).within, start_on=today)),
            )
            for kind in FIRST_KINDS
        ),
        areas=tuple(areas.values_list("id", "name")),
    )


def _find_usual(actor: Actor, present: QuerySet[Party]) -> int | None:
    """A coach takes whom they let in; for others it is their own team."""
    if actor.role == "coach":
        return actor.party_id
    mine = Membership.objects.filter(staff=actor.party_id, until_on=None).values("team")
    return present.filter(id__in=mine).order_by("id").values_list("id", flat=True).first()


def _list_known(actor: Actor, newcomer: Newcomer) -> tuple[Known, ...]:
    """Look in the whole municipality: whoever is another team's, must not be written down a second time."""
    people = Person.objects.within(actor).exclude(left_because=MERGED)
    found = people.filter(_match(newcomer)).select_related("party", "covered_by")
    near = Person.objects.within(replace(actor, scope=find_scope(role=actor.role, act="read_situation") or ""))
    rows = list(found.order_by("-active", "party")[:MOST_KNOWN])
    reachable = set(near.filter(party__in=[row.pk for row in rows]).values_list("party", flat=True))
    return tuple(
        Known(
            id=row.pk,
            name=row.party.name,
            number=row.number,
            born_on=row.born_on,
            active=row.active,
            owner=row.covered_by.name if row.covered_by else "",
            is_near=row.pk in reachable,
        )
        for row in rows
    )


def _match(newcomer: Newcomer) -> Q:
    """Match by BSN, by client number, and by day of birth with last name and initial; nothing given matches nobody."""
    match = Q(pk__in=())
    if newcomer.bsn:
        match |= Q(bsn_hash=hash_bsn(newcomer.bsn))
    if newcomer.number:
        match |= Q(number=newcomer.number)
    if newcomer.born_on:
        same_name = Exact(Fold("last_name"), Fold(Value(newcomer.last_name)))
        match |= Q(
            same_name, StartsWith(Fold("first_name"), Fold(Value(newcomer.first_name[:1]))), born_on=newcomer.born_on
        )
    return match
