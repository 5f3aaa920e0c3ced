"""Missing: whoever came in through a source and is on no line of its next file may have left; a person decides."""

from django.db import connection

from sluitend.areas.imports.cells import TEXTS
from sluitend.areas.imports.pen.matching import Question

# Whoever is on a line is looked up in a list that is hashed, whatever the planner takes the size of new rows to be.
ADD = f"""
    INSERT INTO imports_batchrow (batch_id, line, verdict, person_id, keys, changes, faults, remarks, decision, because,
        {", ".join(TEXTS)})
    SELECT %(batch)s, 0, 'gone', party_id, '', 'leave', '', '', '', '', {", ".join("''" for _ in TEXTS)}
    FROM mine WHERE active AND source = %(source)s
    AND party_id NOT IN (SELECT person_id FROM imports_batchrow WHERE batch_id = %(batch)s AND person_id IS NOT NULL)
    AND party_id NOT IN (SELECT other_id FROM imports_batchrow WHERE batch_id = %(batch)s AND other_id IS NOT NULL)
    ORDER BY party_id
"""  # noqa: S608 - put together from words of our own


def add_missing(question: Question) -> None:
    """Write a row for everybody who is missing, once all the others were written."""
    with connection.cursor() as cursor:
        cursor.execute(ADD, question.values)
