"""Regular acts on a measured book: a coach keeps a promise and opens the next, through the gate."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.ledger.books import AT, TEN_MILLION, ask, bring_actor, connect
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import KEPT, RELEASED
from sluitend.ledger.actions import Opening, Settling, settle_promise

# The only cover of somebody, held by a coach.
HELD = """
    SELECT promise.id, promise.beneficiary_id, promise.owner_id, promise.kind
    FROM ledger_promise promise JOIN parties_party owner ON owner.id = promise.owner_id
    WHERE promise.state = 'open' AND promise.covers AND owner.kind = 'staff' AND 1 = (
        SELECT count(*) FROM ledger_promise WHERE beneficiary_id = promise.beneficiary_id AND state = 'open')
    ORDER BY hashint8(promise.id) LIMIT %s
"""


@dataclass(frozen=True)
class Held:
    """An open promise that is somebody's only cover."""

    promise_id: int
    person_id: int
    owner_id: int
    kind: str


def find_held(number: int) -> Iterator[Held]:
    """Give so many of them, from all over the largest book."""
    return (Held(*row) for row in ask(connect(TEN_MILLION.name), HELD, [number]))


def keep(held: Held, *, owner_id: int | None = None) -> None:
    """Keep a promise and open the next, for the same owner or another."""
    following = Opening(kind="plan_step", owner_id=owner_id or held.owner_id)
    evidence = next(iter(get_kind(held.kind).evidence))
    _settle(held, Settling(state=KEPT, evidence=evidence, successor=following))


def let_go(held: Held) -> None:
    """Release a promise with nothing after it, which would leave this person uncovered."""
    _settle(held, Settling(state=RELEASED, reason="moved"))


def _settle(held: Held, settling: Settling) -> None:
    settle_promise(actor=bring_actor(held.owner_id), at=AT, promise_id=held.promise_id, settling=settling)
