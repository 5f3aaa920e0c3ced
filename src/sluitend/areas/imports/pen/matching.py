"""Matching: who each row is about, by which key, what differs, and so what is thought of it; in one statement."""

from collections.abc import Collection
from datetime import date

from django.db import connection

from sluitend.areas.imports.cells import TEXTS
from sluitend.areas.imports.models import Batch

# Letters only, without accents and capitals: "O’Brien-Şahin" is "obriensahin".
LETTERS = "regexp_replace(parties_fold({}), '[^a-z]', '', 'g')"
DAY = "CASE WHEN {0} ~ '^\\d{{4}}-\\d\\d-\\d\\d$' AND pg_input_is_valid({0}, 'date') THEN {0}::date END"
OLDEST_YEARS = 115

# Whoever was merged is found under the file that went on.
PEOPLE = """
    RECURSIVE alias AS (
        SELECT gone_id, kept_id FROM imports_merge WHERE undone_at IS NULL
        UNION SELECT alias.gone_id, later.kept_id FROM alias JOIN imports_merge later
        ON later.gone_id = alias.kept_id AND later.undone_at IS NULL
    ), mine AS MATERIALIZED (
        SELECT person.*, coalesce(alias.kept_id, person.party_id) AS who
        FROM parties_person person JOIN parties_party party ON party.id = person.party_id
        LEFT JOIN alias ON alias.gone_id = person.party_id AND alias.kept_id NOT IN (SELECT gone_id FROM alias)
        WHERE party.organisation_id = %(organisation)s
    )
"""
DAYS = f"""
    days AS MATERIALIZED (
        SELECT *, {DAY.format("born_on")} AS born_day, {DAY.format("started_on")} AS started_day,
               {DAY.format("ended_on")} AS ended_day
        FROM incoming
    )
"""  # noqa: S608 - put together from words of our own
# The same person on two lines. One with the same cells adds nothing; one with others may be a partner.
KEYS_IN_FILE = {
    "bsn": ("bsn_hash", "bsn_hash IS NOT NULL"),
    "number": ("number", "number <> ''"),
    "name": ("(born_on, last_name, first_name)", "bsn_hash IS NULL AND number = '' AND last_name <> ''"),
}
ALL_TEXTS = ", ".join(TEXTS)
TWICE = " UNION ALL ".join(
    f"""
    SELECT later.line, '{name}' AS key, ({", ".join(f"later.{text}" for text in ("bsn_hash", *TEXTS))})
           IS NOT DISTINCT FROM ({", ".join(f"earlier.{text}" for text in ("bsn_hash", *TEXTS))}) AS is_same
    FROM (SELECT {key} AS key, min(line) AS line FROM incoming WHERE {given} GROUP BY 1 HAVING count(*) > 1) first
    JOIN incoming earlier ON earlier.line = first.line
    JOIN (SELECT *, {key} AS key FROM incoming WHERE {given}) later ON later.key = first.key AND later.line > first.line
    """  # noqa: S608 - put together from words of our own
    for name, (key, given) in KEYS_IN_FILE.items()
)
REPEATED = f"""
    repeated AS (
        SELECT line, bool_and(is_same) AS is_same, bool_and(key = 'number') AS by_number FROM ({TWICE}) twice GROUP BY 1
    )
"""  # noqa: S608 - put together from words of our own
FOUND = """
    found AS MATERIALIZED (
        SELECT days.*, by_bsn.who AS bsn_who, by_number.who AS number_who, by_number.bsn_hash AS number_bsn,
               by_number.born_on <> days.born_day AND by_number.last_name <> days.last_name AS looks_other
        FROM days LEFT JOIN mine by_bsn ON by_bsn.bsn_hash = days.bsn_hash
        LEFT JOIN mine by_number ON by_number.number = days.number
    )
"""
# Only where nothing surer is known, and never two people who each have a BSN: twins share all of this.
NAMESAKES = f"""
    namesakes AS (
        SELECT line, min(who) AS who, max(who) AS other, bool_and(is_full) AS is_full FROM (
            SELECT found.line, mine.who,
                   {LETTERS.format("found.first_name")} = {LETTERS.format("mine.first_name")} AS is_full
            FROM found JOIN mine ON mine.born_on = found.born_day
            AND {LETTERS.format("mine.last_name")} = {LETTERS.format("found.last_name")}
            AND left({LETTERS.format("mine.first_name")}, 1) = left({LETTERS.format("found.first_name")}, 1)
            WHERE found.bsn_who IS NULL AND found.number_who IS NULL AND found.last_name <> ''
            AND found.first_name <> '' AND (found.bsn_hash IS NULL OR mine.bsn_hash IS NULL)
        ) pairs GROUP BY line
    )
"""  # noqa: S608 - put together from words of our own
NO_NAMESAKES = "namesakes AS (SELECT 0 AS line, 0 AS who, 0 AS other, false AS is_full WHERE false)"
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
                (found.bsn_hash IS NOT NULL AND number_bsn IS NOT NULL) OR coalesce(looks_other, false)))
            OR (namesakes.who IS NOT NULL AND (
                NOT is_full OR other <> namesakes.who OR found.bsn_hash IS NOT NULL OR found.number <> ''))
            OR coalesce(repeated.by_number AND NOT repeated.is_same, false) AS is_conflict
        FROM found LEFT JOIN namesakes USING (line) LEFT JOIN repeated USING (line)
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
CONTACTS = """
    contacts AS (
        SELECT person_id, array_agg(parties_dial(value)) FILTER (WHERE kind = 'phone') AS phones,
               array_agg(lower(value)) FILTER (WHERE kind = 'email') AS emails,
               array_agg(lower(value)) FILTER (WHERE kind = 'post') AS posts
        FROM parties_personcontact JOIN parties_contactpoint point ON point.id = point_id
        WHERE until_on IS NULL GROUP BY 1
    )
"""
NO_CONTACTS = """
    contacts AS (SELECT 0 AS person_id, ARRAY[''] AS phones, ARRAY[''] AS emails, ARRAY[''] AS posts WHERE false)
"""
# What each field would change in somebody who is known; what the file leaves open changes nothing.
IS_RUNNING = "(known.ended_day IS NULL OR known.ended_day > %(today)s)"
DIFFERENCES = {
    "bsn": "known.bsn_hash IS NOT NULL AND person.bsn_hash IS NULL",
    # An initial is no news about somebody whose name is known.
    "first_name": "known.first_name ~ '[[:alpha:]]{2}' AND known.first_name <> person.first_name",
    "last_name": "known.last_name <> '' AND known.last_name <> person.last_name",
    "born_on": "known.born_day IS DISTINCT FROM person.born_on AND known.born_day IS NOT NULL",
    "phone": "known.phone <> '' AND parties_dial(known.phone) <> ALL(coalesce(contacts.phones, '{}'))",
    "email": "known.email <> '' AND known.email <> ALL(coalesce(contacts.emails, '{}'))",
    "post": "known.post <> '' AND lower(known.post) <> ALL(coalesce(contacts.posts, '{}'))",
    "area": "areas.id IS DISTINCT FROM home.area_id AND areas.id IS NOT NULL",
    "worker": "person.active AND workers.id IS DISTINCT FROM person.covered_by_id AND workers.id IS NOT NULL",
    "started_on": f"person.active AND {IS_RUNNING} AND known.started_day IS NOT NULL"
    " AND known.started_day IS DISTINCT FROM spell.started_on",
    "return": f"NOT person.active AND {IS_RUNNING}",
    "leave": f"person.active AND NOT {IS_RUNNING}",
}
# What was put right for a person is not undone by a file that repeats the mistake: it is told, and left alone.
RECTIFIABLE = ("bsn", "first_name", "last_name", "born_on")
KEPT = {field: f"'{field}' = ANY(person.rectified) AND {DIFFERENCES[field]}" for field in RECTIFIABLE}
DIFFERENCES |= {field: f"'{field}' <> ALL(person.rectified) AND {DIFFERENCES[field]}" for field in RECTIFIABLE}
CHANGES = ", ".join(f"CASE WHEN {differs} THEN '{field}' END" for field, differs in DIFFERENCES.items())
FAULTS = {
    "born_on:future": "known.born_day > %(today)s",
    "born_on:age": f"known.born_day < %(today)s::date - interval '{OLDEST_YEARS} years'",
    "started_on:before": "known.started_day < known.born_day",
    "ended_on:before": "known.ended_day < known.started_day",
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
}
WRONG = ", ".join(f"CASE WHEN {wrong} THEN '{code}' END" for code, wrong in FAULTS.items())
ODD = ", ".join(f"CASE WHEN {odd} THEN '{code}' END" for code, odd in REMARKS.items())
THOUGHT = f"""
    thought AS (
        SELECT known.*, areas.id AS area_id, workers.id AS worker_id,
            CASE WHEN NOT known.is_conflict AND NOT coalesce(known.is_repeated, false)
                 AND person.party_id IS NOT NULL THEN concat_ws(' ', {CHANGES}) ELSE '' END AS changes,
            concat_ws(' ', nullif(known.faults, ''), {WRONG}) AS all_faults,
            concat_ws(' ', {ODD}) AS remarks
        FROM known LEFT JOIN mine person ON person.party_id = known.person_id
        LEFT JOIN areas ON areas.label = lower(known.area)
        LEFT JOIN workers ON workers.label = lower(known.worker)
        LEFT JOIN contacts ON contacts.person_id = known.person_id
        LEFT JOIN parties_residence home ON home.person_id = known.person_id AND home.until_on IS NULL
        LEFT JOIN parties_benefitspell spell ON spell.person_id = known.person_id AND spell.ended_on IS NULL
    )
"""  # noqa: S608 - put together from words of our own
WRITE = f"""
    INSERT INTO imports_batchrow (batch_id, line, verdict, person_id, other_id, keys, changes, faults, remarks,
        decision, because, area_id, worker_id, bsn_hash, bsn_sealed, {ALL_TEXTS})
    SELECT %(batch)s, line,
        CASE WHEN all_faults <> '' THEN 'invalid' WHEN is_conflict THEN 'conflict' WHEN is_repeated THEN 'same'
             WHEN person_id IS NULL THEN 'new' WHEN changes LIKE '%%leave' THEN 'gone'
             WHEN 'area' = ANY(string_to_array(changes, ' ')) THEN 'moved'
             WHEN changes <> '' THEN 'changed' ELSE 'same' END,
        person_id, other_id, keys, changes, all_faults, remarks, '', '', area_id, worker_id, bsn_hash, bsn_sealed,
        {ALL_TEXTS}
    FROM thought ORDER BY line
"""  # noqa: S608 - put together from words of our own
# Whoever came in through this source, is in the book, and is on no line of the file any more.
WRITE_GONE = f"""
    INSERT INTO imports_batchrow (batch_id, line, verdict, person_id, keys, changes, faults, remarks, decision, because,
        {ALL_TEXTS})
    SELECT %(batch)s, 0, 'gone', spell.person_id, '', 'leave', '', '', '', '', {", ".join("''" for _ in TEXTS)}
    FROM parties_benefitspell spell JOIN parties_person person ON person.party_id = spell.person_id
    JOIN parties_party party ON party.id = person.party_id
    WHERE spell.source = %(source)s AND spell.ended_on IS NULL AND person.active
    AND party.organisation_id = %(organisation)s
    AND NOT EXISTS (SELECT FROM imports_batchrow row WHERE row.batch_id = %(batch)s AND row.person_id = person.party_id)
    AND NOT EXISTS (SELECT FROM imports_batchrow row WHERE row.batch_id = %(batch)s AND row.other_id = person.party_id)
    ORDER BY spell.person_id
"""  # noqa: S608 - put together from words of our own
NAMES, REACH = {"name", "first_name", "last_name"}, {"phone", "email", "street"}


def match_rows(batch: Batch, *, fields: Collection[str], today: date) -> None:
    """Write the rows that were laid out, each with its verdict, and a row for everybody who is missing."""
    steps = [
        PEOPLE,
        DAYS,
        REPEATED,
        FOUND,
        NAMESAKES if "born_on" in fields and NAMES & set(fields) else NO_NAMESAKES,
        WHO,
        PLACES,
        CONTACTS if REACH & set(fields) else NO_CONTACTS,
        THOUGHT,
    ]
    values: dict[str, int | str | date] = {
        "batch": batch.id,
        "organisation": batch.organisation_id,
        "source": batch.source,
        "today": today,
    }
    with connection.cursor() as cursor:
        # Compiling so long a statement takes longer than carrying it out; and of steps within one statement the
        # planner knows no sizes, so that it would look everybody up in a list again and again.
        cursor.execute("SET LOCAL jit = off; SET LOCAL enable_nestloop = off")
        cursor.execute(f"WITH {', '.join(steps)} {WRITE}", values)
        cursor.execute(WRITE_GONE, values)
