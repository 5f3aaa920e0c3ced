"""Copying: objects written down in one statement or stream, as Django takes long to put such a statement together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

T = TypeVar("T", bound=Model)
NUMBERS = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
# Below this a stream, which asks for its numbers first, wins nothing.
MANY = 20


@dataclass(frozen=True, kw_only=True)
class _Table:
    """Where objects of a model are written: its name, the column that the database numbers, and all others."""

    name: str
    numbered: str
    columns: tuple[str, ...]
    read: Callable[[Model], tuple[Any, ...]]


def write_all(objects: Iterable[T]) -> list[T]:
    """Write objects of one model down and give them back with their numbers; how many they are hardly matters."""
    found = list(objects)
    if found:
        table = _find_table(type(found[0]))
        write = _insert if len(found) < MANY else _copy
        write(found, table)
    return found


@cache
def _find_table(model: type[Model]) -> _Table:
    meta = model._meta
    numbered = meta.auto_field.attname if meta.auto_field else ""
    fields = [field for field in meta.concrete_fields if not field.generated and field.attname != numbered]
    return _Table(
        name=connection.ops.quote_name(meta.db_table),
        numbered=numbered,
        columns=tuple(connection.ops.quote_name(str(field.column)) for field in fields),
        read=attrgetter(*(field.attname for field in fields)),
    )


def _insert(objects: list[Any], table: _Table) -> None:
    row = f"({', '.join(['%s'] * len(table.columns))})"
    rows = ", ".join([row] * len(objects))
    numbers = f" RETURNING {table.numbered}" if table.numbered else ""
    write = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES {rows}{numbers}"  # noqa: S608 - names of our own tables
    with connection.cursor() as cursor:
        cursor.execute(write, [value for each in objects for value in table.read(each)])
        for each, (number,) in zip(objects, cursor.fetchall() if numbers else ()):
            each.pk = number


def _copy(objects: list[Any], table: _Table) -> None:
    columns = [table.numbered, *table.columns] if table.numbered else table.columns
    with connection.cursor() as cursor:
        if table.numbered:
            cursor.execute(NUMBERS, [table.name, table.numbered, len(objects)])
            for each, (number,) in zip(objects, cursor.fetchall()):
                each.pk = number
        with cursor.copy(f"COPY {table.name} ({', '.join(columns)}) FROM STDIN") as copy:
            for each in objects:
                copy.write_row((each.pk, *table.read(each)) if table.numbered else table.read(each))
