"""Admit: people come into the book, written down and promised something in one act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import ALL
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, find_belonging, list_openings, require_owners
from sluitend.parties.facts import Known
from sluitend.parties.models import Area, BenefitSpell
from sluitend.parties.pen import NewFact, NewPerson, write_facts, write_people, write_spells


@dataclass(frozen=True, kw_only=True)
class Admission:
    """Somebody who comes in, and the promises with which they are covered from the first moment.

    Whoever applied, or has a benefit of the UWV still, comes in without social assistance: no benefit begins or ends.
    """

    person: NewPerson
    openings: tuple[Opening, ...]
    cause_code: str = ""
    facts: tuple[NewFact, ...] = ()
    on_benefit: bool = True


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
        if each.on_benefit
    )
    facts = ((person.pk, fact) for each, person in zip(admissions, people) for fact in each.facts)
    write_facts(facts, by_id=actor.party_id, at=at)
    packs = {number: find_pack(number) for number in {each.person.organisation_id for each in admissions}}
    homes = {each.person.area_id for each in admissions if each.person.area_id}
    areas = dict(Area.objects.filter(id__in=homes).values_list("id", "code"))
    Promise.objects.bulk_create(
        draft_promise(opening, beneficiary_id=person.pk, pack=packs[each.person.organisation_id], at=at)
        for each, person in zip(admissions, people)
        for opening in _promise(each, packs[each.person.organisation_id], areas, on=find_day(at))
    )
    return [person.pk for person in people]


def _promise(admission: Admission, pack: Pack, areas: Mapping[int, str], *, on: date) -> list[Opening]:
    """Give what somebody is promised who comes in: what was chosen, and what the pack has for people like them."""
    person = admission.person
    known = Known(
        born_on=person.born_on,
        benefit_since_on=person.entered_on if admission.on_benefit else None,
        area=areas.get(person.area_id or 0, ""),
        is_in_cohort=False,
        facts=[fact.known for fact in admission.facts],
    )
    return list_openings(find_belonging(pack, known, on=on), admission.openings)


def _place(actor: Actor, admission: Admission) -> Admission:
    """People enter the actor's own municipality, whatever was asked, unless the actor serves them all."""
    if actor.scope == ALL:
        return admission
    if actor.organisation_id is None:
        raise NotFound
    return replace(admission, person=replace(admission.person, organisation_id=actor.organisation_id))
