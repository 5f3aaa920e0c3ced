"""Settling many promises alike, with for each of them what came of it."""

from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import DoneBefore, NotAllowed, Refusal, WrongPurpose
from sluitend.ledger.actions import Settling, settle_promises
from sluitend.ledger.queries import WorklistFilter, read_worklist
from sluitend.portals.desk.forms import BulkSettleForm
from sluitend.portals.desk.forms.bulk import read_picked
from sluitend.portals.page import Request, page

DONE = _("Afgerond")


@dataclass(frozen=True, kw_only=True)
class Result:
    """What came of one promise: done, or why not and what now."""

    promise_id: int
    name: str
    is_done: bool
    told: str


@page(act="read_worklist", methods=("POST",), back="worklist")
def show_picked(request: Request) -> HttpResponse:
    """Show what was picked, with the form for all of it."""
    ids = tuple(number for number, _owner in read_picked(request.POST))
    picked = read_worklist(actor=request.actor, at=request.at, wanted=WorklistFilter(ids=ids))
    form = BulkSettleForm(initial={"state": "kept"})
    form.offer(picked.rows)
    return render(request, "portals/desk/caseloads/settle_many.html", {"rows": picked.rows, "form": form})


@page(act="settle_promises", methods=("POST",), back="worklist")
def settle_picked(request: Request) -> HttpResponse:
    """Settle each by itself, and tell for each what came of it."""
    form = BulkSettleForm(request.POST)
    form.read()
    results = [
        _settle(request, form, promise_id, form.read_settling(owner_id))
        for promise_id, owner_id in read_picked(request.POST)
    ]
    done = sum(result.is_done for result in results)
    context = {"results": results, "done": done, "not_done": len(results) - done}
    return render(request, "portals/desk/caseloads/settled_many.html", context)


def _settle(request: Request, form: BulkSettleForm, promise_id: int, settling: Settling) -> Result:
    actor = replace(request.actor, once=form.find_key(promise_id))
    is_done, told = True, str(DONE)
    try:
        settle_promises(actor=actor, at=request.at, promise_ids=[promise_id], settling=settling)
    except DoneBefore as before:
        told = str(before.what)
    except (NotAllowed, WrongPurpose):
        # Whoever may not do this at all is told so once.
        raise
    except Refusal as refusal:
        is_done, told = False, f"{refusal.what} {refusal.now}"
    name = request.POST.get(f"name-{promise_id}", "")[:200]
    return Result(promise_id=promise_id, name=name, is_done=is_done, told=told)
