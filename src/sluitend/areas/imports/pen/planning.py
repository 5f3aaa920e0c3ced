"""Planning: the server makes its plans anew, by what the tables hold by now."""

from django.db import connection


def plan_anew() -> None:
    """Drop the plans that this session keeps.

    Constraints look things up by plans that are kept. Those made while the book was nearly empty read tables whole,
    once for every row of every piece: a first file of a municipality would never end.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")
