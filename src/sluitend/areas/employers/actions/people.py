"""The people at an employer: how to reach them, and that they can be forgotten when they ask for it."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sluitend.areas.employers.models import ContactPerson, EmployerContact
from sluitend.areas.employers.pen import forget_entry, lock_employer
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class NewContactPerson:
    """Somebody at an employer, and how to reach them."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""


@act("record_contact_person")
def record_contact_person(
    *, actor: Actor, at: datetime, employer_id: int, new: NewContactPerson, person_id: int | None = None
) -> Outcome[int]:
    """Write down who works at an employer, or put right what stands there."""
    lock_employer(actor, employer_id)
    if person_id is None:
        person_id = ContactPerson.objects.create(employer_id=employer_id, added_at=at, **asdict(new)).id
    else:
        known = ContactPerson.objects.filter(id=person_id, employer=employer_id, erased_at=None)
        if not known.update(**asdict(new)):
            raise NotFound
    fields = ("name", "role", "phone", "email")
    return Outcome(value=person_id, object=f"contact_person:{person_id}", fields=fields)


@act("erase_contact_person")
def erase_contact_person(*, actor: Actor, at: datetime, employer_id: int, person_id: int) -> Outcome[int]:
    """Forget somebody who asked for it (AVG article 17), with what was said with them; gives how often that was.

    That there was contact stays, as the budget of the employer counts it.
    """
    employer = lock_employer(actor, employer_id)
    known = ContactPerson.objects.filter(id=person_id, employer=employer_id, erased_at=None)
    if not known.update(name="", role="", phone="", email="", may_enter=False, erased_at=at):
        raise NotFound
    forget_entry(person_id, employer=employer)
    said = EmployerContact.objects.filter(person=person_id, emptied_at=None)
    emptied = said.update(words="", answer="", beyond_because="", emptied_at=at)
    return Outcome(value=emptied, object=f"contact_person:{person_id}", fields=("name", "words"))
