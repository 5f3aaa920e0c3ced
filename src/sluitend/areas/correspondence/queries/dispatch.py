"""One message: what it says, how far it is, and where it can be sent when it did not arrive."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.reaching import Way, list_ways
from sluitend.areas.correspondence.rows import DispatchRow, list_rows
from sluitend.areas.correspondence.states import CAME_BACK, FAILED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class DispatchView:
    """A message in full. What opens something stands in it by name: a colleague need not know it."""

    row: DispatchRow
    subject: str
    text: str
    reference: str
    queued_by: str
    print_run_id: int | None
    former_id: int | None
    next_id: int | None
    ways: tuple[Way, ...]


@act("read_dispatch")
def read_dispatch(*, actor: Actor, at: datetime, dispatch_id: int) -> Outcome[DispatchView]:
    """Give one message with its history."""
    found = Dispatch.objects.within(actor).filter(id=dispatch_id)
    dispatch = found.select_related("queued_by").first()
    if dispatch is None:
        raise NotFound
    [row] = list_rows(found, at)
    missed = dispatch.state in (CAME_BACK, FAILED)
    view = DispatchView(
        row=row,
        subject=dispatch.subject,
        text=dispatch.text,
        reference=dispatch.reference,
        queued_by=dispatch.queued_by.name if dispatch.queued_by else "",
        print_run_id=dispatch.run_id,
        former_id=dispatch.follows_id,
        next_id=Dispatch.objects.filter(follows=dispatch).values_list("id", flat=True).first(),
        ways=tuple(way for way in list_ways(dispatch.person_id) if not way.came_back) if missed else (),
    )
    return Outcome(value=view, about=(row.person_id,), object=f"dispatch:{dispatch_id}", fields=("to", "text"))
