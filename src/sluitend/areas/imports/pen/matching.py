"""Matching: who each row is about, by which key, what differs, and so what is thought of it; in one statement."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection

from sluitend.areas.imports.cells import COLUMNS, TEXTS, Column, list_given, read_columns
from sluitend.areas.imports.models import Batch
from sluitend.areas.imports.pen.doubling import write_repeated
from sluitend.areas.imports.pen.stating import CONTRADICTED, NEWS, STATED_DAYS
from sluitend.areas.imports.table import Page

# Of tables that were only just made the planner knows no sizes: it would look everybody up in a list again and again. A
# whole country fits in what is hashed.
SETTINGS = """
    SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = on; SET LOCAL enable_hashagg = on
"""
# Letters only, without accents and capitals: "O’Brien-Şahin" is "obriensahin". As `parties_fold` does, four times as
# fast: a function in SQL that may stand in an index is called anew for every name.
LETTERS = "regexp_replace(lower(public.unaccent('public.unaccent', {})), '[^a-z]', '', 'g')"
# As `parties_dial` does, for the same reason.
DIAL = r"right(regexp_replace({}, '\D', '', 'g'), 9)"
OLDEST_YEARS = 115

FOUND = """
    found AS MATERIALIZED (
        SELECT incoming.*, by_bsn.who AS bsn_who, by_number.who AS number_who,
               by_number.bsn_hash IS NOT NULL AS number_has_bsn,
               by_number.born_on <> born_day AND by_number.last_name <> incoming.last_name AS looks_other
        FROM incoming LEFT JOIN mine by_bsn ON by_bsn.bsn_hash = incoming.bsn_hash
        LEFT JOIN mine by_number ON by_number.number = incoming.number
    )
"""
# Only where nothing surer is known, and never two people who each have a BSN: twins share all of this. Each last name
# of the book is cut down to its letters once, however many share it.
NAMESAKES = f"""
    strangers AS MATERIALIZED (
        SELECT line, bsn_hash, born_day, {LETTERS.format("first_name")} AS first, {LETTERS.format("last_name")} AS last
        FROM found WHERE bsn_who IS NULL AND number_who IS NULL
        AND last_name <> '' AND first_name <> ''
    ), spellings AS MATERIALIZED (
        SELECT last_name, {LETTERS.format("last_name")} AS last FROM (SELECT DISTINCT last_name FROM mine) names
    ), namesakes AS (
        SELECT line, min(who) AS who, max(who) AS other, bool_and(first = {LETTERS.format("first_name")}) AS is_full
        FROM strangers JOIN spellings USING (last) JOIN mine USING (last_name)
        WHERE born_on = born_day AND left(first, 1) = left({LETTERS.format("first_name")}, 1)
        AND (strangers.bsn_hash IS NULL OR mine.bsn_hash IS NULL)
        GROUP BY line
    )
"""  # noqa: S608 - put together from words of our own
NO_NAMESAKES = "namesakes AS (SELECT 0 AS line, 0 AS who, 0 AS other, false AS is_full WHERE false)"
# OFFSET 0: what is worked out here is worked out once, and not again wherever it is named further on.
WHO = """
    known AS (
        SELECT found.*, repeated.is_same, repeated.by_number, repeated.line IS NOT NULL AS is_repeated,
            coalesce(bsn_who, number_who, namesakes.who) AS person_id,
            CASE WHEN bsn_who <> number_who THEN number_who
                 WHEN namesakes.other <> namesakes.who THEN namesakes.other END AS other_id,
            CASE WHEN bsn_who IS NOT NULL AND number_who IS NOT NULL THEN 'bsn number'
                 WHEN bsn_who IS NOT NULL THEN 'bsn'
                 WHEN number_who IS NOT NULL THEN 'number'
                 WHEN namesakes.is_full THEN 'name'
                 WHEN namesakes.who IS NOT NULL THEN 'initial'
                 WHEN repeated.by_number AND NOT repeated.is_same THEN 'number' ELSE '' END AS keys,
            coalesce(bsn_who <> number_who, false)
            OR (number_who IS NOT NULL AND bsn_who IS NULL AND (
                (bsn_hash IS NOT NULL AND number_has_bsn) OR coalesce(looks_other, false)))
            OR (namesakes.who IS NOT NULL AND (
                NOT is_full OR other <> namesakes.who OR bsn_hash IS NOT NULL OR number <> ''))
            OR coalesce(repeated.by_number AND NOT repeated.is_same, false) AS is_conflict,
            ended_day IS NULL OR ended_day > %(today)s AS is_running
        FROM found LEFT JOIN namesakes USING (line) LEFT JOIN repeated USING (line)
        OFFSET 0
    )
