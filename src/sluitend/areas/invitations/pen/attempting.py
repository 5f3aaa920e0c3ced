"""Attempting: what somebody did to reach a person is noted, and the ladder of the promise goes on from there.

There is one clock, that of the promise: what was tried is not told by the sweep any more, and the day on which the
sweep tells of the next way is the day on which that is due.
"""

from datetime import date, datetime

from sluitend.areas.invitations.codes import INVITATION, count_rungs
from sluitend.areas.invitations.models import Attempt, Invitation
from sluitend.areas.invitations.rows.rounds import list_done
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack_of_version
from sluitend.ledger.pen import move_rung


def note_attempt(
    invitation: Invitation, *, channel: str, result: str, actor: Actor, at: datetime, words: str = ""
) -> None:
    """Note what was tried, or passed over, and let the promise wait for what comes after it."""
    Attempt.objects.create(
        invitation=invitation, channel=channel, result=result, words=words.strip(), by_id=actor.party_id, at=at
    )
    move_on(invitation)


def move_on(invitation: Invitation, *, told_on: date | None = None) -> None:
    """Let the promise be told at the first rung that nobody has done anything about, on its own day or on this one."""
    promise = Promise.objects.are_open().filter(id=invitation.promise_id, kind=INVITATION).first()
    if promise is None:
        return
    ladder = find_pack_of_version(promise.pack_version).promise(promise.kind).ladder
    done = count_rungs(ladder, list_done(invitation))
    if told_on or done > promise.rung:
        move_rung(promise, rung=done, told_on=told_on)
