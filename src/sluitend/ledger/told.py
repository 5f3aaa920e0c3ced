"""What was told to somebody about late promises and nobody has seen yet; read without asking, also for the frame."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.ledger.asking import list_found
from sluitend.ledger.recipients import OWNERS
from sluitend.parties.models.scoping import ADDRESSEES

# A list and a report of figures tell it by themselves: there is nothing to be seen beside them.
TOLD_ELSEWHERE = ("list", "report")
SHOWN_AT_ONCE = 3
# What was told to the actor, to whom they stand in for, to their team, or to everybody in their role.
WAITING = f"""
    SELECT id FROM ledger_message WHERE seen_at IS NULL AND by <> ALL(%(elsewhere)s) AND (
        to_party_id IS NULL AND to_role = %(role)s OR to_party_id = ANY(ARRAY({ADDRESSEES})))
"""  # noqa: S608 - put together from words of our own
# Of these what is still late. What stands under a role alone is for those in the municipality of the owner; what the
# owner was told moves with the promise.
UNSEEN = """
    FROM ledger_message message
    JOIN ledger_promise promise ON promise.id = message.promise_id
    JOIN parties_party owner ON owner.id = promise.owner_id
    JOIN parties_party beneficiary ON beneficiary.id = promise.beneficiary_id
    WHERE message.id = ANY(%(waiting)s) AND promise.state = 'open'
    AND (message.to_role <> ALL(%(owners)s) OR promise.owner_id = message.to_party_id)
    AND (message.to_party_id IS NOT NULL OR owner.organisation_id = %(organisation)s)
"""
PERSON = "CASE WHEN beneficiary.kind = 'person' THEN beneficiary.id END AS person_id"
LIST = f"""
    SELECT message.id, promise.id AS promise_id, promise.kind, {PERSON}, beneficiary.name, owner.name AS owner_name,
           promise.due_on, message.made_at AS told_at, message.by, count(*) OVER () AS found
    {UNSEEN} ORDER BY message.made_at, message.id LIMIT %(most)s
"""
COUNT = f"SELECT count(*) AS found {UNSEEN}"
FIND = f"SELECT message.id, {PERSON} {UNSEEN} AND message.id = ANY(%(ids)s)"


@dataclass(frozen=True, kw_only=True)
class Told:
    """A late promise that was told to somebody, and since when; `person_id` is None when no person is owed it."""

    id: int
    promise_id: int
    kind_name: str
    person_id: int | None
    name: str
    owner_name: str
    due_on: date
    days_late: int
    told_at: datetime
    by: str


@dataclass(frozen=True, kw_only=True)
class ToldToMe:
    """The messages that wait longest, and how many there are."""

    rows: tuple[Told, ...] = ()
    found: int = 0

    @property
    def people(self) -> tuple[int, ...]:
        """Give about whom they are."""
        return tuple(row.person_id for row in self.rows if row.person_id)


def list_told(actor: Actor, *, today: date, most: int = SHOWN_AT_ONCE) -> ToldToMe:
    """Give the messages that wait longest, and how many wait."""
    found = _list_unseen(LIST, actor, most=most)
    return ToldToMe(rows=tuple(_write_row(row, today) for row in found), found=found[0]["found"] if found else 0)


def count_unseen(actor: Actor) -> int:
    """Give how many messages wait to be seen."""
    return sum(row["found"] for row in _list_unseen(COUNT, actor))


def find_unseen(actor: Actor, ids: Collection[int]) -> dict[int, int | None]:
    """Give which of these messages wait to be seen by the actor, each with the person it is about, if any."""
    return {row["id"]: row["person_id"] for row in _list_unseen(FIND, actor, ids=list(ids))}


def _list_unseen(question: str, actor: Actor, **more: object) -> list[dict[str, Any]]:
    """Ask about what waits for the actor; nearly always nothing does, which takes less to see than to put together."""
    who = {"me": actor.party_id, "role": actor.role, "elsewhere": list(TOLD_ELSEWHERE)}
    waiting = [row["id"] for row in list_found(WAITING, who)]
    asked = {"waiting": waiting, "owners": list(OWNERS), "organisation": actor.organisation_id}
    return list_found(question, asked | more) if waiting else []


def _write_row(row: dict[str, Any], today: date) -> Told:
    days_late = max(0, (today - row["due_on"]).days)
    told = {field.name: row[field.name] for field in fields(Told) if field.name in row}
    return Told(**told, kind_name=get_kind(row["kind"]).name, days_late=days_late)
