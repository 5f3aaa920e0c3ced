"""Matching: who each row is about, by which key, what differs, and so what is thought of it; in one statement."""

from collections.abc import Collection
from datetime import date

from django.db import connection

from sluitend.areas.imports.cells import TEXTS
from sluitend.areas.imports.models import Batch

# Letters only, without accents and capitals: "O’Brien-Şahin" is "obriensahin". As `parties_fold` does, four times as
# fast: a function in SQL that may stand in an index is called anew for every name.
LETTERS = "regexp_replace(lower(public.unaccent('public.unaccent', {})), '[^a-z]', '', 'g')"
OLDEST_YEARS = 115

# Whoever was merged is found under the file that went on.
PEOPLE = """
    RECURSIVE alias AS (
        SELECT gone_id, kept_id FROM imports_merge WHERE undone_at IS NULL
        UNION SELECT alias.gone_id, later.kept_id FROM alias JOIN imports_merge later
        ON later.gone_id = alias.kept_id AND later.undone_at IS NULL
    ), mine AS MATERIALIZED (
        SELECT party_id, coalesce(alias.kept_id, party_id) AS who, person.number, bsn_hash, born_on, first_name,
               last_name, active, covered_by_id, rectified
        FROM parties_person person JOIN parties_party party ON party.id = person.party_id
        LEFT JOIN alias ON alias.gone_id = person.party_id AND alias.kept_id NOT IN (SELECT gone_id FROM alias)
        WHERE party.organisation_id = %(organisation)s
    )
"""
# The same person on two lines. One with the same cells adds nothing; one with others may be a partner.
KEYS_IN_FILE = {
    "bsn": ("bsn_hash", "bsn_hash IS NOT NULL"),
    "number": ("number", "number <> ''"),
    "name": ("(born_on, last_name, first_name)", "bsn_hash IS NULL AND number = '' AND last_name <> ''"),
}
ALL_TEXTS = ", ".join(TEXTS)
TWICE = {
    name: f"""
    SELECT later.line, '{name}' AS key, ({", ".join(f"later.{text}" for text in ("bsn_hash", *TEXTS))})
           IS NOT DISTINCT FROM ({", ".join(f"earlier.{text}" for text in ("bsn_hash", *TEXTS))}) AS is_same
    FROM (SELECT {key} AS key, min(line) AS line FROM incoming WHERE {given} GROUP BY 1 HAVING count(*) > 1) first
    JOIN incoming earlier ON earlier.line = first.line
    JOIN (SELECT *, {key} AS key FROM incoming WHERE {given}) later ON later.key = first.key AND later.line > first.line
    """  # noqa: S608 - put together from words of our own
    for name, (key, given) in KEYS_IN_FILE.items()
}
REPEATED = """
    repeated AS (
        SELECT line, bool_and(is_same) AS is_same, bool_and(key = 'number') AS by_number FROM ({twice}) twice GROUP BY 1
    )
"""
NOT_REPEATED = "repeated AS (SELECT 0 AS line, false AS is_same, false AS by_number WHERE false)"
FOUND = """
    found AS MATERIALIZED (
        SELECT line, by_bsn.who AS bsn_who, by_number.who AS number_who,
               by_number.bsn_hash IS NOT NULL AS number_has_bsn,
               by_number.born_on <> born_day AND by_number.last_name <> incoming.last_name AS looks_other
        FROM incoming LEFT JOIN mine by_bsn ON by_bsn.bsn_hash = incoming.bsn_hash
        LEFT JOIN mine by_number ON by_number.number = incoming.number
    )
"""
# Only where nothing surer is known, and never two people who each have a BSN: twins share all of this. Days are
# compared first; a name is cut down to its letters only beside the few of the same day.
NAMESAKES = f"""
    strangers AS MATERIALIZED (
        SELECT line, bsn_hash, born_day, {LETTERS.format("first_name")} AS first, {LETTERS.format("last_name")} AS last
        FROM incoming JOIN found USING (line) WHERE bsn_who IS NULL AND number_who IS NULL
        AND last_name <> '' AND first_name <> ''
    ), namesakes AS (
        SELECT line, min(who) AS who, max(who) AS other, bool_and(first = {LETTERS.format("first_name")}) AS is_full
        FROM strangers JOIN mine ON born_on = born_day
        WHERE (last = {LETTERS.format("last_name")}) IS TRUE
        AND (left(first, 1) = left({LETTERS.format("first_name")}, 1)) IS TRUE
        AND (strangers.bsn_hash IS NULL OR mine.bsn_hash IS NULL)
        GROUP BY line
    )
"""  # noqa: S608 - put together from words of our own
NO_NAMESAKES = "namesakes AS (SELECT 0 AS line, 0 AS who, 0 AS other, false AS is_full WHERE false)"
# OFFSET 0: what is worked out here is worked out once, and not again wherever it is named further on.
WHO = """
    known AS (
        SELECT incoming.*, number_who, repeated.is_same, repeated.by_number, repeated.line IS NOT NULL AS is_repeated,
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
        FROM incoming JOIN found USING (line) LEFT JOIN namesakes USING (line) LEFT JOIN repeated USING (line)
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
CONTACTS = """
    contacts AS (
        SELECT person_id, max(value) FILTER (WHERE kind = 'phone') AS phone,
               max(value) FILTER (WHERE kind = 'email') AS email, max(value) FILTER (WHERE kind = 'post') AS post
        FROM parties_personcontact JOIN parties_contactpoint point ON point.id = point_id
        WHERE until_on IS NULL GROUP BY 1
    )
