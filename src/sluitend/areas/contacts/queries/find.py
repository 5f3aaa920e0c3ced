"""Finding notes by their words, within one's rights and for one purpose; the journal knows whom was found."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchVector
from django.db.models import F, Q

from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.models.note import WORDS, Notes
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.models import Restriction
from sluitend.parties.models.scoping import find_owners

PAGE_HITS = 50


@dataclass(frozen=True, kw_only=True)
class NoteFilter:
    """Which notes to look in besides their words: a kind, a stretch of days, whoever wrote them."""

    kind: str = ""
    from_on: date | None = None
    until_on: date | None = None
    author_id: int | None = None

    def match(self) -> Q:
        """Match what is asked; both days count."""
        wishes = {
            "kind": self.kind,
            "happened_on__gte": self.from_on,
            "happened_on__lte": self.until_on,
            "author": self.author_id,
        }
        return Q(**{column: value for column, value in wishes.items() if value})


ALL_NOTES = NoteFilter()


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


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One page of hits, with how many there are in all; `authors` are the colleagues who can be chosen."""

    authors: tuple[tuple[int, str], ...]
    hits: tuple[Hit, ...] = ()
    found: int = 0
    page: int = 1
    pages: int = 1


@act("find_notes")
def find_notes(
    *, actor: Actor, at: datetime, text: str, wanted: NoteFilter = ALL_NOTES, page: int = 1
) -> Outcome[Finding]:
    """Find notes by Dutch words in any form, "whole phrases", -without; accents need not be typed."""
    colleagues = find_owners(actor.scope, actor).filter(kind="staff")
    authors = tuple(colleagues.order_by("name", "id").values_list("id", "name"))
    if not text.strip():
        return Outcome(value=Finding(authors=authors), object="notes")
    asked = SearchQuery(text, config=WORDS, search_type="websearch")
    near = Note.objects.within(actor).exclude(person__in=Restriction.objects.values("party_id"))
    holding = near.alias(words=SearchVector("text", config=WORDS)).filter(words=asked)
    chosen = holding.filter(wanted.match())
    found = chosen.count()
    pages = max(1, -(-found // PAGE_HITS))
    page = min(max(1, page), pages)
    hits = _list_hits(chosen, asked, first=(page - 1) * PAGE_HITS)
    about = tuple(dict.fromkeys(hit.person_id for hit in hits))
    value = Finding(hits=hits, found=found, page=page, pages=pages, authors=authors)
    return Outcome(value=value, about=about, object="notes", fields=("note",))


def _list_hits(notes: Notes, asked: SearchQuery, *, first: int) -> tuple[Hit, ...]:
    excerpt = SearchHeadline("text", asked, config=WORDS, start_sel="‹", stop_sel="›", max_fragments=1)
    told = notes.annotate(excerpt=excerpt, person_name=F("person__party__name"), author_name=F("author__name"))
    rows = told.order_by("-happened_on", "-id").values(
        "person_id", "person_name", "kind", "happened_on", "author_name", "excerpt", note_id=F("id")
    )
    return tuple(Hit(**row) for row in rows[first : first + PAGE_HITS])
