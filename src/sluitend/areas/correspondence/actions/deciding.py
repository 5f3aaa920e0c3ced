"""Deciding: a person says what became of a message, and what is done now."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import lock_dispatch, move_on, open_check, queue_again
from sluitend.areas.correspondence.reaching import list_ways
from sluitend.areas.correspondence.states import CAME_BACK, CANCELLED, DELIVERED, FAILED, QUEUED, SENDING, SENT
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, MessageMovedOn
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling, close_promises, note_evidence


@act("decide_dispatch")
def decide_dispatch(*, actor: Actor, at: datetime, dispatch_id: int, was_sent: bool) -> Outcome[None]:
    """Say of a message that was cut off whether it went out; if it did not, it waits to be sent again."""
    dispatch = lock_dispatch(actor, dispatch_id)
    if not Dispatch.objects.are_unsure(at).filter(id=dispatch_id).exists():
        raise MessageMovedOn
    if was_sent:
        move_on(dispatch, to=SENT, from_states=(SENDING,), sent_at=dispatch.taken_at)
    else:
        move_on(dispatch, to=QUEUED, from_states=(SENDING,))
    return _tell(dispatch)


@act("cancel_dispatch")
def cancel_dispatch(*, actor: Actor, at: datetime, dispatch_id: int, because: str) -> Outcome[None]:
    """Cancel a message that still waits, with the reason."""
    dispatch = lock_dispatch(actor, dispatch_id)
    gone = {"because": because.strip(), "settled_at": at, "secrets": {}}
    move_on(dispatch, to=CANCELLED, from_states=(QUEUED,), **gone)
    return _tell(dispatch)


@act("record_return")
def record_return(*, actor: Actor, at: datetime, dispatch_id: int, because: str) -> Outcome[int | None]:
    """Note that a message came back; gives the promise to find out where to write, unless there is one already."""
    dispatch = lock_dispatch(actor, dispatch_id)
    back = {"because": because.strip(), "settled_at": at}
    move_on(dispatch, to=CAME_BACK, from_states=(SENT, DELIVERED), **back)
    promise_id = open_check(dispatch.person, at=at)
    about = (dispatch.person_id,)
    return Outcome(value=promise_id, about=about, object=f"dispatch:{dispatch_id}", fields=("state", "promise"))


@act("send_again")
def send_again(*, actor: Actor, at: datetime, dispatch_id: int, to: str) -> Outcome[int]:
    """Queue the words of a message that did not arrive for another address, which keeps the promise to find one."""
    dispatch = lock_dispatch(actor, dispatch_id)
    if dispatch.state not in (CAME_BACK, FAILED):
        raise MessageMovedOn
    way = next((way for way in list_ways(dispatch.person_id) if way.to == to and not way.came_back), None)
    if way is None:
        raise Invalid(
            _("Op dit adres kan niet worden verstuurd."),
            _("Het hoort niet bij deze persoon, of er kwam al een bericht van terug."),
            _("Verbeter eerst het adres bij Bereikbaarheid."),
        )
    again = queue_again(dispatch, way, actor=actor, at=at)
    _keep_check(dispatch.person_id, again, actor=actor, at=at)
    about = (dispatch.person_id,)
    return Outcome(value=again.id, about=about, object=f"dispatch:{again.id}", fields=("state", "promise"))


def _keep_check(person_id: int, again: Dispatch, *, actor: Actor, at: datetime) -> None:
    checks = list(Promise.objects.are_open().filter(kind="address_check", beneficiary=person_id))
    settling = Settling(state=KEPT, evidence="sent_again", reference=f"dispatch:{again.id}")
    if checks:
        note_evidence(checks, settling=settling, actor=actor, at=at)
        close_promises(checks, state=KEPT, at=at)


def _tell(dispatch: Dispatch) -> Outcome[None]:
    return Outcome(value=None, about=(dispatch.person_id,), object=f"dispatch:{dispatch.id}", fields=("state",))
