"""Asking in SQL that is written out: the server keeps the plan, and whoever watches statements sees these too."""

import pytest
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext

from sluitend.journal.asking import list_answers

ADDED = "SELECT %s::int + 1"


@pytest.mark.usefixtures("database")
def test_the_server_keeps_the_plan_from_the_first_time_on() -> None:
    assert list_answers(ADDED, [4]) == [(5,)]
    [(kept,)] = list_answers("SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT $1::int + 1'")
    assert kept == 1


@pytest.mark.usefixtures("database")
def test_whoever_counts_statements_counts_these() -> None:
    with CaptureQueriesContext(connection) as asked:
        list_answers(ADDED, [4])
    assert len(asked) == 1


@pytest.mark.usefixtures("database")
def test_a_fault_is_told_as_django_tells_it() -> None:
    with pytest.raises(DataError):
        list_answers("SELECT 1 / %s::int", [0])
