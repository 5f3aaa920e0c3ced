"""The post: the outbox, one message and what becomes of it, and how texts read."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.correspondence.actions import cancel_dispatch, decide_dispatch, record_return, send_again
from sluitend.areas.correspondence.queries import list_dispatches, read_dispatch, read_wording
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import correspondence as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.paging import turn_pages
from sluitend.portals.refusals import take_input


@page(act="list_dispatches")
def show_outbox(request: Request) -> HttpResponse:
    """Show what waits, what went out and what came back."""
    form = forms.OutboxForm(request.GET)
    wanted = form.read_filter()
    outbox = list_dispatches(actor=request.actor, at=request.at, wanted=wanted)
    form.offer(outbox)
    context = {
        "form": form,
        "outbox": outbox,
        "page": wanted.page,
        **turn_pages(wanted.page, outbox.pages),
        "may_print": find_scope(role=request.actor.role, act="list_print_runs"),
    }
    return render(request, "portals/desk/correspondence/outbox.html", context)


@page(act="read_wording")
def show_wording(request: Request) -> HttpResponse:
    """Show the texts of the pack as somebody made up would read them."""
    form = forms.DayForm(request.GET)
    day = form.cleaned_data["on"] if form.is_valid() else None
    texts = read_wording(actor=request.actor, at=request.at, on=day)
    may_see_post = find_scope(role=request.actor.role, act="list_dispatches")
    context = {"texts": texts, "on": day, "may_see_post": may_see_post}
    return render(request, "portals/desk/correspondence/wording.html", context)


@page(act="read_dispatch")
def show_message(request: Request, dispatch_id: int) -> HttpResponse:
    """Show one message, with what can be done with it now."""
    view = read_dispatch(actor=request.actor, at=request.at, dispatch_id=dispatch_id)
    given, fault = take_input(request)
    again = forms.AgainForm(auto_id="again-%s")
    again.offer(view)
    context = {
        "view": view,
        "row": view.row,
        "fault": fault,
        "reason_form": forms.ReasonForm(initial=given, auto_id="reason-%s"),
        "sent_form": forms.SentForm(auto_id="sent-%s"),
        "again_form": again,
        "may_decide": find_scope(role=request.actor.role, act="decide_dispatch"),
    }
    return render(request, "portals/desk/correspondence/message.html", context)


@page(act="cancel_dispatch", methods=("POST",), back="message")
def cancel(request: Request, dispatch_id: int) -> HttpResponse:
    """Cancel a message that waits."""
    form = forms.ReasonForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("Het bericht is afgezegd.")):
        cancel_dispatch(actor=act_once(request, form.key), at=request.at, dispatch_id=dispatch_id, because=because)
    return redirect("message", dispatch_id=dispatch_id)


@page(act="record_return", methods=("POST",), back="message")
def note_return(request: Request, dispatch_id: int) -> HttpResponse:
    """Note that a message came back."""
    form = forms.ReasonForm(request.POST)
    because = form.read()["because"]
    with tell_done(request, _("Vastgelegd. Nagaan waar iemand te bereiken is, staat nu als werk bij de begeleider.")):
        record_return(actor=act_once(request, form.key), at=request.at, dispatch_id=dispatch_id, because=because)
    return redirect("message", dispatch_id=dispatch_id)


@page(act="decide_dispatch", methods=("POST",), back="message")
def decide(request: Request, dispatch_id: int) -> HttpResponse:
    """Say whether a message that was cut off went out."""
    form = forms.SentForm(request.POST)
    was_sent = form.read()["was_sent"] == "yes"
    with tell_done(request, _("Vastgelegd.")):
        decide_dispatch(actor=act_once(request, form.key), at=request.at, dispatch_id=dispatch_id, was_sent=was_sent)
    return redirect("message", dispatch_id=dispatch_id)


@page(act="send_again", methods=("POST",), back="message")
def send_once_more(request: Request, dispatch_id: int) -> HttpResponse:
    """Send the words of a message that did not arrive to another address."""
    form = forms.AgainForm(request.POST)
    to = form.read()["to"]
    with tell_done(request, _("Het bericht staat opnieuw klaar.")):
        send_again(actor=act_once(request, form.key), at=request.at, dispatch_id=dispatch_id, to=to)
    return redirect("message", dispatch_id=dispatch_id)
