"""What was told to somebody about late promises and nobody has seen yet; read without asking, by queries and frames."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, QuerySet

from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Message
from sluitend.ledger.recipients import OWNERS
from sluitend.parties.models.scoping import find_addressees, is_among

# A list and a report of figures tell it by themselves: there is nothing to be seen beside them.
TOLD_ELSEWHERE = ("list", "report")
SHOWN_AT_ONCE = 3


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


def find_unseen(actor: Actor) -> QuerySet[Message]:
    """Give what was told to the actor, to whom they stand in for or to their team, and is still late.

    What stands under a role alone is for everybody in that role; what the owner was told moves with the promise.
    """
    mine = Q(is_among("to_party_id", find_addressees(actor).values("id")))
    role = Q(to_party=None, to_role=actor.role, promise__owner__organisation=actor.organisation_id)
    still_theirs = ~Q(to_role__in=OWNERS) | Q(promise__owner=F("to_party"))
    unseen = Message.objects.filter(mine | role, still_theirs, seen_at=None, promise__state="open")
    return unseen.exclude(by__in=TOLD_ELSEWHERE)


def count_unseen(actor: Actor) -> int:
    """Give how many messages wait to be seen."""
    return find_unseen(actor).count()


def list_told(actor: Actor, *, today: date, most: int = SHOWN_AT_ONCE) -> ToldToMe:
    """Give the messages that wait longest; one query for each page, and a second only when there are more."""
    rows = tuple(_write_row(message, today) for message in _order(find_unseen(actor))[:most])
    return ToldToMe(rows=rows, found=len(rows) if len(rows) < most else count_unseen(actor))


def _order(unseen: QuerySet[Message]) -> QuerySet[Message]:
    return unseen.select_related("promise__beneficiary", "promise__owner").order_by("made_at", "id")


def _write_row(message: Message, today: date) -> Told:
    promise = message.promise
    to = promise.beneficiary
    return Told(
        id=message.pk,
        promise_id=promise.pk,
        kind_name=get_kind(promise.kind).name,
        person_id=to.pk if to.kind == "person" else None,
        name=to.name,
        owner_name=promise.owner.name,
        due_on=promise.due_on,
        days_late=max(0, (today - promise.due_on).days),
        told_at=message.made_at,
        by=message.by,
    )
