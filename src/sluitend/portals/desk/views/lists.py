"""Lists that were kept: opening one, keeping one, forgetting one."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.actions import add_saved_list, forget_saved_list
from sluitend.areas.caseloads.queries import list_saved_lists
from sluitend.portals.desk.forms import Form, SavedListForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

# Where a list is shown, by what it is about.
ADDRESSES = {"people": "people", "promises": "worklist"}


@page(act="list_saved_lists")
def show_lists(request: Request) -> HttpResponse:
    """Show the lists that can be opened, and keep the one that somebody comes from."""
    given, fault = take_input(request)
    kept = list_saved_lists(actor=request.actor, at=request.at)
    initial = {"subject": request.GET.get("subject", ""), "query": request.GET.get("query", "")} | given
    context = {
        "lists": [(each, f"{reverse(ADDRESSES[each.subject])}?{each.query}") for each in kept],
        "form": SavedListForm(initial=initial) if initial["subject"] in ADDRESSES else None,
        "fault": fault,
    }
    return render(request, "portals/desk/caseloads/lists.html", context)


@page(act="add_saved_list", methods=("POST",), back="saved-lists")
def save_list(request: Request) -> HttpResponse:
    """Keep a list under a name."""
    form = SavedListForm(request.POST)
    given = form.read()
    with tell_done(request, _("De lijst is bewaard.")):
        add_saved_list(
            actor=act_once(request, form.key),
            at=request.at,
            subject=given["subject"],
            name=given["name"],
            query=given["query"],
            is_shared=given["is_shared"],
        )
    return redirect("saved-lists")


@page(act="forget_saved_list", methods=("POST",))
def forget_list(request: Request, saved_list_id: int) -> HttpResponse:
    """Forget a list of one's own."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De lijst is weggedaan.")):
        forget_saved_list(actor=act_once(request, form.key), at=request.at, saved_list_id=saved_list_id)
    return redirect("saved-lists")
