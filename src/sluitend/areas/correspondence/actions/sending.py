"""Sending: a message is taken before it goes out, and what the post says of it is noted after; so it goes out once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import lock_dispatch, move_on, open_check
from sluitend.areas.correspondence.states import FAILED, FIRST_WAIT, LONGEST_WAIT, QUEUED, SENDING, SENT
from sluitend.areas.correspondence.wording import place_words
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """A message as the post takes it, with a reference of its own: the second time it is another try."""

    id: int
    channel: str
    to: str
    language: str
    subject: str
    text: str
    reference: str


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What the post said: sent, under which reference; or why not, and whether trying later can help."""

    reference: str = ""
    problem: str = ""
    is_lasting: bool = False


@act("take_dispatch")
def take_dispatch(*, actor: Actor, at: datetime, channels: Collection[str]) -> Outcome[Parcel | None]:
    """Take the next message that may go over one of these channels; from here on it is sent at most once."""
    due = Dispatch.objects.within(actor).are_due(at).filter(channel__in=channels)
    # What another worker takes at this moment is left to that worker.
    dispatch = (
        due.select_for_update(no_key=True, skip_locked=True, of=("self",)).order_by("not_before_at", "id").first()
    )
    if dispatch is None:
        return Outcome(value=None, object="dispatches")
    move_on(dispatch, to=SENDING, from_states=(QUEUED,), taken_at=at, tries=F("tries") + 1)
    parcel = Parcel(
        id=dispatch.id,
        channel=dispatch.channel,
        to=dispatch.to,
        language=dispatch.language,
        subject=dispatch.subject,
        text=place_words(dispatch.text, dispatch.secrets),
        reference=f"{dispatch.id}-{dispatch.tries + 1}",
    )
    return Outcome(value=parcel, about=(dispatch.person_id,), object=f"dispatch:{dispatch.id}", fields=("state",))


@act("record_receipt")
def record_receipt(*, actor: Actor, at: datetime, dispatch_id: int, receipt: Receipt) -> Outcome[str]:
    """Note what the post said of a message that was taken; gives its state.

    A fault that passes is tried again, later each time. One that does not ends the message, and becomes work.
    """
    dispatch = lock_dispatch(actor, dispatch_id)
    if not receipt.problem:
        state, facts = SENT, {"sent_at": at, "reference": receipt.reference}
    elif receipt.is_lasting:
        state, facts = FAILED, {"settled_at": at, "because": receipt.problem[:200]}
    else:
        wait = min(FIRST_WAIT * 2 ** (dispatch.tries - 1), LONGEST_WAIT)
        state, facts = QUEUED, {"not_before_at": at + wait, "because": receipt.problem[:200]}
    move_on(dispatch, to=state, from_states=(SENDING,), **facts)
    if state == FAILED:
        open_check(dispatch.person, at=at)
    about = (dispatch.person_id,)
    return Outcome(value=state, about=about, object=f"dispatch:{dispatch_id}", fields=("state",))
