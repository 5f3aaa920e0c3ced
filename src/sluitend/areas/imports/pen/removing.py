"""Removing rows of batches: when they are compared anew, and when they have been kept long enough."""

from collections.abc import Sequence

from django.db import connection

from sluitend.areas.imports.models import BatchPage, BatchSheet

# Not by the ORM, which would first read hundreds of thousands of rows.
CHANGES = """
    DELETE FROM imports_batchchange WHERE row_id IN (SELECT id FROM imports_batchrow WHERE batch_id = ANY(%s))
"""
ROWS = "DELETE FROM imports_batchrow WHERE batch_id = ANY(%s)"


def remove_rows(batches: Sequence[int]) -> None:
    """Remove the rows of batches and what is remembered of their changes."""
    with connection.cursor() as cursor:
        cursor.execute(CHANGES, [list(batches)])
        cursor.execute(ROWS, [list(batches)])


def remove_pages(batches: Sequence[int]) -> None:
    """Remove the lines as they stood in the files, and the names of their sheets."""
    BatchPage.objects.filter(batch__in=batches).delete()
    BatchSheet.objects.filter(batch__in=batches).delete()
