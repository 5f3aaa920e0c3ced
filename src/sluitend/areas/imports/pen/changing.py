"""Changing people who are known: each difference that a row makes is written down with what it was before.

What was put right for somebody stays as it is, whatever a file says.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.imports.models import Batch, BatchChange, BatchRow
from sluitend.areas.imports.pen.stating import is_in_the_way, list_stated, tell_state
from sluitend.compute.calendar.moments import find_day
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, move_promises, release_all, write_promises
from sluitend.parties.models import BenefitSpell, Fact, Person, PersonContact, Residence
from sluitend.parties.pen import (
    end_spell,
    note_birth,
    note_bsn,
    note_coming_back,
    note_leaving,
    note_spell_start,
    rename_person,
    write_contact,
    write_facts,
    write_home,
    write_spells,
)

Changes = Iterator[BatchChange]


@dataclass(kw_only=True)
class Known:
    """What is known of somebody, asked for all people of a piece at once; kept true by whoever changes it."""

    person: Person
    contacts: set[tuple[str, str]]
    area_id: int | None
    spell: BenefitSpell | None
    facts: list[Fact]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One row about one person who is known, and what is needed to carry it out."""

    batch: Batch
    row: BatchRow
    known: Known
    present: Collection[int]
    at: datetime

    @property
    def person(self) -> Person:
        """Give whom it is about."""
        return self.known.person

    @property
    def today(self) -> date:
        """Give the day on which it is carried out."""
        return find_day(self.at)

    @property
    def owner_id(self) -> int:
        """Give who takes somebody: the worker of the row when there, else the team."""
        worker: int = self.row.worker_id or 0
        return worker if worker in self.present else self.batch.team_id

    def note(self, field: str, before: object, after: object, object_id: int | None = None) -> BatchChange:
        """Give the line that remembers a change."""
        told = ["" if each is None else str(each) for each in (before, after)]
        return BatchChange(
            row=self.row, person_id=self.person.pk, field=field, before=told[0], after=told[1], object_id=object_id
        )


def change_people(
    batch: Batch, rows: Sequence[BatchRow], *, present: Collection[int], at: datetime
) -> Iterator[BatchChange]:
    """Write down what differs for the person of each row, and give every change."""
    people = _gather([row.person_id for row in rows if row.person_id])
    for row in rows:
        # Whoever was taken out of the book since is left alone.
        if row.person_id in people:
            case = Case(batch=batch, row=row, known=people[row.person_id], present=present, at=at)
            for write in _list_writers(row):
                yield from write(case)


def _gather(ids: Collection[int]) -> dict[int, Known]:
    found = Person.objects.filter(party__in=ids)
    people = {person.pk: Known(person=person, contacts=set(), area_id=None, spell=None, facts=[]) for person in found}
    ties = PersonContact.objects.filter(person__in=people, until_on=None)
    for person, kind, value in ties.values_list("person", "point__kind", "point__value"):
        people[person].contacts.add((kind, _fold(kind, value)))
    homes = Residence.objects.filter(person__in=people, until_on=None)
    for person, area in homes.values_list("person", "area"):
        people[person].area_id = area
    for spell in BenefitSpell.objects.filter(person__in=people, ended_on=None):
        people[spell.person_id].spell = spell
    for fact in Fact.objects.filter(person__in=people):
        people[fact.person_id].facts.append(fact)
    return people


def _list_writers(row: BatchRow) -> Sequence[Callable[[Case], Changes]]:
    """An exit that was decided is all that happens to somebody; other rows change whatever differs."""
    return (_leave,) if row.verdict == "gone" else (_fill, _rename, _reach, _move, _return, _start, _state, _hand_over)


def _fill(case: Case) -> Changes:
    """A BSN is added where there was none; another one is never written over it."""
    row, person = case.row, case.person
    hashed = bytes(row.bsn_hash or b"")
    is_missing = person.bsn_hash is None and "bsn" not in person.rectified
    if hashed and is_missing and not Person.objects.filter(bsn_hash=hashed).exists():
        note_bsn(person.pk, sealed=bytes(row.bsn_sealed or b""), hashed=hashed)
        yield case.note("bsn", "", "")
    born_on = date.fromisoformat(row.born_on) if row.born_on else None
    if born_on and born_on != person.born_on and "born_on" not in person.rectified:
        note_birth(person.pk, born_on=born_on, birth_year=born_on.year)
        yield case.note("born_on", person.born_on or f"year {person.birth_year or ''}", born_on)


def _rename(case: Case) -> Changes:
    for field in ("first_name", "last_name"):
        name, known = getattr(case.row, field), getattr(case.person, field)
        is_initial = field == "first_name" and len(name.strip(". ")) < 2
        if name and name != known and not is_initial and field not in case.person.rectified:
            rename_person(case.person.pk, field=field, name=name)
            yield case.note(field, known, name)


