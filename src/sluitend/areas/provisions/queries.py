"""What can be asked about provisions: all of one person's, how each one went, and what can be asked for."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.provisions.models import ProvisionStage
from sluitend.areas.provisions.rows import ProvisionRow, list_provisions
from sluitend.areas.provisions.stages import list_next_stages
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.values import ProvisionKind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class StageRow:
    """A stage to which a provision came; reason and note are empty on the other side of a wall.

    `taken_back_at` is the moment at which it turned out to be a mistake.
    """

    stage: str
    since_on: date
    reason: str
    note: str
    noted_at: datetime
    by: str
    taken_back_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ProvisionFile:
    """One provision with its history, the stages that may follow, and whether a threat would shorten its term.

    Stages that were noted by mistake stand apart; the last can be taken back on the day on which it was noted.
    """

    row: ProvisionRow
    history: tuple[StageRow, ...]
    mistakes: tuple[StageRow, ...]
    next_stages: tuple[str, ...]
    may_hasten: bool
    may_take_back: bool


@dataclass(frozen=True, kw_only=True)
class Provisions:
    """All provisions of a person, and the kinds that can still be asked for."""

    person_id: int
    name: str
    number: str
    active: bool
    files: tuple[ProvisionFile, ...]
    kinds: tuple[ProvisionKind, ...]


@act("read_provisions")
def read_provisions(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Provisions]:
    """Give the provisions of one person; of those of another purpose only the kind and how far they are."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    today, pack = find_day(at), find_pack(person.party.organisation_id)
    rows = list_provisions(person_id, actor=actor, today=today)
    history = _list_history(rows)
    kinds = {kind.code: kind for kind in pack.provisions}
    running = {row.kind for row in rows if row.stage != "ended"}
    provisions = Provisions(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        active=person.active,
        files=tuple(_write(row, history[row.id], kinds.get(row.kind), today) for row in rows),
        kinds=tuple(kind for kind in pack.list_provisions(on=today) if kind.code not in running),
    )
    return Outcome(value=provisions, about=(person_id,), object=f"person:{person_id}", fields=("provisions",))


def _list_history(rows: tuple[ProvisionRow, ...]) -> dict[int, list[StageRow]]:
    """Give the stages of each provision, the newest first."""
    walled = {row.id for row in rows if row.is_walled}
    history: dict[int, list[StageRow]] = defaultdict(list)
    for each in (
        ProvisionStage.objects.filter(provision__in=[row.id for row in rows]).select_related("by").order_by("-id")
    ):
        hidden = each.provision_id in walled
        history[each.provision_id].append(
            StageRow(
                stage=each.stage,
                since_on=each.since_on,
                reason="" if hidden else each.reason,
                note="" if hidden else each.note,
                noted_at=each.noted_at,
                by=each.by.name if each.by else "",
                taken_back_at=each.taken_back_at,
            )
        )
    return history


def _write(row: ProvisionRow, history: list[StageRow], kind: ProvisionKind | None, today: date) -> ProvisionFile:
    """A kind that the pack no longer has stays readable, and can only be left as it is."""
    has_talk = bool(kind and kind.first_talk)
    # Whether a threat was noted is behind the wall; noting it again does no harm.
    hastens = bool(kind and kind.first_talk_under_threat) and row.stage in ("needed", "requested")
    holding = tuple(each for each in history if each.taken_back_at is None)
    return ProvisionFile(
        row=row,
        history=holding,
        mistakes=tuple(each for each in history if each.taken_back_at),
        next_stages=list_next_stages(row.stage, has_talk=has_talk) if kind else (),
        may_hasten=hastens and not row.threat,
        may_take_back=bool(kind) and len(holding) > 1 and find_day(holding[0].noted_at) == today,
    )