"""
PLACES = """
    areas AS (
        SELECT lower(label) AS label, min(id) AS id FROM (
            SELECT id, code AS label FROM parties_area WHERE organisation_id = %(organisation)s AND until_on IS NULL
            UNION ALL SELECT id, name FROM parties_area WHERE organisation_id = %(organisation)s AND until_on IS NULL
        ) labels GROUP BY 1 HAVING count(DISTINCT id) = 1
    ), workers AS (
        SELECT lower(label) AS label, min(id) AS id FROM (
            SELECT id, name AS label FROM parties_party
            WHERE organisation_id = %(organisation)s AND kind IN ('staff', 'team') AND present
            UNION ALL SELECT id, number FROM parties_party JOIN parties_staff ON party_id = id
            WHERE organisation_id = %(organisation)s AND present AND ended_on IS NULL
        ) labels GROUP BY 1 HAVING count(DISTINCT id) = 1
    )
"""
# Nearly everybody is reached at what the file says, written just so; all ways to reach somebody are read as people
# would read them only for the others.
UNREACHED = """
    known.{0} <> '' AND known.{0} IS DISTINCT FROM person.{0} AND NOT EXISTS (
        SELECT FROM parties_personcontact tie WHERE tie.person_id = known.person_id AND until_on IS NULL AND (
            SELECT kind = '{0}' AND {1} = {2} FROM parties_contactpoint WHERE id = tie.point_id
        )
    )
"""
# What each field would change in somebody who is known; what the file leaves open changes nothing.
DIFFERENCES = {
    "bsn": "known.bsn_hash IS NOT NULL AND person.bsn_hash IS NULL",
    # An initial is no news about somebody whose name is known.
    "first_name": "known.first_name <> person.first_name AND known.first_name ~ '[[:alpha:]]{2}'",
    "last_name": "known.last_name <> '' AND known.last_name <> person.last_name",
    "born_on": "known.born_day IS DISTINCT FROM person.born_on AND known.born_day IS NOT NULL",
    "phone": UNREACHED.format("phone", DIAL.format("value"), DIAL.format("known.phone")),
    "email": UNREACHED.format("email", "lower(value)", "lower(known.email)"),
    "post": UNREACHED.format("post", "lower(value)", "lower(known.post)"),
    "area": "areas.id IS DISTINCT FROM person.area_id AND areas.id IS NOT NULL",
    "worker": "person.active AND workers.id IS DISTINCT FROM person.covered_by_id AND workers.id IS NOT NULL",
    "started_on": "person.active AND is_running AND known.started_day IS NOT NULL"
    " AND known.started_day IS DISTINCT FROM person.started_on",
    **NEWS,
    "return": "NOT person.active AND is_running",
    "leave": "person.active AND NOT is_running",
}
# What was put right for a person is not undone by a file that repeats the mistake: it is told, and left alone.
RECTIFIABLE = ("bsn", "first_name", "last_name", "born_on")
KEPT = {field: f"{DIFFERENCES[field]} AND '{field}' = ANY(person.rectified)" for field in RECTIFIABLE}
DIFFERENCES |= {field: f"{DIFFERENCES[field]} AND '{field}' <> ALL(person.rectified)" for field in RECTIFIABLE}
FAULTS = {
    "born_on:future": "known.born_day > %(today)s",
    "born_on:age": f"known.born_day < %(today)s::date - interval '{OLDEST_YEARS} years'",
    "started_on:before": "known.started_day < known.born_day",
    "ended_on:before": "known.ended_day < known.started_day",
    **{f"{field}:future": f"known.{day} > %(today)s" for field, day in STATED_DAYS.items()},
    "row:twice": "known.is_repeated AND NOT known.is_same AND NOT known.by_number",
    "row:key": "known.bsn_hash IS NULL AND known.number = '' AND known.faults = ''"
    " AND (known.last_name = '' OR known.first_name = '' OR known.born_day IS NULL)",
}
REMARKS = {
    "area:nowhere": "known.area <> '' AND areas.id IS NULL",
    "worker:nobody": "known.worker <> '' AND workers.id IS NULL",
    "number:other": "person.party_id IS NOT NULL AND known.number <> '' AND known.number_who IS NULL",
    "row:repeated": "known.is_repeated AND known.is_same",
    **{f"{field}:rectified": differs for field, differs in KEPT.items()},
    **CONTRADICTED,
}
# What is asked of each row, whichever columns a file has.
ALWAYS = {"row", "bsn", "return", "leave"}
THOUGHT = """
    thought AS (
        SELECT known.*, areas.id AS area_id, workers.id AS worker_id,
            CASE WHEN NOT known.is_conflict AND NOT coalesce(known.is_repeated, false)
                 AND person.party_id IS NOT NULL THEN concat_ws(' ', {changes}) ELSE '' END AS changes,
            concat_ws(' ', nullif(known.faults, ''), {faults}) AS all_faults,
            concat_ws(' ', {remarks}) AS remarks
        FROM known LEFT JOIN mine person ON person.party_id = known.person_id
        LEFT JOIN areas ON areas.label = lower(known.area)
        LEFT JOIN workers ON workers.label = lower(known.worker)
        OFFSET 0
    )
