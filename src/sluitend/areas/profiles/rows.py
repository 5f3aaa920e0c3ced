"""Reading profiles without asking, for the queries of this room and of the rooms above."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from sluitend.areas.profiles.facts import ESSENTIALS, SECTIONS, VOCABULARY_OF, Fact
from sluitend.areas.profiles.models import TABLES, Edition, Job
from sluitend.compute.calendar.moments import find_day, find_start
from sluitend.compute.calendar.weeks import add_months
from sluitend.compute.policy.pack import Pack
from sluitend.parties.finding import TRIGRAM, choose_holding
from sluitend.parties.folding import Fold
from sluitend.parties.models.person import People

UNKNOWN, TOLD, NONE = "unknown", "told", "none"
MOST_OCCUPATIONS = 3
CONCEPT_NAME = Coalesce(NullIf("concept__label_nl", Value("")), "concept__label_en", Value(""))


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section of a profile as it stood in an edition; number 0 when nobody asked yet.

    `is_own` tells that the person wrote it themselves.
    """

    code: str
    answer: str = UNKNOWN
    number: int = 0
    told_at: datetime | None = None
    told_by: str = ""
    is_own: bool = False
    verified_at: datetime | None = None
    verified_by: str = ""
    facts: tuple[Fact, ...] = ()

    @property
    def is_known(self) -> bool:
        """Tell known from unknown; that there is none, is known too."""
        return self.answer != UNKNOWN

    @property
    def is_unseen(self) -> bool:
        """Tell whether the person wrote it themselves and no colleague said since that it was read."""
        return self.is_own and self.verified_at is None

    @property
    def fresh_at(self) -> datetime | None:
        """Give when somebody last heard that it is so."""
        return self.verified_at or self.told_at


@dataclass(frozen=True, kw_only=True)
class ProfileCard:
    """How complete a profile is, in words: what is not known yet, how old the rest is, and towards which work.

    `aged` are the essentials that were heard too long ago to rely on; `unseen` what the person wrote themselves and
    no colleague has read.
    """

    person_id: int
    unknown: tuple[str, ...]
    aged: tuple[str, ...]
    unseen: tuple[str, ...]
    known: int
    oldest_on: date | None
    freshest_on: date | None
    oldest_days: int
    occupations: tuple[str, ...]


def list_sections(person_id: int) -> tuple[Section, ...]:
    """Give every section of a profile in its order, the unknown ones too."""
    return tuple(find_sections(person_id, SECTIONS).values())


def find_section(person_id: int, code: str) -> Section:
    """Give one section as it stands now."""
    return find_sections(person_id, [code])[code]


def find_sections(person_id: int, codes: Collection[str]) -> dict[str, Section]:
    """Give these sections as they stand now, by code and in this order, the unknown ones too."""
    held = _read_editions(Edition.objects.filter(person=person_id, section__in=codes, until_at=None))
    known = {section.code: section for section in held}
    return {code: known.get(code, Section(code=code)) for code in codes}


def list_editions(person_id: int, section: str) -> list[Section]:
    """Give every edition of one section, the newest first."""
    return _read_editions(Edition.objects.filter(person=person_id, section=section).order_by("-number"))


def read_profile_card(person_id: int, today: date, *, pack: Pack) -> ProfileCard:
    """Give how complete somebody's profile is, with one query."""
    held = Edition.objects.filter(person=person_id, until_at=None).annotate(fresh_at=Coalesce("verified_at", "told_at"))
    columns = "section", "answer", "told_by", "verified_at", "fresh_at"
    rows = list(held.values(*columns, wished=_name_occupations("wishes"), had=_name_occupations("work")))
    days = {row["section"]: find_day(row["fresh_at"]) for row in rows if row["answer"] != UNKNOWN}
    # What somebody would like goes before what somebody did.
    named = (name for names in ("wished", "had") for row in rows for name in row[names])
    since_on = find_told_since(pack, today)
    oldest_on = min(days.values(), default=None)
    return ProfileCard(
        person_id=person_id,
        unknown=tuple(code for code in ESSENTIALS if code not in days),
        aged=tuple(code for code in ESSENTIALS if code in days and days[code] < since_on),
        unseen=tuple(row["section"] for row in rows if row["told_by"] == person_id and row["verified_at"] is None),
        known=len(days),
        oldest_on=oldest_on,
        freshest_on=max(days.values(), default=None),
        oldest_days=(today - oldest_on).days if oldest_on else 0,
        occupations=tuple(dict.fromkeys(named))[:MOST_OCCUPATIONS],
    )


