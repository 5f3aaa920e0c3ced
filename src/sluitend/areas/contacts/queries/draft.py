"""Draft: what must be known to note something about a person, and which promises that can keep."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sluitend.areas.contacts.kinds import SPOKEN, find_evidence
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.rows import AppointmentRow, list_appointments
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.values import NoteTemplate
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.gate.purposes import is_purpose_right
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import list_rows
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Keepable:
    """A promise that contact can keep, with the kinds of contact that do."""

    id: int
    name: str
    due_on: date
    kinds: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A note that is about to be written, and the texts of the municipality with which it can begin.

    The appointments until today are those of which it can say how they went.
    """

    person_id: int
    person_name: str
    number: str
    promises: tuple[Keepable, ...]
    appointments: tuple[AppointmentRow, ...]
    templates: tuple[NoteTemplate, ...]

    def find_template(self, code: str) -> NoteTemplate | None:
        """Give the text with this code, if there is one."""
        return next((each for each in self.templates if each.code == code), None)


@act("read_draft")
def read_draft(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Draft]:
    """Give whom a note would be about, and what it can keep."""
    near = Person.objects.within(actor).filter(party=person_id)
    known = near.values_list("party__name", "number").first()
    if known is None:
        raise NotFound
    begun = Appointment.objects.are_open().filter(person=person_id, starts_at__date__lte=find_day(at))
    draft = Draft(
        person_id=person_id,
        person_name=known[0],
        number=known[1],
        promises=_list_keepable(actor, person_id, find_day(at)),
        appointments=tuple(list_appointments(begun.order_by("-starts_at"))),
        templates=find_pack(actor.organisation_id).list_note_templates(on=find_day(at)),
    )
    fields = ("name", "promises", "appointments")
    return Outcome(value=draft, about=(person_id,), object=f"person:{person_id}", fields=fields)


def _list_keepable(actor: Actor, person_id: int, today: date) -> tuple[Keepable, ...]:
    """Give the open promises that the actor may settle for this purpose, and that contact is evidence of."""
    scope = find_scope(role=actor.role, act="settle_promise")
    if not scope or not is_purpose_right(role=actor.role, act="settle_promise", purpose=actor.purpose):
        return ()
    mine = Promise.objects.are_open().within(replace(actor, scope=scope)).filter(beneficiary=person_id)
    rows = [(row, _list_counting(row.kind)) for row in list_rows(mine.order_by("due_on", "id"), today=today)]
    return tuple(
        Keepable(id=row.id, name=row.kind_name, due_on=row.due_on, kinds=kinds) for row, kinds in rows if kinds
    )


def _list_counting(kind: str) -> tuple[str, ...]:
    listed = get_kind(kind).evidence
    return tuple(each for each in SPOKEN if find_evidence(each, listed))