def _reach(case: Case) -> Changes:
    """A new number or address is added; the old one stays, as only the person knows whether it still holds."""
    for kind in ("phone", "email", "post"):
        value = getattr(case.row, kind)
        folded = (kind, _fold(kind, value))
        if value and folded not in case.known.contacts:
            contact = write_contact(case.person.pk, kind=kind, value=value, from_on=case.today)
            case.known.contacts.add(folded)
            yield case.note(kind, "", value, contact)


def _fold(kind: str, value: str) -> str:
    """The same telephone number is written in many ways: the last nine digits tell."""
    return "".join(filter(str.isdigit, value))[-9:] if kind == "phone" else value.lower()


def _move(case: Case) -> Changes:
    area_id = case.row.area_id
    if area_id and area_id != case.known.area_id:
        former, home = write_home(case.person.pk, area_id=area_id, from_on=case.today)
        case.known.area_id = area_id
        yield case.note("area", former, area_id, home)


def _is_running(case: Case) -> bool:
    return not case.row.ended_on or date.fromisoformat(case.row.ended_on) > case.today


def _return(case: Case) -> Changes:
    """Whoever left and is in the file again comes back, covered in the same act."""
    person = case.person
    if person.active or not _is_running(case):
        return
    note_coming_back(person.pk)
    [promise] = write_promises([_draft(case, owner_id=case.owner_id)])
    person.active, person.covered_by_id = True, case.owner_id
    yield case.note("return", f"{person.left_on} {person.left_because}", "", promise.id)


def _draft(case: Case, *, owner_id: int) -> Promise:
    opening = Opening(kind="invitation", owner_id=owner_id)
    pack = find_pack(case.batch.organisation_id)
    return draft_promise(opening, beneficiary_id=case.person.pk, pack=pack, at=case.at)


def _start(case: Case) -> Changes:
    """A benefit that runs gets the first day of the file; where none runs, it is a new one."""
    row, person = case.row, case.person
    if not person.active or not _is_running(case):
        return
    started_on = date.fromisoformat(row.started_on) if row.started_on else None
    spell = case.known.spell
    if spell is None and (started_on or person.left_on):
        began_on = started_on or case.today
        case.known.spell = new = BenefitSpell(
            person=person,
            source=case.batch.source,
            started_on=began_on,
            household_form=row.household_form,
            cause_code=row.cause_code,
        )
        write_spells([new])
        yield case.note("spell", "", began_on, new.id)
    elif spell and started_on and started_on != spell.started_on:
        note_spell_start(spell.id, started_on=started_on)
        yield case.note("started_on", spell.started_on, started_on, spell.id)
        spell.started_on = started_on


def _state(case: Case) -> Changes:
    """What is new at which rules look; what a colleague noted or took back stays as it is."""
    if not _is_running(case):
        return
    spell, source = case.known.spell, case.batch.source
    benefit_on = spell.started_on if spell else None
    for field, new in list_stated(case.row, benefit_on=benefit_on, today=case.today, source=source):
        if not is_in_the_way(new, case.known.facts):
            [fact] = write_facts([(case.person.pk, new)], by_id=case.batch.by_id, at=case.at)
            case.known.facts.append(fact)
            yield case.note(field, "", tell_state(fact), fact.pk)


def _hand_over(case: Case) -> Changes:
    """Whatever the colleague who covered had open goes to the new one, who hears the story first."""
    to_id, from_id = case.row.worker_id, case.person.covered_by_id
    if not case.person.active or to_id not in case.present or to_id == from_id or to_id is None:
        return
    mine = Promise.objects.are_open().filter(beneficiary=case.person.pk, owner=from_id)
    moving = list(mine.values_list("id", flat=True))
    move_promises(mine, to_id=to_id, at=case.at)
    for promise in moving:
        yield case.note("worker", from_id, to_id, promise)
    stories = Promise.objects.are_open().filter(beneficiary=case.person.pk, kind="handover", owner=to_id)
    for promise in stories.filter(opened_at=case.at).exclude(id__in=moving).values_list("id", flat=True):
        yield case.note("handover", "", "", promise)


def _leave(case: Case) -> Changes:
    """A person said so, with a reason: the benefit ends and nothing is owed any more."""
    if not case.person.active:
        return
    left_on = date.fromisoformat(case.row.ended_on) if case.row.ended_on else case.today
    spell = case.known.spell
    owed = Promise.objects.are_open().filter(beneficiary=case.person.pk, outlasts=False).order_by("id")
    for promise, owner in owed.values_list("id", "owner"):
        yield case.note("promise", owner, "", promise)
    release_all(case.person.pk, at=case.at, reason=case.row.because)
    ended_on = max(left_on, spell.started_on) if spell else left_on
    end_spell(case.person.pk, ended_on=ended_on, because=case.row.because)
    note_leaving(case.person.pk, left_on=left_on, because=case.row.because)
    yield case.note("leave", case.person.covered_by_id, left_on, spell.id if spell else None)
