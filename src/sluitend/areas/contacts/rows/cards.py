"""The cards of the person screen: the latest contact with what comes next, and who is near."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import OuterRef, Subquery

from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.rows.appointments import Coming, list_coming, read_coming
from sluitend.areas.contacts.rows.notes import NoteRow, list_notes
from sluitend.areas.contacts.rows.relations import RelationRow, list_relations
from sluitend.gate.actor import Actor
from sluitend.gate.grants import find_scope
from sluitend.parties.models import Person

CARD_NOTES, CARD_APPOINTMENTS = 3, 3


@dataclass(frozen=True, kw_only=True)
class ContactsCard:
    """The latest contact for one purpose, and what comes; `days_since` is None when nobody ever spoke to the person."""

    person_id: int
    latest: tuple[NoteRow, ...]
    last_contact_on: date | None
    days_since: int | None
    coming: tuple[Coming, ...]


@dataclass(frozen=True, kw_only=True)
class RelationsCard:
    """Who stands around a person now."""

    person_id: int
    relations: tuple[RelationRow, ...]


def read_contacts_card(person_id: int, *, actor: Actor, today: date) -> ContactsCard:
    """Give what the person screen shows of contact; only who may read notes gets to see them."""
    reader = replace(actor, scope=find_scope(role=actor.role, act="read_notes") or "")
    notes = Note.objects.within(reader).filter(person=person_id) if reader.scope else Note.objects.none()
    spoken = Note.objects.are_spoken().filter(person=OuterRef("pk"), purpose=actor.purpose).order_by("-happened_on")
    [(last_on, coming)] = Person.objects.filter(party=person_id).values_list(
        Subquery(spoken.values("happened_on")[:1]), list_coming(OuterRef("pk"), today=today, most=CARD_APPOINTMENTS)
    )
    return ContactsCard(
        person_id=person_id,
        latest=tuple(list_notes(notes.order_by("-happened_on", "-id")[:CARD_NOTES])),
        last_contact_on=last_on,
        days_since=(today - last_on).days if last_on else None,
        coming=read_coming(coming),
    )


def read_relations_card(person_id: int) -> RelationsCard:
    """Give who stands around a person today."""
    running: Iterable[RelationRow] = (row for row in list_relations(person_id) if row.until_on is None)
    return RelationsCard(person_id=person_id, relations=tuple(running))
