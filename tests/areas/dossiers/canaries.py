"""Canaries: one row of every model that can hold something of a person, with a word of its own in every column."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import psycopg
from django.contrib.postgres.fields import ArrayField
from django.db import models
from psycopg import sql
from psycopg.types.json import Json
from tests.emptying import empty_book

from sluitend.areas.dossiers.file import BY_NUMBER, BY_NUMBERS, list_models
from sluitend.parties.bsn import seal_bsn

Link = psycopg.Connection[Any]
PERSON = 900_001
# Models that are about colleagues, places, means and machines; each with its reason.
ABOUT_NO_PERSON = {
    "capacity.closedday": "About days.",
    "capacity.feed": "A digest and a colleague.",
    "capacity.workinghours": "About colleagues.",
    "capacity.workingweek": "About colleagues.",
    "caseloads.overload": "Counts people; names nobody but colleagues.",
    "caseloads.savedlist": "A question of a colleague, about nobody in particular.",
    "contacts.room": "About places.",
    "cohorts.cohort": "An area or target group with its days; who is in it stands in its members.",
    "conferences.conference": "A day on which several people are discussed; what is said stands in their cases.",
    "correspondence.printrun": "A count of letters, and the colleague who asked for them.",
    "dossiers.destructioncount": "The certificate: counts.",
    "dossiers.destructionline": "The certificate: numbers that point at nobody.",
    "dossiers.destructionlist": "The certificate: a digest and two colleagues.",
    "dossiers.tally": "Counts by month.",
    **{
        f"employers.{name}": "About an employer, which is no person."
        for name in "accountmanager branch employer employerobstacle preferredperiod".split()
    },
    **{f"employers.{name}": "Employers as they stood in a list." for name in ("employerfile", "employerfilerow")},
    **{f"employers.{name}": "About work." for name in ("demand", "demandskill", "demandtask")},
    "employers.contactperson": "Somebody at an employer: shown and forgotten in tests/areas/employers.",
    "employers.employercontact": "What was said with an employer: the same test.",
    "pacts.guarantee": "About places and what a trade asks; for whom one is kept, stands in its candidates.",
    "pacts.pact": "What a region agrees on.",
    "pacts.pacttheme": "What members of a pact work on.",
    "pacts.pactmember": "Which organisation takes part in a pact.",
    "pacts.pactmeeting": "What organisations agreed at a meeting; the form says that nobody is named there.",
    "pacts.pactagreement": "What organisations promised each other.",
    "pacts.demandoutlook": "How many people a sector needs.",
    "gate.once": "Digests of requests, forgotten after thirty days.",
    "imports.batch": "The file as a whole; forgotten with its pages.",
    "imports.batchcolumn": "Headings of columns.",
    "imports.batchsheet": "Names of sheets, forgotten with their pages.",
    "imports.batchpage": "Pages of a whole file, sealed, and forgotten when its term is over.",
    "imports.columnmemory": "Headings of columns.",
    "introductions.session": "A day with an employer; who is put forward stands in its candidates.",
    "introductions.session_demands": "About work.",
    "journal.entry": "Numbers and names of fields; no content, and kept as proof.",
    "journal.seal": "Digests.",
    "matching.matchask": "What work asks.",
    "matching.matchround": "Digests and counts; who took part stands in its offers and lines.",
    "matching.matchstop": "About the municipality.",
    "matching.postcode": "About places.",
    "parties.absence": "About colleagues.",
    "parties.area": "About places.",
    "parties.areashape": "About places.",
    "parties.areasplit": "About places, and the colleague who split one.",
    "parties.membership": "About colleagues.",
    "parties.organisation": "About organisations.",
    "parties.staff": "About colleagues.",
    "parties.team": "About teams.",
    "schedules.estimate": "Suppositions about an approach.",
    "schedules.estimatedarea": "Counts by area, from a pack.",
    "schedules.mailing": "A week with its days; who is in it stands in its rows.",
    "placements.displacementcheck": "About work at an employer, and who asked and decided.",
    "profiles.concept": "Words of the field that everybody uses.",
    "profiles.label": "Words of the field that everybody uses.",
}
CHECKS = """
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace
"""


@dataclass
class Cage:
    """The canaries, by the label of their column, and the row of each model."""

    organisation: int
    words: dict[str, str] = field(default_factory=dict)
    rows: dict[type[models.Model], int] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=count)


def list_personal() -> list[type[models.Model]]:
    """Give every model that can hold something of a person."""
    return [model for model in list_models() if model._meta.label_lower not in ABOUT_NO_PERSON]


@contextmanager
def open_cage(owner: Link, organisation: int) -> Iterator[Cage]:
    """Fill one row of every personal model; what the rules ask of its values is set aside meanwhile."""
    checks = owner.execute(CHECKS).fetchall()
    for table, name, _ in checks:
        owner.execute(sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(sql.SQL(table), sql.Identifier(name)))
    try:
        yield _fill(owner, Cage(organisation=organisation))
    finally:
        empty_book(owner)
        for table, name, rule in checks:
            again = sql.SQL("ALTER TABLE {} ADD CONSTRAINT {} {}")
            owner.execute(again.format(sql.SQL(table), sql.Identifier(name), sql.SQL(rule)))


def _fill(owner: Link, cage: Cage) -> Cage:
    personal = list_personal()
    cage.rows = {model: PERSON if _is_self(model) else 910_000 + place for place, model in enumerate(personal)}
    # Where a row is an addition to another one, the two share a number.
    cage.rows |= {each: cage.rows[_find_main(each)] for each in personal if each._meta.pk.is_relation}
    owner.execute("SET session_replication_role = replica")
    for model in personal:
        columns = [each for each in model._meta.concrete_fields if not getattr(each, "generated", False)]
        values = [_draw(each, cage) for each in columns]
        statement = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier(model._meta.db_table),
            sql.SQL(", ").join(sql.Identifier(each.column) for each in columns),
            sql.SQL(", ").join(sql.Placeholder() for _ in columns),
        )
        owner.execute(statement, values)
    owner.execute("SET session_replication_role = DEFAULT")
    return cage


def _find_main(model: type[models.Model]) -> type[models.Model]:
    main: type[models.Model] = model._meta.pk.related_model
    return main


def _is_self(model: type[models.Model]) -> bool:
    return model._meta.label_lower in ("parties.party", "parties.person")


def _draw(column: Any, cage: Cage) -> Any:
    """Give what stands in a column: the person, another row of the cage, or a canary."""
    label, place = f"{column.model._meta.label_lower}.{column.name}", next(cage.numbers)
    if column.primary_key:
        return cage.rows[column.model]
    if label in FIXED:
        return FIXED[label](cage)
    if (column.model, column.name) in BY_NUMBER:
        return PERSON
    if (column.model, column.name) in BY_NUMBERS:
        return [PERSON]
    if isinstance(column, models.ForeignKey):
        elsewhere = None if column.null else 1
        return PERSON if _is_self(column.related_model) else cage.rows.get(column.related_model, elsewhere)
    return _sing(column, label, place, cage)


def _sing(column: Any, label: str, place: int, cage: Cage) -> Any:
    """Give a value that occurs nowhere else; texts and days are remembered."""
    if isinstance(column, models.CharField | models.TextField):
        # One sign says which, as some columns hold no more than three.
        cage.words[label] = f"{chr(0x4E00 + place)}kanarie{place}"[: column.max_length or 40]
        return cage.words[label]
    if isinstance(column, models.DateTimeField):
        return datetime(1900, 1, 1, tzinfo=UTC) + timedelta(days=place)
    if isinstance(column, models.DateField):
        cage.words[label] = (date(1900, 1, 1) + timedelta(days=place)).isoformat()
        return cage.words[label]
    if isinstance(column, ArrayField):
        return [_sing(column.base_field, label, place, cage)]
    if isinstance(column, models.JSONField):
        cage.words[label] = f"{chr(0x4E00 + place)}kanarie{place}"
        return Json({"woord": cage.words[label]})
    if isinstance(column, models.BinaryField):
        return seal_bsn(f"{place:09}") if column.name.endswith("bsn_sealed") else place.to_bytes(32)
    return column.name == "is_active" if isinstance(column, models.BooleanField) else 1 + place % 30_000


# What must be so for the person to have left long ago, and for a note to be about nobody else.
FIXED: dict[str, Any] = {
    "parties.party.organisation": lambda cage: cage.organisation,
    "parties.party.kind": lambda cage: "person",
    "parties.person.active": lambda cage: False,
    "parties.person.covered_by": lambda cage: None,
    "parties.person.left_on": lambda cage: date(2000, 1, 1),
    "contacts.note.about_third": lambda cage: False,
    "ledger.promise.follows": lambda cage: None,
    "gate.account.party_id": lambda cage: PERSON,
}
