"""One page for a new colleague, so that nobody has to tell the story again."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.contacts.rows import RelationRow, find_last_contact_days, read_relations_card
from sluitend.areas.profiles.rows import Section, list_sections
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.models import Person, PersonContact

LAST_STEPS = 8


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that was done: towards which promise, when and by whom."""

    promise_kind: str
    kind: str
    at: datetime
    by: str
    reference: str


@dataclass(frozen=True, kw_only=True)
class Handover:
    """Who this is, what is known since when, what is promised, and what was done last."""

    person_id: int
    name: str
    number: str
    entered_on: date
    active: bool
    covered_by: str
    contacts: tuple[tuple[str, str], ...]
    relations: tuple[RelationRow, ...]
    last_contact_on: date | None
    sections: tuple[Section, ...]
    promises: tuple[PromiseRow, ...]
    steps: tuple[Step, ...]


@act("read_handover")
def read_handover(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Handover]:
    """Give what a colleague who takes somebody over must know before the first conversation."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party", "covered_by").first()
    if person is None:
        raise NotFound
    spoken_on = find_last_contact_days([person_id], purpose=actor.purpose).get(person_id)
    handover = _write_handover(person, find_day(at), spoken_on)
    return Outcome(value=handover, about=(person_id,), object=f"profile:{person_id}", fields=("profile", "promises"))


def _write_handover(person: Person, today: date, last_contact_on: date | None) -> Handover:
    reached = PersonContact.objects.filter(person=person, until_on=None).order_by("point__kind", "id")
    promises = Promise.objects.are_open().filter(beneficiary=person.pk).order_by("due_on", "id")
    return Handover(
        person_id=person.pk,
        name=person.party.name,
        number=person.number,
        entered_on=person.entered_on,
        active=person.active,
        covered_by=person.covered_by.name if person.covered_by else "",
        contacts=tuple(reached.values_list("point__kind", "point__value")),
        relations=read_relations_card(person.pk).relations,
        last_contact_on=last_contact_on,
        sections=list_sections(person.pk),
        promises=tuple(list_rows(promises, today=today)),
        steps=_list_steps(person.pk),
    )


def _list_steps(person_id: int) -> tuple[Step, ...]:
    done = Evidence.objects.filter(promise__beneficiary=person_id).select_related("promise", "by")
    return tuple(
        Step(
            promise_kind=each.promise.kind,
            kind=each.kind,
            at=each.at,
            by=each.by.name if each.by else "",
            reference=each.reference,
        )
        for each in done.order_by("-at", "-id")[:LAST_STEPS]
    )
