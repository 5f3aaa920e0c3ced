"""Choosing open promises: filters and orders that hold for a list on screen and for a file alike.

Written out in SQL: nothing is asked more often than a list, and Django took longer to put these questions together
than PostgreSQL to answer them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from sluitend.compute.promises.kinds import list_kinds
from sluitend.ledger.asking import list_found
from sluitend.ledger.models import SUSPENSION

STILL = f"EXISTS {SUSPENSION % {'expressions': 'promise.id'}}"
LATE = f"promise.due_on < %(today)s AND NOT {STILL}"
MOMENTS = {
    "late": LATE,
    "today": "promise.due_on = %(today)s",
    "week": "promise.due_on BETWEEN %(today)s AND %(week)s",
    "later": "promise.due_on > %(week)s",
}
WHEN = ("all", *MOMENTS)
A_WEEK = timedelta(days=7)
# By day, what is late stands above what is past its day while its clock stands still. Asked after each other, so that
# the index gives each of them by day and no more is read than a page shows.
PARTS = (LATE, f"promise.due_on < %(today)s AND {STILL}", "promise.due_on >= %(today)s")
WHOLE = ("TRUE",)
# What is owed to an organisation stands on the list of its own room; a round of the system is no work of anybody.
ELSEWHERE = ", ".join(f"'{code}'" for code, kind in list_kinds().items() if not kind.to_people)
OPEN = f"promise.state = 'open' AND promise.kind NOT IN ({ELSEWHERE}) AND promise.owner_id"
# Of one owner the index gives them by day, so that no more is read than a page shows.
OF_ONE, OF_MANY = f"{OPEN} = %(owner)s", f"{OPEN} = ANY(%(owners)s)"
PROMISES = "ledger_promise promise"
# Only where names decide: joined, everybody's name is read before the page is cut.
NAMED = f"{PROMISES} JOIN parties_party person ON person.id = promise.beneficiary_id"
ORDERS = {
    "due_on": "promise.due_on, promise.id",
    "-due_on": "promise.due_on DESC, promise.id DESC",
    "name": "person.name, promise.due_on, promise.id",
    "-name": "person.name DESC, promise.due_on, promise.id",
    "kind": "promise.kind, promise.due_on, promise.id",
    "-kind": "promise.kind DESC, promise.due_on, promise.id",
}


@dataclass(frozen=True, kw_only=True)
class WorklistFilter:
    """What to show: `when` one of `WHEN`, a kind, part of a name, one owner, which page, in which order.

    With `ids` only these promises, such as those that were picked from a list.
    """

    when: str = "all"
    kind: str = ""
    text: str = ""
    owner_id: int | None = None
    page: int = 1
    order: str = "due_on"
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Open promises as pieces of a question: from where, all in reach, those asked for, in which parts and order."""

    source: str
    reach: str
    where: str
    parts: tuple[str, ...]
    order: str
    values: dict[str, Any]


def choose_promises(owners: Sequence[int], wanted: WorklistFilter, today: date) -> Choice:
    """Narrow the list of these owners down; an order that is not known is that by day."""
    words = {f"word{place}": word for place, word in enumerate(wanted.text.split())}
    wishes = [MOMENTS[wanted.when]] if wanted.when in MOMENTS else []
    wishes += ["promise.kind = %(kind)s"] if wanted.kind else []
    wishes += ["promise.owner_id = %(wanted_owner)s"] if wanted.owner_id else []
    wishes += [f"strpos(upper(person.name), upper(%({word})s)) > 0" for word in words]
    wishes += ["promise.id = ANY(%(ids)s)"] if wanted.ids else []
    reach = OF_ONE if len(owners) == 1 else OF_MANY
    values = {"today": today, "week": today + A_WEEK, "owner": owners[0] if owners else None, "owners": [*owners]}
    asked = {"kind": wanted.kind, "wanted_owner": wanted.owner_id, "ids": list(wanted.ids)}
    order = ORDERS.get(wanted.order, ORDERS["due_on"])
    is_mixed = order == ORDERS["due_on"] and wanted.when not in MOMENTS
    return Choice(
        source=NAMED if words or wanted.order.endswith("name") else PROMISES,
        reach=reach,
        where=" AND ".join([reach, *wishes]),
        parts=PARTS if is_mixed else WHOLE,
        order=order,
        values=values | asked | words,
    )


def list_chosen(
    choice: Choice, columns: str, *, first: int = 0, most: int, sizes: Sequence[int] = ()
) -> list[dict[str, Any]]:
    """Give these columns of at most so many promises, from the one at place `first`.

    Where it is known how many promises each part holds, a part of which none is shown is not asked for.
    """
    shown, skipped = _choose_parts(sizes, first, first + most)
    asked = f"SELECT promise.* FROM {choice.source} WHERE {choice.where}"  # noqa: S608 - put together from words of our own
    parts = " UNION ALL ".join(
        f"({asked} AND {part} ORDER BY {choice.order})"
        for place, part in enumerate(choice.parts)
        if not shown or place in shown
    )
    # What goes with a promise is looked up outside the parts: once for each row that is shown, and planned once.
    question = f"SELECT {columns} FROM ({parts} LIMIT %(most)s OFFSET %(first)s) promise"  # noqa: S608 - the same
    return list_found(question, {**choice.values, "most": most, "first": first - skipped})


def _choose_parts(sizes: Sequence[int], first: int, end: int) -> tuple[list[int], int]:
    """Give in which parts the places from `first` up to `end` lie, and how many places lie in the parts before."""
    ends = list(accumulate(sizes))
    shown = [place for place, size in enumerate(sizes) if ends[place] > first and ends[place] - size < end and size]
    return shown, sum(size for size, its_end in zip(sizes, ends) if its_end <= first)


def count_chosen(choice: Choice) -> int:
    """Give how many there are."""
    [row] = list_found(f"SELECT count(*) AS found FROM {choice.source} WHERE {choice.where}", choice.values)  # noqa: S608 - put together from words of our own
    return int(row["found"])