"""
NO_CONTACTS = "contacts AS (SELECT 0 AS person_id, '' AS phone, '' AS email, '' AS post WHERE false)"
# Nearly everybody is reached at what the file says, written just so; all ways to reach somebody are read as people
# would read them only for the others.
UNREACHED = """
    known.{0} <> '' AND known.{0} IS DISTINCT FROM contacts.{0} AND NOT EXISTS (
        SELECT FROM parties_personcontact tie WHERE tie.person_id = known.person_id AND until_on IS NULL AND (
            SELECT kind = '{0}' AND {1}(value) = {1}(known.{0}) FROM parties_contactpoint WHERE id = tie.point_id
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
    "phone": UNREACHED.format("phone", "parties_dial"),
    "email": UNREACHED.format("email", "lower"),
    "post": UNREACHED.format("post", "lower"),
    "area": "areas.id IS DISTINCT FROM home.area_id AND areas.id IS NOT NULL",
    "worker": "person.active AND workers.id IS DISTINCT FROM person.covered_by_id AND workers.id IS NOT NULL",
    "started_on": "person.active AND is_running AND known.started_day IS NOT NULL"
    " AND known.started_day IS DISTINCT FROM spell.started_on",
    "return": "NOT person.active AND is_running",
    "leave": "person.active AND NOT is_running",
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
        OFFSET 0
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
    FROM thought
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


def match_rows(batch: Batch, *, fields: Collection[str], twice: Collection[str], today: date) -> None:
    """Write the rows that were laid out, each with its verdict, and a row for everybody who is missing.

    `twice` names the keys by which somebody stands on more than one line.
    """
    steps = [
        PEOPLE,
        REPEATED.format(twice=" UNION ALL ".join(TWICE[key] for key in twice)) if twice else NOT_REPEATED,
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
        # Compiling so long a statement takes longer than carrying it out; of steps within one statement the planner
        # knows no sizes, so that it would look everybody up in a list again and again; and a whole country fits.
        cursor.execute("SET LOCAL jit = off; SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '128MB'")
        cursor.execute(f"WITH {', '.join(steps)} {WRITE}", values)
        cursor.execute(WRITE_GONE, values)
