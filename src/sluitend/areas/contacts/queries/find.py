"""Finding notes by their words, within one's rights and for one purpose; the journal knows whom was found."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchVector
from django.db.models import F

from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.models.note import WORDS
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

MOST_FOUND = 50


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A note in which the words were found, with the stretch of text around them."""

    note_id: int
    person_id: int
    person_name: str
    kind: str
    happened_on: date
    author_name: str
    excerpt: str


@act("find_notes")
def find_notes(*, actor: Actor, at: datetime, text: str) -> Outcome[list[Hit]]:
    """Find notes by Dutch words in any form, "whole phrases", -without; accents need not be typed."""
    if not text.strip():
        return Outcome(value=[], object="notes")
    asked = SearchQuery(text, config=WORDS, search_type="websearch")
    words = SearchVector("text", config=WORDS)
    excerpt = SearchHeadline("text", asked, config=WORDS, start_sel="‹", stop_sel="›", max_fragments=1)
    found = (
        Note.objects.within(actor)
        .alias(words=words)
        .filter(words=asked)
        .annotate(excerpt=excerpt, person_name=F("person__party__name"), author_name=F("author__name"))
    )
    rows = found.order_by("-happened_on", "-id").values(
        "person_id", "person_name", "kind", "happened_on", "author_name", "excerpt", note_id=F("id")
    )
    hits = [Hit(**row) for row in rows[:MOST_FOUND]]
    about = tuple(dict.fromkeys(hit.person_id for hit in hits))
    return Outcome(value=hits, about=about, object="notes", fields=("note",))
