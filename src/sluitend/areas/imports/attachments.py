"""What is attached to a person in any room: found through the foreign keys there are, so that no room is forgotten."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import connection
from django.db.models import Field, ForeignKey, Model

from sluitend.parties.models import Party, Person

ROOMS = "sluitend."


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A column that points to a person. `is_own` when it is the key of its table: one row a person at most."""

    table: str
    column: str
    key: str
    is_own: bool


@cache
def list_attachments() -> tuple[Attachment, ...]:
    """Give every column of every room that holds the number of a person, in order of table."""
    return tuple(sorted(_walk_attachments(), key=lambda each: (each.is_own, each.table, each.column)))


def _walk_attachments() -> Iterator[Attachment]:
    extended: set[type[Model]] = {Party, Person}
    models = [model for model in apps.get_models() if model.__module__.startswith(ROOMS) and model not in extended]
    # A file whose key is the person's own number is followed by whatever hangs on that file.
    while found := [model for model in models if model not in extended and _points_to(model._meta.pk, extended)]:
        extended.update(found)
    for model in models:
        for field in model._meta.concrete_fields:
            if _points_to(field, extended):
                pk = model._meta.pk
                yield Attachment(
                    table=model._meta.db_table, column=str(field.column), key=str(pk.column), is_own=field is pk
                )


def _points_to(field: "Field[object, object] | None", models: set[type[Model]]) -> bool:
    return isinstance(field, ForeignKey) and field.related_model in models


def count_attached(ids: Sequence[int]) -> Counter[int]:
    """Count for each of these people the rows in any room that point to them."""
    counted: Counter[int] = Counter()
    parts = [
        f"SELECT {each.column} AS person, count(*) FROM {each.table} WHERE {each.column} = ANY(%(ids)s) GROUP BY 1"  # noqa: S608 - names of our own tables
        for each in list_attachments()
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), {"ids": list(ids)})
        for person, count in cursor.fetchall():
            counted[person] += count
    return counted
