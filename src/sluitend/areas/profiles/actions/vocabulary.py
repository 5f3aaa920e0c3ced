"""Import a vocabulary: the concepts of ESCO with all their labels."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from sluitend.areas.profiles.models import Concept, Label, OccupationSkill
from sluitend.areas.profiles.plain import make_plain
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

BATCH_ROWS = 5_000
# A release has 164,000 labels: that is much to send row by row.
COPY_LABELS = "COPY profiles_label (concept_id, kind, language, preferred, text, plain) FROM STDIN"
COPY_SKILLS = "COPY profiles_occupationskill (occupation_id, skill_id, is_essential) FROM STDIN"


@dataclass(frozen=True, kw_only=True)
class NewConcept:
    """A concept as a release of ESCO holds it: the alternatives by language, and the skills that an occupation asks."""

    id: str
    kind: str
    label_en: str
    label_nl: str = ""
    isco08: str = ""
    alternatives_nl: tuple[str, ...] = ()
    alternatives_en: tuple[str, ...] = ()
    essential: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


@act("import_vocabulary")
def import_vocabulary(*, actor: Actor, at: datetime, release: str, concepts: Sequence[NewConcept]) -> Outcome[int]:
    """Write these concepts with their labels in place of what was known of them; what is not in it, stays."""
    Concept.objects.bulk_create(
        [_draft_concept(each) for each in concepts],
        BATCH_ROWS,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["kind", "isco08", "label_nl", "label_en"],
    )
    ids = [each.id for each in concepts]
    Label.objects.filter(concept__in=ids).delete()
    OccupationSkill.objects.filter(occupation__in=ids).delete()
    _copy(COPY_LABELS, (row for each in concepts for row in _list_labels(each)))
    skills = set(Concept.objects.filter(kind="skill").values_list("id", flat=True))
    _copy(COPY_SKILLS, (row for each in concepts for row in _list_skills(each, skills)))
    return Outcome(value=len(concepts), object=f"vocabulary:{release}"[:80], fields=("concept", "label", "skill"))


def _copy(statement: str, rows: Iterable[Sequence[object]]) -> None:
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _draft_concept(new: NewConcept) -> Concept:
    return Concept(id=new.id, kind=new.kind, isco08=new.isco08, label_nl=new.label_nl, label_en=new.label_en)


def _list_labels(new: NewConcept) -> Iterator[tuple[str, str, str, bool, str, str]]:
    """Give the labels of a concept, each once: alternatives often repeat the preferred one."""
    known: set[tuple[str, str]] = set()
    for language, preferred, texts in (
        ("nl", True, (new.label_nl,)),
        ("en", True, (new.label_en,)),
        ("nl", False, new.alternatives_nl),
        ("en", False, new.alternatives_en),
    ):
        for text in texts:
            plain = make_plain(text)
            if plain and (language, plain) not in known:
                known.add((language, plain))
                yield new.id, new.kind, language, preferred, text, plain


def _list_skills(new: NewConcept, known: Container[str]) -> Iterator[tuple[str, str, bool]]:
    """Give the skills of an occupation that there are, each once; what is essential is not optional too."""
    asked = dict.fromkeys(new.optional, False) | dict.fromkeys(new.essential, True)
    yield from ((new.id, skill, is_essential) for skill, is_essential in asked.items() if skill in known)
