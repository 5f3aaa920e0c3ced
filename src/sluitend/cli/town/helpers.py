"""Helpers of a town: processes with a connection of their own; imports nothing that needs an open house."""

from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context

from sluitend.cli import house

# One more than there are processors on a small machine: each waits for the database now and then, and the teams of a
# day rarely divide by two.
HELPERS = 3


def gather_helpers() -> Executor:
    """Give a few processes, so that a town's days are lived side by side."""
    return ProcessPoolExecutor(HELPERS, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    """A town is made up and can be made again, so its commits need not wait for the disk."""
    house.open_house(check=False)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
