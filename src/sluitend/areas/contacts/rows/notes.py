"""Notes as rows, and when people were last spoken to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max

from sluitend.areas.contacts.models import Note, NoteMove
from sluitend.areas.contacts.models.note import Notes


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


def find_last_contact_days(people: Collection[int], *, purpose: str) -> dict[int, date]:
    """Give the last day on which somebody spoke to each of these people for a purpose; no day, no key."""
    spoken = Note.objects.are_spoken().filter(person__in=people, purpose=purpose)
    return dict(spoken.values_list("person").annotate(Max("happened_on")))
