"""Asking in SQL that is written out: for what is asked so often that putting a question together must cost nothing."""

from collections.abc import Mapping
from typing import Any

from sluitend.journal.asking import open_cursor


def list_found(question: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give each row of the answer by the names of its columns."""
    with open_cursor() as cursor:
        cursor.execute(question, values)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row)) for row in cursor.fetchall()]
