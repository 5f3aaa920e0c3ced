"""Applying: rows become people, or changes in people who are known; each row once, all of a piece or nothing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection

from sluitend.areas.imports.models import Batch, BatchChange, BatchRow
from sluitend.areas.imports.pen.changing import change_people
from sluitend.areas.imports.pen.stating import list_stated
from sluitend.compute.calendar.moments import find_day
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_people, write_promises
from sluitend.parties.facts import GATE, UNEMPLOYMENT
from sluitend.parties.models import BenefitSpell, Party, Person
from sluitend.parties.pen import NewFact, NewPerson, write_all, write_facts, write_people, write_spells

NAMELESS = "Naam onbekend"
NOTE_DONE = """
    UPDATE imports_batchrow SET person_id = done.person, applied_at = %s
    FROM unnest(%s::bigint[], %s::bigint[]) AS done(row, person) WHERE id = done.row
"""
CONTACTS = ("phone", "email", "post")


def apply_rows(batch: Batch, rows: Sequence[BatchRow], *, at: datetime) -> list[int]:
    """Carry these rows out, and give the people that they were about."""
    lock_people(row.person_id for row in rows if row.person_id)
    fresh, known = [row for row in rows if _is_new(row)], [row for row in rows if not _is_new(row)]
    present = _find_present(batch, rows)
    entering = _set_aside_known(fresh)
    changes = [*_admit(batch, entering, present, at), *change_people(batch, known, present=present, at=at)]
    write_all(changes)
    _note_done([*entering, *known], at)
    return sorted({change.person_id for change in changes} | {row.person_id for row in known if row.person_id})


def _note_done(rows: Sequence[BatchRow], at: datetime) -> None:
    """Note who each row became; a single statement, as the ORM would write a branch for every row."""
    with connection.cursor() as cursor:
        cursor.execute(NOTE_DONE, [at, [row.id for row in rows], [row.person_id for row in rows]])


def _is_new(row: BatchRow) -> bool:
    """What somebody decided goes before what was thought of a row."""
    return row.decision == "new" or (row.verdict == "new" and not row.decision)


def _find_present(batch: Batch, rows: Iterable[BatchRow]) -> set[int]:
    """Give the workers named in these rows who can take somebody now."""
    named = {row.worker_id for row in rows if row.worker_id}
    there = Party.objects.filter(id__in=named, present=True, organisation=batch.organisation_id)
    return set(there.values_list("id", flat=True))


def _set_aside_known(rows: Sequence[BatchRow]) -> list[BatchRow]:
    """Somebody may have come into the book since the rows were compared: such a row is put to a person again."""
    hashes = [bytes(row.bsn_hash) for row in rows if row.bsn_hash]
    # Asked apart: by either key at once, the whole book would be read.
    by_bsn = {bytes(hashed): person for hashed, person in _find_people("bsn_hash", hashes)}
    by_number = dict(_find_people("number", [row.number for row in rows if row.number]))
    entering, taken = [], set(by_number)
    for row in rows:
        person = by_bsn.get(bytes(row.bsn_hash or b"")) or (not row.decision and by_number.get(row.number))
        if person:
            _put_to_a_person(row, person)
        else:
            # A number belongs to one: whoever comes second, such as a partner, gets a number of their own.
            row.number = "" if row.number in taken else row.number
            taken.add(row.number)
            entering.append(row)
    return entering


def _find_people(key: str, values: Sequence[str | bytes]) -> Iterable[tuple[Any, int]]:
    return Person.objects.filter(**{f"{key}__in": values}).values_list(key, "party")


def _put_to_a_person(row: BatchRow, person: int) -> None:
    BatchRow.objects.filter(id=row.id).update(
        verdict="conflict", person_id=person, decision="", remarks=f"{row.remarks} row:known".strip()
    )


def _admit(batch: Batch, rows: Sequence[BatchRow], present: set[int], at: datetime) -> Iterator[BatchChange]:
    """Write people down with their spells, and cover whoever has a running one, all at once."""
    today, pack = find_day(at), find_pack(batch.organisation_id)
    people = write_people(_draft_person(batch, row, today) for row in rows)
    stated = {row.id: [fact for _, fact in _list_stated(batch, row, today)] for row in rows}
    on_benefit = {row.id for row in rows if _has_benefit(row, stated[row.id])}
    write_spells(_draft_spell(batch, row, person, today) for row, person in zip(rows, people) if row.id in on_benefit)
    told = ((person.pk, fact) for row, person in zip(rows, people) for fact in stated[row.id])
    write_facts(told, by_id=batch.by_id, at=at)
    covered = [(row, person) for row, person in zip(rows, people) if person.active]
    promises = write_promises(
        draft_promise(
            Opening(
                kind="invitation",
                owner_id=row.worker_id if row.worker_id and row.worker_id in present else batch.team_id,
            ),
            beneficiary_id=person.pk,
            pack=pack,
            at=at,
        )
        for row, person in covered
    )
    promised = {promise.beneficiary_id: promise.id for promise in promises}
    for row, person in zip(rows, people):
        row.person_id = person.pk
        # What is attached to them now; whatever is more when it is taken back, came later.
        said = len(stated[row.id]) + bool(row.area_id) + len(_list_contacts(row))
        attached = (row.id in on_benefit) + said + (person.pk in promised)
        yield BatchChange(
            row=row, person_id=person.pk, field="person", after=str(attached), object_id=promised.get(person.pk)
        )


def _list_stated(batch: Batch, row: BatchRow, today: date) -> Iterator[tuple[str, NewFact]]:
    benefit_on = date.fromisoformat(row.started_on) if row.started_on else None
    return list_stated(row, benefit_on=benefit_on, today=today, source=batch.source)


def _has_benefit(row: BatchRow, stated: Sequence[NewFact]) -> bool:
    """Whoever applied, or has benefit of the UWV still, and of whom no first or last day is told, has none yet."""
    is_before = any(fact.kind in (*GATE, UNEMPLOYMENT) for fact in stated)
    return bool(row.started_on or row.ended_on or not is_before)


def _draft_person(batch: Batch, row: BatchRow, today: date) -> NewPerson:
    left_on = _find_end(row, today)
    return NewPerson(
        number=row.number or f"I{batch.id}-{row.line}",
        first_name=row.first_name,
        last_name=row.last_name or NAMELESS,
        born_on=date.fromisoformat(row.born_on) if row.born_on else None,
        birth_year=int(row.birth_year) if row.birth_year else None,
        bsn_sealed=bytes(row.bsn_sealed) if row.bsn_sealed else None,
        bsn_hash=bytes(row.bsn_hash) if row.bsn_hash else None,
        entered_on=_find_start(row, today),
        organisation_id=batch.organisation_id,
        area_id=row.area_id,
        contacts=_list_contacts(row),
        active=left_on is None,
        left_on=left_on,
        left_because=(row.end_reason or "unknown") if left_on else "",
    )


def _draft_spell(batch: Batch, row: BatchRow, person: Person, today: date) -> BenefitSpell:
    ended_on = _find_end(row, today)
    return BenefitSpell(
        person=person,
        source=batch.source,
        started_on=_find_start(row, today),
        ended_on=ended_on,
        end_reason=(row.end_reason or "unknown") if ended_on else "",
        household_form=row.household_form,
        cause_code=row.cause_code,
    )


def _find_start(row: BatchRow, today: date) -> date:
    """Whoever has no first day in the file begins today, or on the last day when that has passed."""
    return date.fromisoformat(row.started_on) if row.started_on else _find_end(row, today) or today


def _find_end(row: BatchRow, today: date) -> date | None:
    """A benefit that ends some day in the future still runs."""
    ended_on = date.fromisoformat(row.ended_on) if row.ended_on else None
    return ended_on if ended_on and ended_on <= today else None


def _list_contacts(row: BatchRow) -> tuple[tuple[str, str], ...]:
    return tuple((kind, getattr(row, kind)) for kind in CONTACTS if getattr(row, kind))
