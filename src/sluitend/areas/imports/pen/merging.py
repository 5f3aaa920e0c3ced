"""Merging: everything that hangs on one file of a person moves to the other, and can go back row by row."""

from collections.abc import Iterator

from django.db import IntegrityError, connection, transaction

from sluitend.areas.imports.attachments import Attachment, list_attachments
from sluitend.areas.imports.models import Merge, MergedRow
from sluitend.parties.pen import forget_preference

# Moving the key of a file carries along what hangs on it, as those columns hold the number of the person too.
MOVE = "UPDATE {0.table} SET {0.column} = %(to)s WHERE {0.column} = %(from)s AND {0.key}::text = ANY(%(keys)s)"
FIND = "SELECT {0.key}::text FROM {0.table} WHERE {0.column} = %(from)s ORDER BY {0.key}"


def move_rows(merge: Merge) -> None:
    """Move all rows of all rooms to the file that goes on.

    Where that file has such a thing already, of which there is one at a time, its own prevails and the other stays
    behind: two running benefits or two areas of one person are a question for a person, not for a machine.
    """
    # Both ways to reach somebody go along; only one of them can be tried first.
    forget_preference(merge.gone_id, for_id=merge.kept_id)
    moved = [
        MergedRow(merge=merge, table=each.table, column=each.column, key=key)
        for each in list_attachments()
        for key in _move_all(each, from_id=merge.gone_id, to_id=merge.kept_id)
    ]
    MergedRow.objects.bulk_create(moved)


def return_rows(merge: Merge) -> int:
    """Move the rows back that moved and still hang on the file that went on; gives how many cannot go back."""
    by_place = {(each.table, each.column): each for each in list_attachments()}
    stuck = 0
    for row in MergedRow.objects.filter(merge=merge).order_by("-id"):
        place = by_place.get((row.table, row.column))
        key = str(merge.kept_id) if place and place.is_own else row.key
        if place is None or not _move(place, [key], from_id=merge.kept_id, to_id=merge.gone_id):
            stuck += 1
    return stuck


def _move_all(place: Attachment, *, from_id: int, to_id: int) -> Iterator[str]:
    """Move the rows of one column, together when that can be, else one by one."""
    with connection.cursor() as cursor:
        cursor.execute(FIND.format(place), {"from": from_id})
        keys = [key for (key,) in cursor.fetchall()]
    if not keys or _move(place, keys, from_id=from_id, to_id=to_id):
        yield from keys
        return
    if len(keys) > 1:
        yield from (key for key in keys if _move(place, [key], from_id=from_id, to_id=to_id))


def _move(place: Attachment, keys: list[str], *, from_id: int, to_id: int) -> int:
    """Move rows, or none when the database knows of one at a time; gives how many."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(MOVE.format(place), {"from": from_id, "to": to_id, "keys": keys})
            return int(cursor.rowcount)
    except IntegrityError:
        return 0
