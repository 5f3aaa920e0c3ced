"""Two files side by side, and who were merged."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.imports.attachments import count_attached
from sluitend.areas.imports.models import Merge
from sluitend.areas.imports.rows import MergeLine, write_merge_lines
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person, PersonContact

MOST_SHOWN = 100


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One of two files, as far as needed to tell whether they are of one person."""

    id: int
    name: str
    number: str
    born_on: date | None
    birth_year: int | None
    has_bsn: bool
    active: bool
    entered_on: date
    covered_by: str
    contacts: tuple[str, ...]
    attached: int


@dataclass(frozen=True, kw_only=True)
class Merges:
    """Who were merged, the newest first."""

    lines: tuple[MergeLine, ...]


@act("read_merge")
def read_merge(*, actor: Actor, at: datetime, person_id: int, gone_id: int) -> Outcome[tuple[Comparison, Comparison]]:
    """Give two files side by side."""
    within = Person.objects.within(actor).filter(party__in=(person_id, gone_id))
    people = {person.pk: person for person in within.select_related("party", "covered_by")}
    if len(people) != 2:
        raise NotFound
    attached = count_attached(list(people))
    one, other = (_compare(people[number], attached[number]) for number in (person_id, gone_id))
    return Outcome(
        value=(one, other), about=(person_id, gone_id), object="people", fields=("name", "number", "contact")
    )


def _compare(person: Person, attached: int) -> Comparison:
    contacts = PersonContact.objects.filter(person=person, until_on=None).order_by("id")
    return Comparison(
        id=person.pk,
        name=person.party.name,
        number=person.number,
        born_on=person.born_on,
        birth_year=person.birth_year,
        has_bsn=person.bsn_hash is not None,
        active=person.active,
        entered_on=person.entered_on,
        covered_by=person.covered_by.name if person.covered_by else "",
        contacts=tuple(contacts.values_list("point__value", flat=True)),
        attached=attached,
    )


@act("list_merges")
def list_merges(*, actor: Actor, at: datetime) -> Outcome[Merges]:
    """Give the merges of people within the actor's reach."""
    within = Merge.objects.filter(kept_id__in=Person.objects.within(actor).values("party"))
    merges = list(within.select_related("by").order_by("-id")[:MOST_SHOWN])
    both = {number for merge in merges for number in (merge.kept_id, merge.gone_id)}
    about = tuple(sorted(both))
    value = Merges(lines=write_merge_lines(merges))
    return Outcome(value=value, about=about, object="merges", fields=("name", "number"))
