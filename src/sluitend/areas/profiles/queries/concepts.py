"""Find concepts while somebody types: in Dutch and English, with or without accents, and with a slip of the finger."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.search import TrigramWordDistance
from django.db.models import Case, IntegerField, QuerySet, When
from django.db.models.functions import Length

from sluitend.areas.profiles.models import Label
from sluitend.areas.profiles.plain import make_plain
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

MOST_FOUND = 8
# Several labels found may be of one concept.
LABELS_READ = 60
SHORTEST_PART = 3


@dataclass(frozen=True, kw_only=True)
class FoundConcept:
    """A concept by its own name, and the label by which it was found when that is another one."""

    id: str
    name: str
    found_by: str


@act("find_concepts")
def find_concepts(*, actor: Actor, at: datetime, kind: str, text: str) -> Outcome[list[FoundConcept]]:
    """Give the concepts that come nearest: what begins like it first, then what holds it, then what looks like it."""
    plain = make_plain(text)
    labels = Label.objects.filter(kind=kind)
    found = _list_holding(labels, plain) if plain else []
    if not found and len(plain) >= SHORTEST_PART:
        found = _list_alike(labels, plain)
    return Outcome(value=found, object=f"concepts:{kind}"[:80])


def _list_holding(labels: QuerySet[Label], plain: str) -> list[FoundConcept]:
    """Give concepts with a label that holds these words: whole, at its start, at the start of a word, anywhere."""
    near = Case(
        When(plain=plain, then=0),
        When(plain__startswith=plain, then=1),
        When(plain__contains=f" {plain}", then=2),
        default=3,
        output_field=IntegerField(),
    )
    # Less than three signs would be found in nearly everything: those must stand at the start.
    how = "contains" if len(plain) >= SHORTEST_PART else "startswith"
    holding = labels.filter(**{f"plain__{how}": plain})
    return _gather(holding.annotate(near=near).order_by("near", "-language", "-preferred", Length("plain"), "plain"))


def _list_alike(labels: QuerySet[Label], plain: str) -> list[FoundConcept]:
    """Give concepts with a label in which a stretch looks like these words."""
    alike = labels.filter(plain__trigram_word_similar=plain)
    return _gather(alike.annotate(near=TrigramWordDistance(plain, "plain")).order_by("near", "-language", "plain"))


def _gather(labels: QuerySet[Label]) -> list[FoundConcept]:
    """Give the concepts of the first labels, each once, by the nearest of its labels."""
    found: dict[str, FoundConcept] = {}
    for row in labels.values("concept", "text", "concept__label_nl", "concept__label_en")[:LABELS_READ]:
        name = row["concept__label_nl"] or row["concept__label_en"]
        found_by = row["text"] if row["text"] != name else ""
        found.setdefault(row["concept"], FoundConcept(id=row["concept"], name=name, found_by=found_by))
    return list(found.values())[:MOST_FOUND]
