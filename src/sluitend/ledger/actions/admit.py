"""Admit: people come into the book, written down and promised something in one act."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import ALL
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, require_owners
from sluitend.parties.models import BenefitSpell
from sluitend.parties.pen import NewPerson, write_people, write_spells


@dataclass(frozen=True, kw_only=True)
class Admission:
    """Somebody who comes in, and the promises with which they are covered from the first moment."""

    person: NewPerson
    openings: tuple[Opening, ...]
    cause_code: str = ""


@act("admit_person")
def admit_person(*, actor: Actor, at: datetime, admission: Admission) -> Outcome[int]:
    """Write one person down, with a benefit spell from the day of entry and the first promises."""
    [person_id] = _admit(actor, at, [admission])
    return Outcome(value=person_id, about=(person_id,), object=f"person:{person_id}", fields=("person", "promises"))


@act("admit_people")
def admit_people(*, actor: Actor, at: datetime, admissions: Sequence[Admission]) -> Outcome[list[int]]:
    """Write many people down at once, all or none of them."""
    ids = _admit(actor, at, admissions)
    return Outcome(value=ids, about=tuple(ids), object=f"people:{len(ids)}", fields=("person", "promises"))


def _admit(actor: Actor, at: datetime, admissions: Sequence[Admission]) -> list[int]:
    admissions = [_place(actor, each) for each in admissions]
    require_owners(actor, {opening.owner_id for each in admissions for opening in each.openings})
    people = write_people(each.person for each in admissions)
    write_spells(
        BenefitSpell(person=person, started_on=each.person.entered_on, cause_code=each.cause_code)
        for each, person in zip(admissions, people)
    )
    packs = {number: find_pack(number) for number in {each.person.organisation_id for each in admissions}}
    Promise.objects.bulk_create(
        draft_promise(opening, beneficiary_id=person.pk, pack=packs[each.person.organisation_id], at=at)
        for each, person in zip(admissions, people)
        for opening in each.openings
    )
    return [person.pk for person in people]


def _place(actor: Actor, admission: Admission) -> Admission:
    """People enter the actor's own municipality, whatever was asked, unless the actor serves them all."""
    if actor.scope == ALL:
        return admission
    if actor.organisation_id is None:
        raise NotFound
    return replace(admission, person=replace(admission.person, organisation_id=actor.organisation_id))
