"""Provisions as rows, for their own page and for the rooms up the stairs; no details pass a wall of purpose."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.provisions.models import Provision
from sluitend.areas.provisions.stages import ENDED, UNDER_WAY
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import OPEN, RELEASED, is_late
from sluitend.gate.actor import Actor


@dataclass(frozen=True, kw_only=True)
class ProvisionRow:
    """A provision and how far it is; `why` and `threat` are empty for whoever comes for another purpose.

    `promised` is what is owed in this stage and `due_on` its day; empty when nothing is waited for any more.
    """

    id: int
    kind: str
    name: str
    purpose: str
    stage: str
    stage_on: date
    needed_on: date
    promised: str
    due_on: date | None
    is_late: bool
    is_waiting: bool
    is_walled: bool
    why: str
    threat: str


@dataclass(frozen=True, kw_only=True)
class ProvisionsCard:
    """The provisions of somebody that are under way or in place, for their screen."""

    person_id: int
    rows: tuple[ProvisionRow, ...]


def list_provisions(person_id: int, *, actor: Actor, today: date) -> tuple[ProvisionRow, ...]:
    """Give every provision of somebody, the newest first, with as much as the actor's purpose allows."""
    found = Provision.objects.filter(person=person_id).order_by("-id").select_related("promise")
    return tuple(_write(each, actor=actor, today=today) for each in found)


def is_awaited(provision: Provision | None) -> bool:
    """Tell whether what depends on a provision waits: while something is owed for it, and no longer.

    Of a provision that ended nothing is to be expected any more, so whoever waited for it may go on.
    """
    promise = provision.promise if provision else None
    return provision is not None and provision.stage in UNDER_WAY and promise is not None and promise.state == OPEN


def read_provisions_card(person_id: int, *, actor: Actor, today: date) -> ProvisionsCard:
    """Give what somebody waits for and what is there, with one question."""
    rows = list_provisions(person_id, actor=actor, today=today)
    return ProvisionsCard(person_id=person_id, rows=tuple(row for row in rows if row.stage != ENDED))


def _write(provision: Provision, *, actor: Actor, today: date) -> ProvisionRow:
    promise = provision.promise
    # A promise that was released elsewhere takes its provision along, as when somebody left the book.
    has_lapsed = promise is not None and promise.state == RELEASED
    due_on = promise.due_on if promise and not has_lapsed else None
    walled = actor.purpose != provision.purpose
    return ProvisionRow(
        id=provision.id,
        kind=provision.kind,
        name=provision.name,
        purpose=provision.purpose,
        stage=ENDED if has_lapsed else provision.stage,
        stage_on=provision.stage_on,
        needed_on=provision.needed_on,
        promised=get_kind(promise.kind).name if promise and due_on else "",
        due_on=due_on,
        is_late=due_on is not None and is_late(state=OPEN, due_on=due_on, today=today),
        is_waiting=due_on is not None,
        is_walled=walled,
        why="" if walled else provision.why,
        threat="" if walled else provision.threat,
    )