"""
WRITTEN = {
    "batch_id": "%(batch)s",
    "line": "line",
    "verdict": """
        CASE WHEN all_faults <> '' THEN 'invalid' WHEN is_conflict THEN 'conflict' WHEN is_repeated THEN 'same'
             WHEN person_id IS NULL THEN 'new' WHEN changes = '' THEN 'same' WHEN changes LIKE '%%leave' THEN 'gone'
             WHEN 'area' = ANY(string_to_array(changes, ' ')) THEN 'moved' ELSE 'changed' END
    """,
    "faults": "all_faults",
    "decision": "''",
    "because": "''",
    **{name: name for name in "person_id other_id keys changes remarks area_id worker_id bsn_hash bsn_sealed".split()},
    **{name: name for name in TEXTS},
}
WRITE = f"""
    INSERT INTO imports_batchrow ({", ".join(WRITTEN)}) SELECT {", ".join(WRITTEN.values())} FROM thought
"""  # noqa: S608 - put together from words of our own
NAMES = {"name", "first_name", "last_name"}


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of a file: in which of its columns, `width` in all, each field stands, and what day it is."""

    batch: Batch
    fields: Mapping[str, int]
    width: int
    today: date

    @property
    def columns(self) -> list[str]:
        """Give the columns of staged rows that the file fills."""
        return list_given(self.fields)

    def read(self, page: Page) -> dict[str, Column]:
        """Give those columns of a page."""
        read = dict(zip(COLUMNS, read_columns(page, self.fields, width=self.width)))
        return {name: read[name] for name in self.columns}

    @property
    def values(self) -> dict[str, int | str | date]:
        """Give what the statements need to know."""
        batch = self.batch
        return {
            "batch": batch.id,
            "organisation": batch.organisation_id,
            "source": batch.source,
            "today": self.today,
        }


def _write_thought(given: Collection[str]) -> str:
    """Give the step that says what is thought of rows, by these columns of theirs."""

    def tell(asked: Mapping[str, str]) -> str:
        told = (code for code in asked if code.partition(":")[0] in ALWAYS.union(given))
        return ", ".join(f"CASE WHEN {asked[code]} THEN '{code}' END" for code in told)

    return THOUGHT.format(changes=tell(DIFFERENCES), faults=tell(FAULTS), remarks=tell(REMARKS))


def write_verdicts(question: Question, *, twice: Collection[str]) -> None:
    """Write the rows that were laid out, each with its verdict.

    `twice` names the keys by which somebody stands on more than one line of them.
    """
    fields = set(question.fields)
    steps = [
        write_repeated(twice),
        FOUND,
        NAMESAKES if "born_on" in fields and NAMES & fields else NO_NAMESAKES,
        WHO,
        PLACES,
        _write_thought(question.columns),
    ]
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS)
        cursor.execute(f"WITH {', '.join(steps)} {WRITE}", question.values)
