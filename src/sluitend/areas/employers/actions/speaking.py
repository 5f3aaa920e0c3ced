"""Speaking with employers: each contact within the budget of the pack, and what they answered."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sluitend.areas.employers.budget import find_budget, list_approached
from sluitend.areas.employers.checking import require_past
from sluitend.areas.employers.models import ContactPerson, Employer, EmployerContact
from sluitend.areas.employers.pen import lock_employer
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.contact_budget import find_free_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class NewContact:
    """What was said, when, how and with whom; an approach was ours, and goes over the budget only with a reason."""

    happened_on: date
    way: str
    is_approach: bool
    words: str
    person_id: int | None = None
    beyond_because: str = ""


@act("record_employer_contact")
def record_employer_contact(*, actor: Actor, at: datetime, employer_id: int, contact: NewContact) -> Outcome[int]:
    """Write a contact in the log; the employer is locked, so that two colleagues do not use up the same place."""
    require_past(contact.happened_on, today=find_day(at))
    employer = lock_employer(actor, employer_id)
    if contact.person_id:
        _require_person(employer_id, contact.person_id)
    written = EmployerContact.objects.create(
        employer_id=employer_id,
        person_id=contact.person_id,
        happened_on=contact.happened_on,
        way=contact.way,
        is_approach=contact.is_approach,
        words=contact.words.strip(),
        beyond_because=_judge(employer, contact),
        by_id=actor.party_id,
        at=at,
    )
    return Outcome(value=written.id, object=f"employer:{employer_id}", fields=("contact",))


@act("record_employer_answer")
def record_employer_answer(
    *, actor: Actor, at: datetime, contact_id: int, answered_on: date, words: str = ""
) -> Outcome[int]:
    """Note that an employer answered an approach, and what; gives the employer."""
    require_past(answered_on, today=find_day(at))
    mine = EmployerContact.objects.filter(employer__in=Employer.objects.within(actor).values("party"))
    contact = mine.filter(id=contact_id, is_approach=True).first()
    if contact is None:
        raise NotFound
    waiting = EmployerContact.objects.filter(id=contact_id, answered_on=None, happened_on__lte=answered_on)
    # The words of somebody who asked to be forgotten are not written down again.
    if not waiting.update(answered_on=answered_on, answer="" if contact.emptied_at else words.strip()):
        raise Invalid(
            _("Dit antwoord is niet bewaard."),
            _("Het antwoord stond er al, of het kwam vóór de vraag."),
            _("Kijk in het logboek en kies een dag vanaf de benadering."),
        )
    return Outcome(value=contact.employer_id, object=f"employer:{contact.employer_id}", fields=("answer",))


def _require_person(employer_id: int, person_id: int) -> None:
    if not ContactPerson.objects.filter(id=person_id, employer=employer_id, erased_at=None).exists():
        raise NotFound


def _judge(employer: Employer, contact: NewContact) -> str:
    """Give the reason of an approach that goes over the budget, or refuse it without one; "" while there is room."""
    if not contact.is_approach:
        return ""
    budget = find_budget(find_pack(employer.municipality_id), on=contact.happened_on)
    before = [day for day in list_approached([employer.pk])[employer.pk] if day <= contact.happened_on]
    free_on = find_free_day(before, budget=budget, today=contact.happened_on)
    because = contact.beyond_because.strip()
    if free_on > contact.happened_on and not because:
        raise Invalid(
            _("Deze werkgever is pas nog benaderd."),
            _("Hoogstens %(times)d keer per kwartaal, met %(days)d dagen ertussen; de eerste vrije dag is %(day)s.")
            % {"times": budget.at_most, "days": budget.spacing_days, "day": date_format(free_on, "j b Y")},
            _("Wacht tot die dag, of schrijf op waarom het nu toch moest."),
        )
    return because if free_on > contact.happened_on else ""
