"""Printing: letters are gathered in a run, and put in files one stack at a time; what is in a file is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.correspondence.models import FILES_KEPT, Dispatch, PrintFile, PrintRun
from sluitend.areas.correspondence.states import MAKING, QUEUED, READY, SENDING, SENT, STOPPED
from sluitend.compute.policy.letters import LETTER
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import MessageMovedOn, NotFound


@dataclass(frozen=True, kw_only=True)
class NewPrintFile:
    """A file with the letters that were put in it, in their order, and an index of them."""

    run_id: int
    dispatch_ids: Sequence[int]
    content: bytes
    index: bytes


@act("start_print_run")
def start_print_run(*, actor: Actor, at: datetime) -> Outcome[int | None]:
    """Gather all letters in the actor's reach that may go out now; None when there are none.

    They are put in files in the background.
    """
    due = Dispatch.objects.within(actor).are_due(at).filter(channel=LETTER)
    # What another run gathers at this moment is left to that run.
    found = due.order_by("id").select_for_update(no_key=True, skip_locked=True, of=("self",))
    letters = list(found.values_list("id", "person"))
    if not letters:
        return Outcome(value=None, object="print_runs")
    run = PrintRun.objects.create(
        organisation_id=actor.organisation_id or 0, asked_by_id=actor.party_id, asked_at=at, letters=len(letters)
    )
    gathered = Dispatch.objects.filter(id__in=[letter for letter, _person in letters])
    gathered.update(state=SENDING, taken_at=at, run=run)
    people = tuple({person for _letter, person in letters})
    return Outcome(value=run.id, about=people, object=f"print_run:{run.id}", fields=("state",))


@act("close_print_file")
def close_print_file(*, actor: Actor, at: datetime, file: NewPrintFile) -> Outcome[bool]:
    """Keep a file, after which its letters are sent; gives whether more wait. Refused when one of them was taken out.

    The run is held meanwhile, so that stopping it comes before this file or after it.
    """
    run = _hold_run(actor, file.run_id)
    waiting = Dispatch.objects.filter(run=run, state=SENDING)
    closed = waiting.filter(id__in=file.dispatch_ids)
    people = list(closed.values_list("person", flat=True))
    if closed.update(state=SENT, sent_at=at, reference=f"print_run:{run.id}") != len(file.dispatch_ids):
        raise MessageMovedOn
    if people:
        number = PrintFile.objects.filter(run=run).count() + 1
        PrintFile.objects.create(
            run=run,
            number=number,
            people=people,
            letters=len(people),
            content=file.content,
            index=file.index,
            made_at=at,
        )
    more = waiting.exists()
    if not more:
        PrintRun.objects.filter(id=run.id).update(state=READY, ended_at=at)
        PrintFile.objects.filter(made_at__lt=at - FILES_KEPT).update(content=None, index=None)
    return Outcome(value=more, about=tuple(people), object=f"print_run:{run.id}", fields=("state",))


@act("cancel_print_run")
def cancel_print_run(*, actor: Actor, at: datetime, print_run_id: int) -> Outcome[int]:
    """Stop a run; what is in a file stays sent, all other letters wait again. Gives how many those are."""
    run = _hold_run(actor, print_run_id)
    loose = Dispatch.objects.filter(run=run, state=SENDING)
    people = tuple(loose.values_list("person", flat=True))
    waiting = loose.update(state=QUEUED, run=None, taken_at=None)
    PrintRun.objects.filter(id=run.id).update(state=STOPPED, ended_at=at)
    return Outcome(value=waiting, about=people, object=f"print_run:{run.id}", fields=("state",))


def _hold_run(actor: Actor, run_id: int) -> PrintRun:
    """Give a run that is being made, held until this act is done."""
    run = PrintRun.objects.within(actor).select_for_update(no_key=True).filter(id=run_id).first()
    if run is None:
        raise NotFound
    if run.state != MAKING:
        raise MessageMovedOn
    return run
