"""My list: the open promises of an owner by day, the late ones first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.asking import list_found
from sluitend.ledger.choosing import (
    A_WEEK,
    MOMENTS,
    OPEN,
    PARTS,
    PROMISES,
    WorklistFilter,
    choose_promises,
    count_chosen,
    list_chosen,
)
from sluitend.ledger.rows import COLUMNS, PromiseRow, write_rows
from sluitend.ledger.told import ToldToMe, list_told
from sluitend.parties.models.scoping import write_spoken_for

PAGE_ROWS = 40
Group = Mapping[str, Any]
COUNTS = ("total", "late", "today", "week")
# By kind and owner, from which every count above the list adds up; who owes nothing, is not asked about further.
COUNT = f"""
    SELECT kind, owner_id AS owner, (SELECT name FROM parties_party WHERE id = owner_id) AS name, count(*) AS total,
        {", ".join(f"count(*) FILTER (WHERE {MOMENTS[when]}) AS {when}" for when in ("late", "today", "week"))},
        count(*) FILTER (WHERE promise.due_on < %(today)s) AS past
    FROM {PROMISES} WHERE {OPEN} = ANY(ARRAY({{}})) GROUP BY kind, owner_id
"""  # noqa: S608 - put together from words of our own


@dataclass(frozen=True, kw_only=True)
class Worklist:
    """One page of rows, and the counts over the whole list."""

    rows: tuple[PromiseRow, ...]
    found: int
    page: int
    pages: int
    total: int
    late: int
    today: int
    week: int
    kinds: tuple[tuple[str, str, int], ...]
    owners: tuple[tuple[int, str, int], ...]
    told: ToldToMe


@act("read_worklist")
def read_worklist(*, actor: Actor, at: datetime, wanted: WorklistFilter) -> Outcome[Worklist]:
    """Give one page of open promises within the actor's scope; ordered by day, so the late ones come first."""
    today = find_day(at)
    groups = _count_groups(actor, today)
    chosen = choose_promises(sorted({group["owner"] for group in groups}), wanted, today)
    counts = {name: sum(group[name] for group in groups) for name in COUNTS}
    is_whole = chosen.where == chosen.reach
    found = counts["total"] if is_whole else count_chosen(chosen)
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    sizes = _measure_parts(groups, counts) if is_whole and chosen.parts == PARTS else ()
    shown = list_chosen(chosen, COLUMNS, first=(page - 1) * PAGE_ROWS, most=PAGE_ROWS, sizes=sizes)
    rows = write_rows(shown, today=today, reader=actor)
    told = list_told(actor, today=today)
    worklist = Worklist(
        rows=tuple(rows),
        found=found,
        page=page,
        pages=pages,
        kinds=_list_kinds(groups),
        owners=_list_owners(groups),
        told=told,
        **counts,
    )
    about = tuple(dict.fromkeys([*(row.person_id for row in rows), *told.people]))
    return Outcome(value=worklist, about=about, object="promises", fields=("name", "due_on", "state"))


def _count_groups(actor: Actor, today: date) -> list[dict[str, Any]]:
    spoken_for, who = write_spoken_for(actor)
    days = {"today": today, "week": today + A_WEEK}
    return list_found(COUNT.format(spoken_for), days | {"who": who})


def _measure_parts(groups: Iterable[Group], counts: Mapping[str, int]) -> tuple[int, ...]:
    """Give how many promises are late, past their day while the clock stands still, and not yet due."""
    past = sum(group["past"] for group in groups)
    return counts["late"], past - counts["late"], counts["total"] - past


def _list_kinds(groups: Iterable[Group]) -> tuple[tuple[str, str, int], ...]:
    """Give the kinds that can be filtered on, with their names and counts."""
    counts: Counter[str] = Counter()
    for group in groups:
        counts[group["kind"]] += group["total"]
    return tuple((code, get_kind(code).name, counts[code]) for code in sorted(counts))


def _list_owners(groups: Iterable[Group]) -> tuple[tuple[int, str, int], ...]:
    """Give the owners that can be filtered on, by name, with their counts."""
    counts: Counter[tuple[str, int]] = Counter()
    for group in groups:
        counts[group["name"], group["owner"]] += group["total"]
    return tuple((owner, name, counts[name, owner]) for name, owner in sorted(counts))
