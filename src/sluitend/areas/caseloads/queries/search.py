"""The search box: somebody found by a number or address, by name, by an employer, or by what resembles the name."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Exists, OuterRef

from sluitend.areas.profiles.rows import find_jobs_at
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.grants import find_scope
from sluitend.gate.models import Restriction
from sluitend.parties.finding import find_by_code, find_by_likeness, find_by_name
from sluitend.parties.models import Person
from sluitend.parties.models.person import People

MOST_FOUND = 25


@dataclass(frozen=True, kw_only=True)
class Found:
    """Somebody found: enough to recognise, no more; `employer` when that is what was looked for."""

    id: int
    name: str
    number: str
    born_on: date | None
    active: bool
    is_restricted: bool
    employer: str = ""


@act("find_person")
def find_person(*, actor: Actor, at: datetime, text: str) -> Outcome[list[Found]]:
    """Find people by client number, telephone, e-mail or whole BSN; else by name and employer; else by likeness."""
    found = _find(actor, text.strip())[:MOST_FOUND] if text.strip() else []
    told = ("employer",) if any(each.employer for each in found) else ()
    about = tuple(each.id for each in found)
    return Outcome(value=found, about=about, object="people", fields=("name", "number", "born_on", *told))


def _find(actor: Actor, text: str) -> list[Found]:
    people = Person.objects.within(actor).order_by("last_name", "first_name", "party")
    by_code = _list_found(find_by_code(people, text))
    if by_code:
        return by_code
    # By name alone, which an index gives in order; what is shown is looked up for those few.
    first = list(find_by_name(people, text).values_list("pk", flat=True)[:MOST_FOUND])
    named = _list_found(people.filter(pk__in=first))
    employed = _find_employed(actor, text, beside={each.id for each in named}) if len(named) < MOST_FOUND else []
    return [*named, *employed] or _list_found(find_by_likeness(people, text))


def _find_employed(actor: Actor, text: str, *, beside: Iterable[int]) -> list[Found]:
    """Give who worked for such an employer, among those whose profile the actor may read."""
    reader = replace(actor, scope=find_scope(role=actor.role, act="read_profile") or "")
    if not reader.scope:
        return []
    resting = Restriction.objects.values("party_id")
    people = Person.objects.within(reader).exclude(party__in=beside).exclude(party__in=resting)
    # In no order: of an employer of thousands no more is read than is shown.
    employers = dict(find_jobs_at(people, text).values_list("edition__person", "employer")[:MOST_FOUND])
    return [replace(each, employer=employers[each.id]) for each in _list_found(people.filter(party__in=employers))]


def _list_found(people: People) -> list[Found]:
    resting = Restriction.objects.filter(party_id=OuterRef("pk"))
    known = people.annotate(is_restricted=Exists(resting))
    columns = ("party", "party__name", "number", "born_on", "active", "is_restricted")
    return [
        Found(id=party, name=name, number=number, born_on=born_on, active=active, is_restricted=is_restricted)
        for party, name, number, born_on, active, is_restricted in known.values_list(*columns)[:MOST_FOUND]
    ]
