"""L2, "is anyone uncovered": as the trigger keeps it and counted anew, and that both tell the truth."""

from dataclasses import dataclass
from functools import partial

from benchmarks.ledger.acts import Held, find_held, keep, let_go
from benchmarks.ledger.books import BOOKS, TEN_MILLION, Book, ask, connect, try_out
from benchmarks.timing import run_side_by_side, time_calls
from sluitend.areas.outcomes.queries.noughts import UNCOVERED
from sluitend.gate.errors import Uncovered

# Counted: for EXISTS the planner takes the two columns for unrelated, expects to hit soon, and reads the table.
KEPT = "SELECT count(*) FROM parties_person WHERE active AND covered_by_id IS NULL"
EXISTS = "SELECT EXISTS (SELECT FROM parties_person WHERE active AND covered_by_id IS NULL)"
EVERYWHERE, ONE_TOWN = {"all": True, "organisation": 1}, {"all": False, "organisation": 1}
KEPT_TIMES, RECOUNT_TIMES = 50, 3

# What the triggers would refuse, written past them.
PAST_TRIGGERS = "SET LOCAL session_replication_role = replica"
CLOSE = """
    UPDATE ledger_promise SET state = 'kept', kept_amount = amount, settled_at = opened_at, alert_on = NULL
    WHERE id = {0.promise_id}
"""
FORGET = "UPDATE parties_person SET covered_by_id = NULL WHERE party_id = {0.person_id}"
COVERED_BY = "SELECT covered_by_id FROM parties_person WHERE party_id = %s"


@dataclass(frozen=True)
class Truth:
    """What was done, how many are then uncovered (as kept, counted anew), how many should be, and what else holds."""

    done: str
    found: tuple[int, int]
    expected: tuple[int, int]
    besides: bool = True

    @property
    def holds(self) -> bool:
        """Tell whether all was found as it should be."""
        return self.found == self.expected and self.besides


def measure_uncovered() -> dict[str, list[list[float]]]:
    """Time both questions in every book, and in the largest one other ways of asking them."""
    contestants = {}
    for book in BOOKS:
        contestants[f"kept {book.name}"] = partial(_time, book, KEPT, None, KEPT_TIMES)
        contestants[f"recount {book.name}"] = partial(_time, book, UNCOVERED, EVERYWHERE, RECOUNT_TIMES)
    contestants["kept, by EXISTS"] = partial(_time, TEN_MILLION, EXISTS, None, RECOUNT_TIMES)
    contestants["recount, one town"] = partial(_time, TEN_MILLION, UNCOVERED, ONE_TOWN, RECOUNT_TIMES)
    return run_side_by_side(contestants)


def _time(book: Book, question: str, values: object, times: int) -> list[float]:
    connection = connect(book.name)
    return time_calls([partial(ask, connection, question, values)] * times)


def list_truths() -> list[Truth]:
    """Try in the largest book whether the recount sees what the triggers did not, and whether the kept one follows."""
    connection = connect(TEN_MILLION.name)
    planted, handed_on, refused = find_held(3)
    truths = [Truth("nothing", _count_both(), (0, 0))]
    with try_out(connection, PAST_TRIGGERS, CLOSE.format(planted)):
        truths.append(Truth("a last promise closed past the triggers", _count_both(), (0, 1)))
    with try_out(connection, PAST_TRIGGERS, FORGET.format(planted)):
        truths.append(Truth("a covering owner forgotten past the triggers", _count_both(), (1, 0)))
    other_id = 2 if handed_on.owner_id != 2 else 3
    keep(handed_on, owner_id=other_id)
    moved = ask(connection, COVERED_BY, [handed_on.person_id]) == [(other_id,)]
    truths.append(Truth("an act: kept, and the next is a colleague's", _count_both(), (0, 0), moved))
    truths.append(Truth("an act: a last promise released", _count_both(), (0, 0), _is_refused(refused)))
    return truths


def _count_both() -> tuple[int, int]:
    connection = connect(TEN_MILLION.name)
    return ask(connection, KEPT)[0][0], ask(connection, UNCOVERED, EVERYWHERE)[0][0]


def _is_refused(held: Held) -> bool:
    try:
        let_go(held)
    except Uncovered:
        return True
    return False
