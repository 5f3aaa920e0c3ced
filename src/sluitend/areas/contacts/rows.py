"""Notes and relations as rows, the cards of the person screen, and when people were last spoken to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import F, Max

from sluitend.areas.contacts.models import Note, NoteMove, Relation
from sluitend.areas.contacts.models.note import Notes
from sluitend.gate.actor import Actor
from sluitend.gate.grants import find_scope

CARD_NOTES = 3


@dataclass(frozen=True, kw_only=True)
class NoteRow:
    """A note as it is shown; a version above 1 was put right, and one that was emptied says nothing any more."""

    id: int
    kind: str
    happened_on: date
    visibility: str
    about_third: bool
    text: str
    is_emptied: bool
    version: int
    author_id: int | None
    author_name: str
    written_at: datetime


@dataclass(frozen=True, kw_only=True)
class MoveRow:
    """A note went to the file of somebody else, or came from there; no more than that is told."""

    at: datetime
    by: str
    is_away: bool


@dataclass(frozen=True, kw_only=True)
class RelationRow:
    """Somebody around a person; `party_kind` is "" for somebody outside."""

    id: int
    kind: str
    party_id: int | None
    party_kind: str
    name: str
    reach: str
    may_know: str
    from_on: date
    until_on: date | None


@dataclass(frozen=True, kw_only=True)
class ContactsCard:
    """The latest contact for one purpose; `days_since` is None when nobody ever spoke to the person."""

    person_id: int
    latest: tuple[NoteRow, ...]
    last_contact_on: date | None
    days_since: int | None


@dataclass(frozen=True, kw_only=True)
class RelationsCard:
    """Who stands around a person now."""

    person_id: int
    relations: tuple[RelationRow, ...]


def list_notes(notes: Notes) -> list[NoteRow]:
    """Give the rows of these notes, in their order, with one query."""
    return [
        NoteRow(
            id=note.id,
            kind=note.kind,
            happened_on=note.happened_on,
            visibility=note.visibility,
            about_third=note.about_third,
            text=note.text,
            is_emptied=note.is_emptied,
            version=note.version,
            author_id=note.author_id,
            author_name=note.author.name if note.author else "",
            written_at=note.written_at,
        )
        for note in notes.select_related("author")
    ]


def list_moves(person_id: int, *, purpose: str) -> tuple[MoveRow, ...]:
    """Give which notes for this purpose left this file or came into it, the newest first."""
    moves = NoteMove.objects.filter(person=person_id, note__purpose=purpose).select_related("by")
    return tuple(
        MoveRow(at=each.at, by=each.by.name if each.by else "", is_away=each.is_away)
        for each in moves.order_by("-at", "-id")
    )


def list_relations(person_id: int) -> list[RelationRow]:
    """Give who stands or stood around a person, who is there now first."""
    rows = Relation.objects.filter(person=person_id).select_related("party")
    ordered = rows.order_by(F("until_on").desc(nulls_first=True), "-from_on", "-id")
    return [_write_row(row) for row in ordered]


def find_last_contact_days(people: Collection[int], *, purpose: str) -> dict[int, date]:
    """Give the last day on which somebody spoke to each of these people for a purpose; no day, no key."""
    spoken = Note.objects.are_spoken().filter(person__in=people, purpose=purpose)
    return dict(spoken.values_list("person").annotate(Max("happened_on")))


def read_contacts_card(person_id: int, *, actor: Actor, today: date) -> ContactsCard:
    """Give what the person screen shows of contact; only who may read notes gets to see them."""
    reader = replace(actor, scope=find_scope(role=actor.role, act="read_notes") or "")
    notes = Note.objects.within(reader).filter(person=person_id) if reader.scope else Note.objects.none()
    last_on = find_last_contact_days([person_id], purpose=actor.purpose).get(person_id)
    return ContactsCard(
        person_id=person_id,
        latest=tuple(list_notes(notes.order_by("-happened_on", "-id")[:CARD_NOTES])),
        last_contact_on=last_on,
        days_since=(today - last_on).days if last_on else None,
    )


def read_relations_card(person_id: int) -> RelationsCard:
    """Give who stands around a person today."""
    running: Iterable[RelationRow] = (row for row in list_relations(person_id) if row.until_on is None)
    return RelationsCard(person_id=person_id, relations=tuple(running))


def _write_row(row: Relation) -> RelationRow:
    return RelationRow(
        id=row.id,
        kind=row.kind,
        party_id=row.party_id,
        party_kind=row.party.kind if row.party else "",
        name=row.party.name if row.party else row.name,
        reach=row.reach,
        may_know=row.may_know,
        from_on=row.from_on,
        until_on=row.until_on,
    )
