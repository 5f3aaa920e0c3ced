"""The pen of the profile: writes what was told without asking; only actions, here or above, may hold it."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sluitend.areas.profiles.facts import VOCABULARY_OF, Fact, NamedFact
from sluitend.areas.profiles.models import TABLES, Edition
from sluitend.areas.profiles.naming import find_named
from sluitend.areas.profiles.plain import make_plain
from sluitend.areas.profiles.rows import NONE, TOLD, UNKNOWN, Section, find_section
from sluitend.gate.errors import ChangedMeanwhile

# Whoever goes on typing tells one thing: within this time an edition of the same hand is mended, not followed.
SITTING = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody told about one section, and the number of the edition that was on the screen.

    `is_none` says that there is none; without facts and without that, it is unknown.
    """

    section: str
    seen: int = 0
    facts: tuple[Fact, ...] = ()
    is_none: bool = False

    @property
    def kind(self) -> str:
        """Give what kind of answer this is."""
        return TOLD if self.facts else NONE if self.is_none else UNKNOWN


def write_answer(
    person_id: int, answer: Answer, *, by_id: int | None, at: datetime, held: Section | None = None
) -> bool:
    """Write a section anew, unless nothing is new, and tell whether it was; the person must be locked.

    `held` is the section as it stands, when that was read already.
    """
    held = held or find_section(person_id, answer.section)
    if (held.answer, held.facts) == (answer.kind, answer.facts):
        return False
    if held.number != answer.seen:
        raise ChangedMeanwhile
    edition, table = _open_edition(person_id, answer, by_id, at), TABLES[answer.section]
    words = [fact.words for fact in answer.facts if isinstance(fact, NamedFact)]
    concepts = find_named(VOCABULARY_OF.get(answer.section), words)
    table.objects.bulk_create(table(edition=edition, **_list_columns(fact, concepts)) for fact in answer.facts)
    return True


def _open_edition(person_id: int, answer: Answer, by_id: int | None, at: datetime) -> Edition:
    """Mend the edition of the same sitting, or end the one that held and begin the next."""
    if answer.seen and (mended := _mend_edition(person_id, answer, by_id, at)):
        return mended
    return Edition.objects.create(
        person_id=person_id,
        section=answer.section,
        number=answer.seen + 1,
        answer=answer.kind,
        told_at=at,
        told_by_id=by_id,
    )


def _mend_edition(person_id: int, answer: Answer, by_id: int | None, at: datetime) -> Edition | None:
    """Give the edition that held when it is of the same sitting, or end it."""
    held = Edition.objects.filter(person=person_id, section=answer.section, until_at=None)
    mine = held.filter(told_by=by_id, told_at__gt=at - SITTING, verified_at=None)
    if mine.update(number=answer.seen + 1, answer=answer.kind):
        edition = held.get()
        TABLES[answer.section].objects.filter(edition=edition).delete()
        return edition
    held.update(until_at=at)
    return None


def _list_columns(fact: Fact, concepts: dict[str, str]) -> dict[str, Any]:
    columns = asdict(fact)
    if isinstance(fact, NamedFact):
        del columns["concept_name"]
        columns["concept_id"] = concepts.get(make_plain(fact.words))
    return columns