def list_known() -> QuerySet[Edition, Any]:
    """Give the people of whom every essential is known, as part of a query over people."""
    known = _list_essentials().values("person").annotate(number=Count("section"))
    return known.filter(number=len(ESSENTIALS))


def list_aged(since_on: date) -> QuerySet[Edition]:
    """Give the answers to essentials that nobody has heard of since a day, as part of a query over people."""
    heard = _list_essentials().annotate(heard_at=Coalesce("verified_at", "told_at"))
    return heard.filter(heard_at__lt=find_start(since_on))


def find_told_since(pack: Pack, today: date) -> date:
    """Give the day before which an answer is too old to rely on, as the pack says."""
    return add_months(today, count=-int(pack.parameter("profile_months", on=today).value))


def find_jobs_at(people: People, text: str) -> QuerySet[Job]:
    """Give the jobs of these people, as told last, at an employer whose name holds all these words."""
    jobs = Job.objects.filter(edition__until_at=None, edition__section="work", edition__person__in=people)
    # Without three letters in a row the index cannot help.
    if not any(len(word) >= TRIGRAM for word in text.split()):
        return jobs.none()
    return choose_holding(jobs.annotate(folded=Fold("employer")), text)


def _list_essentials() -> QuerySet[Edition]:
    return Edition.objects.filter(until_at=None, section__in=ESSENTIALS).exclude(answer=UNKNOWN)


def _name_occupations(section: str) -> ArraySubquery:
    """Give the names of the occupations in the edition of the outer query, when it is one of this section."""
    told = TABLES[section].objects.filter(edition=OuterRef("pk")).order_by("id")
    return ArraySubquery(told.values(name=Coalesce(NullIf(CONCEPT_NAME, Value("")), "words")))


def _read_editions(editions: QuerySet[Edition]) -> list[Section]:
    """Give editions with their facts, with one query for the editions and one for each section that was told."""
    rows = list(editions.annotate(asker=F("told_by__name"), verifier=F("verified_by__name")).values())
    told: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        told[row["section"]] += [row["id"]] if row["answer"] == TOLD else []
    facts = {edition: found for code, ids in told.items() for edition, found in _read_facts(code, ids).items()}
    return [_write_section(row, facts.get(row["id"], ())) for row in rows]


def _read_facts(section: str, editions: Sequence[int]) -> dict[int, tuple[Fact, ...]]:
    shape = SECTIONS[section]
    names = [each.name for each in fields(shape) if each.name != "concept_name"]
    named = {"concept_name": CONCEPT_NAME} if section in VOCABULARY_OF else {}
    rows = TABLES[section].objects.filter(edition__in=editions).order_by("id").values("edition_id", *names, **named)
    found: dict[int, tuple[Fact, ...]] = {}
    for row in rows:
        edition = row.pop("edition_id")
        found[edition] = (*found.get(edition, ()), shape(**row))
    return found


def _write_section(row: Mapping[str, Any], facts: tuple[Fact, ...]) -> Section:
    return Section(
        code=row["section"],
        answer=row["answer"],
        number=row["number"],
        told_at=row["told_at"],
        told_by=row["asker"] or "",
        is_own=row["told_by_id"] == row["person_id"],
        verified_at=row["verified_at"],
        verified_by=row["verifier"] or "",
        facts=facts,
    )
