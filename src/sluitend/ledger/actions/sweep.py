"""Sweep: whatever is late is told to the next one up the ladder, once per rung; the sweep is a promise itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT, find_alert_on
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Message, Promise
from sluitend.ledger.packs import find_pack_of_version, get_pack
from sluitend.ledger.pen import Opening, Settling, close_promises, draft_promise, follow_up, note_evidence
from sluitend.ledger.recipients import find_recipients
from sluitend.parties.models import Organisation, Party
from sluitend.parties.models.scoping import is_among
from sluitend.parties.pen import write_all

BATCH = 500
# Written out, as a round tells hundreds of people at once.
CLIMB = """
    UPDATE ledger_promise SET rung = climbed.rung, alert_on = climbed.alert_on
    FROM unnest(%s::bigint[], %s::smallint[], %s::date[]) AS climbed (id, rung, alert_on)
    WHERE ledger_promise.id = climbed.id
"""
TIDY = """
    UPDATE ledger_message SET seen_at = %s WHERE seen_at IS NULL
    AND NOT EXISTS (SELECT FROM ledger_promise WHERE id = promise_id AND state = 'open')
"""


@dataclass(frozen=True, kw_only=True)
class Swept:
    """What a round did: messages made, and whether there is more to do."""

    told: int
    more: bool


@act("sweep_late")
def sweep_late(*, actor: Actor, at: datetime, limit: int = BATCH) -> Outcome[Swept]:
    """Climb one rung for up to `limit` late promises, then keep and renew the sweep's own promise."""
    today = find_day(at)
    due = Promise.objects.are_open().filter(alert_on__lte=today).order_by("alert_on", "id")
    # Rows that a colleague is settling right now are left for the next round.
    claimed = list(due.select_for_update(no_key=True, skip_locked=True).select_related("beneficiary")[:limit])
    told = [_climb(promise, at) for promise in claimed]
    _note_rungs(claimed)
    write_all(find_recipients([message for message in told if message]))
    _tidy_messages(at)
    _renew_own_promise(actor, at)
    # Whoever was late for weeks has climbed one rung and may have another before them.
    waiting = any(promise.alert_on and promise.alert_on <= today for promise in claimed)
    done = Swept(told=len(claimed), more=waiting or len(claimed) == limit)
    about = tuple(promise.beneficiary_id for promise in claimed)
    return Outcome(value=done, about=about, object=f"promises:{len(claimed)}", fields=("rung",))


def _climb(promise: Promise, at: datetime) -> Message | None:
    """Take the next rung of the promise's ladder, under the pack with which it was made."""
    ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
    # A pack may have been given a shorter ladder since; one promise must not stop the round for all.
    if promise.rung >= len(ladder):
        promise.alert_on = None
        return None
    promise.rung, rung = promise.rung + 1, ladder[promise.rung]
    promise.alert_on = find_alert_on(ladder, rung=promise.rung, due_on=promise.due_on)
    return Message(promise=promise, rung=promise.rung, to_role=rung.to, by=rung.by, made_at=at)


def _note_rungs(promises: Sequence[Promise]) -> None:
    columns = ([getattr(promise, name) for promise in promises] for name in ("id", "rung", "alert_on"))
    with connection.cursor() as cursor:
        cursor.execute(CLIMB, list(columns))


def _tidy_messages(at: datetime) -> None:
    """What was settled is for nobody to see any more; what waits for somebody who is gone goes to who is there."""
    with connection.cursor() as cursor:
        cursor.execute(TIDY, [at])
    gone = Party.objects.filter(present=False, kind__in=("staff", "team"))
    unseen = Message.objects.filter(seen_at=None)
    waiting = unseen.filter(is_among("to_party_id", gone.values("id"))).select_related("promise")
    Message.objects.bulk_update(find_recipients(waiting), ["to_party"], batch_size=BATCH)


def _renew_own_promise(actor: Actor, at: datetime) -> None:
    """Keep the open sweep promise of each municipality, and open the next; the first is made here too."""
    for organisation in Organisation.objects.filter(kind="municipality").order_by("party"):
        pack = get_pack(organisation.pack)
        mine = Promise.objects.are_open().filter(kind="system_sweep", beneficiary=organisation.pk)
        own = mine.first()
        opening = Opening(kind="system_sweep", owner_id=actor.party_id or organisation.pk)
        if own is None:
            draft_promise(opening, beneficiary_id=organisation.pk, pack=pack, at=at).save(force_insert=True)
            continue
        note_evidence([own], settling=Settling(state=KEPT, evidence="swept"), actor=actor, at=at)
        close_promises([own], state=KEPT, at=at)
        follow_up([own], at=at, opening=opening)
