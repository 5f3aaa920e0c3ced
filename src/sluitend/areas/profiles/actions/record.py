"""Record what somebody tells: in a conversation, however many sections it touches, or by themselves in the portal."""

from collections.abc import Sequence
from datetime import datetime

from sluitend.areas.profiles.facts import MAY_BE_NONE, SECTIONS
from sluitend.areas.profiles.models import Edition
from sluitend.areas.profiles.pen import Answer, write_answer
from sluitend.areas.profiles.rows import UNKNOWN, find_sections
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, Invalid, NotFound
from sluitend.parties.models import Person


@act("record_profile")
def record_profile(
    *, actor: Actor, at: datetime, person_id: int, answers: Sequence[Answer]
) -> Outcome[tuple[str, ...]]:
    """Write the sections that were told, all or none of them, and give those in which something is new."""
    _lock_person(actor, person_id)
    for answer in answers:
        _require_fitting(answer)
    held = find_sections(person_id, [answer.section for answer in answers])
    new = tuple(
        answer.section
        for answer in answers
        if write_answer(person_id, answer, by_id=actor.party_id, at=at, held=held[answer.section])
    )
    return Outcome(value=new, about=(person_id,), object=f"profile:{person_id}", fields=new)


@act("record_my_profile")
def record_my_profile(*, actor: Actor, at: datetime, answer: Answer) -> Outcome[bool]:
    """Write one section as the resident tells it, and give whether anything is new; what stood there stays."""
    me = actor.party_id or 0
    _lock_person(actor, me)
    _require_fitting(answer)
    is_new = write_answer(me, answer, by_id=me, at=at)
    return Outcome(value=is_new, about=(me,), object=f"profile:{me}", fields=(answer.section,) if is_new else ())


@act("verify_section")
def verify_section(*, actor: Actor, at: datetime, person_id: int, section: str, seen: int) -> Outcome[None]:
    """Note that a section is still as it was, so that nobody is asked twice."""
    _lock_person(actor, person_id)
    held = Edition.objects.filter(person=person_id, section=section, until_at=None).exclude(answer=UNKNOWN)
    if not held.filter(number=seen).update(verified_at=at, verified_by=actor.party_id):
        raise ChangedMeanwhile if held.exists() else NotFound
    return Outcome(value=None, about=(person_id,), object=f"profile:{person_id}", fields=(section,))


def _lock_person(actor: Actor, person_id: int) -> None:
    """Lock the person, so that of two colleagues the second sees what the first wrote."""
    reachable = Person.objects.within(actor).filter(party=person_id)
    if not reachable.select_for_update(no_key=True, of=("self",)).exists():
        raise NotFound


def _require_fitting(answer: Answer) -> None:
    """Refuse facts of another section, and that there would be none of what everybody has, such as hours."""
    shape = SECTIONS.get(answer.section)
    fits = all(type(fact) is shape for fact in answer.facts)
    if shape is None or not fits or (answer.is_none and answer.section not in MAY_BE_NONE):
        raise Invalid(
            "Dit onderdeel van het profiel bestaat niet zo.",
            f"‘{answer.section}’ is geen onderdeel, of er staan gegevens van een ander onderdeel in.",
            "Laad de pagina opnieuw en vul haar nog een keer in.",
        )
