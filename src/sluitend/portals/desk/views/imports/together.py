"""Many rows of a file get the same answer, with for each of them what came of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from sluitend.areas.imports.actions import decide_rows
from sluitend.areas.imports.verdicts import UNDECIDED
from sluitend.gate.errors import DoneBefore
from sluitend.portals.desk.forms.imports import ANSWERS, DecideManyForm, read_rows
from sluitend.portals.page import Request, act_once, page


@page(act="decide_rows", methods=("POST",), back="import")
def decide_together(request: Request, batch_id: int) -> HttpResponse:
    """Decide on each of the rows that were picked; nothing is carried out by it."""
    form = DecideManyForm(request.POST)
    choice = form.read()["choice"]
    try:
        results = decide_rows(
            actor=act_once(request, form.key),
            at=request.at,
            batch_id=batch_id,
            row_ids=read_rows(request.POST),
            choice=choice,
            because=form.read_because(),
        )
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("import", batch_id=batch_id)
    told = [(result, UNDECIDED.get(result.fault, ANSWERS[choice])) for result in results]
    done = sum(not result.fault for result in results)
    context = {"batch_id": batch_id, "results": told, "done": done, "not_done": len(results) - done}
    return render(request, "portals/desk/imports/decided.html", context)
