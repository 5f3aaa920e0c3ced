"""Whether somebody stands in the book twice: likely doubles with the reason, and what was merged before."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sluitend.areas.imports.doubles import Facts, explain_double, write_core
from sluitend.areas.imports.rows import MergeLine, list_merge_lines
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person, PersonContact
from sluitend.parties.models.person import People
from sluitend.parties.reasons import MERGED

MOST_FOUND = 20
# Zeros are written before a number to fill a column of so many signs at most.
LONGEST_NUMBER = 12


@dataclass(frozen=True, kw_only=True)
class Double:
    """A file that may be of the same person, and why."""

    id: int
    name: str
    number: str
    born_on: date | None
    active: bool
    because: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Doubles:
    """What may be double of one person within reach, and with which files theirs was merged."""

    person_id: int
    name: str
    number: str
    active: bool
    is_resting: bool
    found: tuple[Double, ...]
    merges: tuple[MergeLine, ...]


@act("find_doubles")
def find_doubles(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Doubles]:
    """Find files within the actor's scope that may be of the same person; nothing is merged by it."""
    people = Person.objects.within(actor)
    person = people.filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    is_resting = person.left_because == MERGED
    doubles = Doubles(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        active=person.active,
        is_resting=is_resting,
        found=() if is_resting else _compare_all(person, people),
        merges=list_merge_lines([person_id]),
    )
    about = (person_id, *(double.id for double in doubles.found))
    return Outcome(value=doubles, about=about, object=f"person:{person_id}", fields=("name", "number", "born_on"))


def _compare_all(person: Person, people: People) -> tuple[Double, ...]:
    """Compare everybody who shares something that can be looked up; the surest come first."""
    near = people.filter(party__organisation=person.party.organisation_id).exclude(left_because=MERGED)
    others = list(near.filter(_is_near(person)).exclude(party=person.pk).select_related("party"))
    reach = _list_reach([person.pk, *(other.pk for other in others)])
    mine = _tell_facts(person, reach[person.pk])
    compared = [(other, explain_double(mine, _tell_facts(other, reach[other.pk]))) for other in others]
    likely = sorted((pair for pair in compared if pair[1]), key=lambda pair: (-len(pair[1]), pair[0].pk))
    return tuple(
        Double(
            id=other.pk,
            name=other.party.name,
            number=other.number,
            born_on=other.born_on,
            active=other.active,
            because=because,
        )
        for other, because in likely[:MOST_FOUND]
    )


def _is_near(person: Person) -> Q:
    """Match whoever has the same name, the same day of birth, or the same number but for zeros before it."""
    core = write_core(person.number)
    written = {person.number.lstrip("0"), *(core.zfill(length) for length in range(LONGEST_NUMBER + 1))}
    near = Q(number__in=written) | Q(folded=person.folded)
    return near | Q(born_on=person.born_on) if person.born_on else near


def _list_reach(people: Iterable[int]) -> dict[int, frozenset[str]]:
    """Give the telephone numbers and e-mail addresses of each."""
    ties = PersonContact.objects.filter(person__in=list(people), until_on=None, point__kind__in=("phone", "email"))
    reach: dict[int, set[str]] = defaultdict(set)
    for person_id, value in ties.values_list("person", "point__value"):
        reach[person_id].add(value)
    return defaultdict(frozenset, {person_id: frozenset(values) for person_id, values in reach.items()})


def _tell_facts(person: Person, reach: frozenset[str]) -> Facts:
    return Facts(
        number=person.number,
        first_name=person.first_name,
        last_name=person.last_name,
        born_on=person.born_on,
        has_bsn=person.bsn_hash is not None,
        reach=reach,
    )
