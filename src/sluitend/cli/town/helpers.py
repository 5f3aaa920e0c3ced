"""Helpers of a town: processes with a connection of their own; imports nothing that needs an open house."""

from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context

from sluitend.cli import house

HELPERS = 2


def gather_helpers() -> Executor:
    """Give two processes, so that a town's days are lived side by side on two cores."""
    return ProcessPoolExecutor(HELPERS, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    """A town is made up and can be made again, so its commits need not wait for the disk."""
    house.open_house(check=False)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
