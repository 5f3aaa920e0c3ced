"""Find concepts while somebody types: in Dutch and English, with or without accents, and with a slip of the finger."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.search import TrigramStrictWordDistance
from django.db.models import Case, IntegerField, QuerySet, When
from django.db.models.functions import Length

from sluitend.areas.profiles.models import Label
from sluitend.areas.profiles.plain import make_plain
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

MOST_FOUND = 8
# Several labels may be of one concept.
LABELS_READ = 40
# So few signs stand in nearly every label: they must begin one, or a word in it.
BEGINS_A_LABEL, BEGINS_A_WORD = 2, 3


@dataclass(frozen=True, kw_only=True)
class FoundConcept:
    """A concept by its own name, and the label by which it was found when that is another one."""

    id: str
    name: str
    found_by: str


@act("find_concepts")
def find_concepts(*, actor: Actor, at: datetime, kind: str, text: str) -> Outcome[list[FoundConcept]]:
    """Give the concepts that come nearest; what is farther away is only looked for when little is nearer."""
    plain, labels = make_plain(text), Label.objects.filter(kind=kind)
    found: dict[str, FoundConcept] = {}
    for nearest in _list_holding(labels, plain) if plain else ():
        if len(found) < MOST_FOUND:
            found = found | {key: each for key, each in _read_labels(nearest).items() if key not in found}
    if not found and len(plain) > BEGINS_A_WORD:
        found = _read_labels(_list_alike(labels, plain))
    return Outcome(value=list(found.values())[:MOST_FOUND], object=f"concepts:{kind}"[:80])


def _list_holding(labels: QuerySet[Label], plain: str) -> Iterator[QuerySet[Label]]:
    """Give the labels that begin with these words, then those in which a word does, then those that hold them."""
    whole_first = Case(When(plain=plain, then=0), default=1, output_field=IntegerField())
    ordered = labels.annotate(near=whole_first).order_by("near", "-language", "-preferred", Length("plain"), "plain")
    if len(plain) <= BEGINS_A_LABEL:
        yield ordered.filter(plain__startswith=plain, preferred=True)
        return
    yield ordered.filter(plain__startswith=plain)
    yield ordered.filter(plain__contains=f" {plain}")
    if len(plain) > BEGINS_A_WORD:
        yield ordered.filter(plain__contains=plain)


def _list_alike(labels: QuerySet[Label], plain: str) -> QuerySet[Label]:
    """Give the preferred labels in which words look like these, the likest first."""
    alike = labels.filter(preferred=True, plain__trigram_strict_word_similar=plain)
    return alike.annotate(near=TrigramStrictWordDistance(plain, "plain")).order_by("near", "-language", "plain")


def _read_labels(labels: QuerySet[Label]) -> dict[str, FoundConcept]:
    """Give the concepts of the first of these labels in their order, each by the nearest of its labels."""
    found: dict[str, FoundConcept] = {}
    for row in labels.values("concept", "text", "concept__label_nl", "concept__label_en")[:LABELS_READ]:
        name = row["concept__label_nl"] or row["concept__label_en"]
        found_by = row["text"] if row["text"] != name else ""
        found.setdefault(row["concept"], FoundConcept(id=row["concept"], name=name, found_by=found_by))
    return found
