"""Missing: whoever came in through a source and is on no line of its next file may have left; a person decides."""

from django.db import connection

from sluitend.areas.imports.cells import TEXTS
from sluitend.areas.imports.pen.matching import Question

# Whoever is on a line is looked up in a list that is hashed, whatever the planner takes the size of new rows to be.
ADD = f"""
    WITH absent AS MATERIALIZED (
        SELECT person_id FROM parties_benefitspell WHERE source = %(source)s AND ended_on IS NULL
        AND person_id NOT IN (
            SELECT person_id FROM imports_batchrow WHERE batch_id = %(batch)s AND person_id IS NOT NULL)
        AND person_id NOT IN (
            SELECT other_id FROM imports_batchrow WHERE batch_id = %(batch)s AND other_id IS NOT NULL)
    )
    INSERT INTO imports_batchrow (batch_id, line, verdict, person_id, keys, changes, faults, remarks, decision, because,
        {", ".join(TEXTS)})
    SELECT %(batch)s, 0, 'gone', absent.person_id, '', 'leave', '', '', '', '', {", ".join("''" for _ in TEXTS)}
    FROM absent JOIN parties_person person ON person.party_id = absent.person_id AND person.active
    JOIN parties_party party ON party.id = absent.person_id AND party.organisation_id = %(organisation)s
    ORDER BY absent.person_id
"""  # noqa: S608 - put together from words of our own


def add_missing(question: Question) -> None:
    """Write a row for everybody who is missing, once all the others were written."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '128MB'")
        cursor.execute(ADD, question.values)
