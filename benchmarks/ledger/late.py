"""L1, "my late promises": the very statement of the worklist, for many coaches, in books of several sizes."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from benchmarks.ledger.books import AT, BOOKS, MILLION, TEN_MILLION, Book, ask, connect, try_out
from benchmarks.timing import find_work_of, read_clock, run_side_by_side, time_calls
from sluitend.gate.actor import Actor
from sluitend.ledger.queries import WorklistFilter, read_worklist

Question = tuple[str, Any]
LATE = WorklistFilter(when="late")
PAGE = "LIMIT %(most)s OFFSET %(first)s) promise"
QUESTIONS, WORKLISTS = 100, 25
# Without an index each question reads the whole table.
QUESTIONS_WITHOUT_INDEX = 5
WITHOUT = "DROP INDEX promise_open_owner"
FULL = f"{WITHOUT}; CREATE INDEX promise_owner ON ledger_promise (owner_id); ANALYZE ledger_promise"
PEERS = {"no index by owner": (WITHOUT, QUESTIONS_WITHOUT_INDEX), "full index by owner": (FULL, QUESTIONS)}


def measure_late() -> dict[str, list[list[float]]]:
    """Time the statement in every book, and in the largest one without and with other indexes."""
    books = {book.name: partial(time_questions, book, QUESTIONS) for book in BOOKS}
    peers = {name: partial(_time_peer, *how) for name, how in PEERS.items()}
    return run_side_by_side(books | peers)


def measure_work() -> dict[str, list[list[float]]]:
    """Give the processor time of server and driver for the same statement; nothing where it is not told."""
    if not Path("/proc/self/schedstat").exists():
        return {}
    return run_side_by_side({book.name: partial(_time_work, book) for book in BOOKS})


def measure_worklist() -> dict[str, list[list[float]]]:
    """Time the whole use case: gate, list, counts, choices and the entry in the journal."""
    return run_side_by_side({book.name: partial(_time_worklist, book) for book in (MILLION, TEN_MILLION)})


def time_questions(book: Book, number: int, clock: Callable[[], float] = read_clock) -> list[float]:
    """Time so many questions, going round the coaches."""
    connection, questions = connect(book.name), list_questions(book)
    asked = [questions[turn % len(questions)] for turn in range(number)]
    return time_calls([partial(ask, connection, *question) for question in asked], clock=clock)


@cache
def list_questions(book: Book) -> list[Question]:
    """Give the statement with its values for each coach, as the use case itself asks it."""
    connection = connect(book.name)
    return [_find_question(connection, actor) for actor in book.list_actors()]


def _find_question(connection: BaseDatabaseWrapper, actor: Actor) -> Question:
    asked: list[Question] = []

    def listen(execute: Callable[..., Any], sql: str, values: Any, *more: Any) -> Any:
        asked.append((sql, values))
        return execute(sql, values, *more)

    with connection.execute_wrapper(listen):
        read_worklist(actor=actor, at=AT, wanted=LATE)
    [question] = [each for each in asked if each[0].endswith(PAGE)]
    return question


def _time_work(book: Book) -> list[float]:
    [[server_pid]] = ask(connect(book.name), "SELECT pg_backend_pid()")
    return time_questions(book, QUESTIONS, find_work_of(server_pid))


def _time_peer(change: str, number: int) -> list[float]:
    list_questions(TEN_MILLION)
    with try_out(connect(TEN_MILLION.name), change):
        return time_questions(TEN_MILLION, number)


def _time_worklist(book: Book) -> list[float]:
    connect(book.name)
    actors = book.list_actors()[:WORKLISTS]
    return time_calls(partial(read_worklist, actor=actor, at=AT, wanted=LATE) for actor in actors)
