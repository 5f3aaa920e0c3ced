"""Destroying a file: what the figures need is counted first, and then every row of the person goes.

The one place that removes rows of other rooms (docs/adr/0012-destroying-by-walking.md): a row that some room
forgot to remove would be a person who was not destroyed.
"""

from typing import Any

from django.db import connection
from django.db.models import Model
from psycopg import sql

from sluitend.areas.dossiers.file import Rows, find_rows, find_selves, find_shared, list_children
from sluitend.parties.models import Person

DELETE = sql.SQL("DELETE FROM {table} WHERE {key} = ANY(%s)")
TALLY_EXITS = """
    INSERT INTO dossiers_tally (organisation_id, about, code, state, month_on, count)
    SELECT %(organisation)s, 'exit', end_reason, '', date_trunc('month', ended_on)::date, count(*)
    FROM parties_benefitspell WHERE person_id = ANY(%(people)s) AND ended_on IS NOT NULL GROUP BY 3, 5
    ON CONFLICT ON CONSTRAINT tallied_once DO UPDATE SET count = dossiers_tally.count + excluded.count
"""
TALLY_PROMISES = """
    INSERT INTO dossiers_tally (organisation_id, about, code, state, month_on, count)
    SELECT %(organisation)s, 'promise', kind, state,
           date_trunc('month', settled_at AT TIME ZONE 'Europe/Amsterdam')::date, count(*)
    FROM ledger_promise WHERE beneficiary_id = ANY(%(people)s) AND state <> 'open' GROUP BY 3, 4, 5
    ON CONFLICT ON CONSTRAINT tallied_once DO UPDATE SET count = dossiers_tally.count + excluded.count
"""
# Money that was spent stays spent: what a person drew and never gave back, in the unit of the means. The code of a
# personal budget ends in the numbers of the person and the day, which do not stay.
TALLY_DRAWS = """
    INSERT INTO dossiers_tally (organisation_id, about, code, state, month_on, count)
    SELECT %(organisation)s, 'draw', regexp_replace(means.code, '-[0-9]+-[0-9]+$', ''), '',
           date_trunc('month', draw.at AT TIME ZONE 'Europe/Amsterdam')::date, sum(draw.amount)
    FROM ledger_draw draw JOIN ledger_promise promise ON promise.id = draw.promise_id
    JOIN ledger_means means ON means.id = draw.means_id
    WHERE promise.beneficiary_id = ANY(%(people)s) AND draw.returned_at IS NULL GROUP BY 3, 5
    ON CONFLICT ON CONSTRAINT tallied_once DO UPDATE SET count = dossiers_tally.count + excluded.count
"""


def destroy_file(person: Person) -> Rows:
    """Remove every row of a locked person who has left, and give the numbers of what is gone by model."""
    _tally(person)
    rows = find_rows(person.pk)
    shared = find_shared(rows)
    _delete(rows)
    # A telephone number or a household stays for as long as somebody else has it.
    lonely = {model: {key for key in keys if not _is_used(model, key)} for model, keys in shared.items()}
    _delete(lonely)
    return rows | {model: keys for model, keys in lonely.items() if keys}


def _tally(person: Person) -> None:
    """Add the exits, settled promises and draws of this person to the figures by month."""
    asked = {"people": list(find_selves(person.pk)), "organisation": person.party.organisation_id}
    with connection.cursor() as cursor:
        cursor.execute(TALLY_EXITS, asked)
        cursor.execute(TALLY_PROMISES, asked)
        cursor.execute(TALLY_DRAWS, asked)


def _delete(rows: Rows) -> None:
    """In any order: the database looks at what points where when the act commits."""
    with connection.cursor() as cursor:
        for model, keys in rows.items():
            table = sql.Identifier(model._meta.db_table)
            [column] = [str(field.column) for field in model._meta.concrete_fields if field.primary_key]
            key = sql.Identifier(column)
            cursor.execute(DELETE.format(table=table, key=key).as_string(None), [list(keys)])


def _is_used(model: type[Model], key: Any) -> bool:
    return any(child._base_manager.filter(**{column: key}).exists() for child, column in list_children(model))
