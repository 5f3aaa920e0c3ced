"""Opening: a promise worked out under a pack, ready to be written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import count_renewals, find_first_alert_on
from sluitend.gate.errors import WrongDay
from sluitend.gate.purposes import WORK
from sluitend.ledger.models import Promise
from sluitend.parties.pen import write_all


@dataclass(frozen=True, kw_only=True)
class Opening:
    """A promise to be made; without `due_on` the term of the pack counts from `counted_on` (default: today).

    `subject` says in words what it is about, when the kind alone does not; only for whoever comes for its purpose.
    """

    kind: str
    owner_id: int
    due_on: date | None = None
    counted_on: date | None = None
    subject: str = ""
    subject_purpose: str = WORK


def draft_promise(
    opening: Opening, *, beneficiary_id: int, pack: Pack, at: datetime, follows: Promise | None = None
) -> Promise:
    """Work out a promise under a pack, without writing it; refuses a day before today or beyond the term."""
    kind, policy, today = get_kind(opening.kind), pack.promise(opening.kind), find_day(at)
    latest_on = max(end_term(policy.within, start_on=opening.counted_on or today), today)
    due_on = opening.due_on or latest_on
    if not today <= due_on <= latest_on:
        raise WrongDay
    renewals = _count_renewals(follows, opening.kind)
    # What is promised again is about the same.
    about = follows if follows and renewals and not opening.subject else opening
    return Promise(
        kind=kind.code,
        beneficiary_id=beneficiary_id,
        owner_id=opening.owner_id,
        covers=kind.covers,
        outlasts=kind.outlasts,
        subject=about.subject,
        subject_purpose=about.subject_purpose,
        opened_at=at,
        due_on=due_on,
        unit=kind.unit,
        amount=kind.amount,
        follows=follows,
        renewals=renewals,
        alert_on=find_first_alert_on(policy.ladder, due_on=due_on, opened_on=today, renewals=renewals),
        pack_version=pack.version,
    )


def write_promises(drafts: Iterable[Promise]) -> list[Promise]:
    """Write many drafted promises at once."""
    return write_all(drafts)


def _count_renewals(follows: Promise | None, kind: str) -> int:
    if follows is None:
        return 0
    return count_renewals(same_kind=follows.kind == kind, settled_as=follows.state, renewals=follows.renewals)
