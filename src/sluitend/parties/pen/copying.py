"""Copying: many objects written down in one stream, as a statement with all their values takes long to put together."""

from collections.abc import Iterable
from operator import attrgetter
from typing import TypeVar

from django.db import connection
from django.db.models import Model

T = TypeVar("T", bound=Model)
NUMBERS = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
# Below this a stream, which asks for its numbers first, wins nothing.
MANY = 20


def write_all(objects: Iterable[T]) -> list[T]:
    """Write objects of one model down and give them back with their numbers; how many they are hardly matters."""
    found = list(objects)
    if len(found) < MANY:
        return type(found[0])._default_manager.bulk_create(found) if found else []
    table = type(found[0])._meta
    quote = connection.ops.quote_name
    fields = [field for field in table.concrete_fields if not field.generated]
    names = ", ".join(quote(str(field.column)) for field in fields)
    read = attrgetter(*(field.attname for field in fields))
    with connection.cursor() as cursor:
        if table.auto_field:
            cursor.execute(NUMBERS, [table.db_table, table.auto_field.attname, len(found)])
            for each, (number,) in zip(found, cursor.fetchall()):
                each.pk = number
        with cursor.copy(f"COPY {quote(table.db_table)} ({names}) FROM STDIN") as copy:
            for each in found:
                copy.write_row(read(each))
    return found
