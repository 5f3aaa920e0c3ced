"""Noting: something that was said, seen or done is written down, whether or not somebody typed words."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.models import Note
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid
from sluitend.gate.grants import TEAM


@dataclass(frozen=True, kw_only=True)
class NewNote:
    """What is to be noted; who may read it, and whether it concerns a third party."""

    kind: str
    happened_on: date
    text: str = ""
    visibility: str = TEAM
    about_third: bool = False


def write_down(person_id: int, note: NewNote, *, actor: Actor, at: datetime) -> Note:
    """Write a note about a person for the actor's purpose."""
    if note.happened_on > find_day(at):
        raise Invalid(
            _("Deze dag is nog niet geweest."), _("Een notitie gaat over wat is gebeurd."), _("Kies vandaag of eerder.")
        )
    return Note.objects.create(
        person_id=person_id,
        purpose=actor.purpose,
        kind=note.kind,
        happened_on=note.happened_on,
        visibility=note.visibility,
        about_third=note.about_third,
        text=note.text.strip(),
        author_id=actor.party_id,
        written_at=at,
    )
