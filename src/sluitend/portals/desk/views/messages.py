"""What was told to me: late promises that climbed the ladder, with a button to say that I know."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from sluitend.ledger.actions import see_messages
from sluitend.ledger.queries import list_messages
from sluitend.portals.desk.forms.messages import SeenForm
from sluitend.portals.desk.views.promise import find_way_back
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_messages")
def show_messages(request: Request) -> HttpResponse:
    """Show what waits to be seen."""
    told = list_messages(actor=request.actor, at=request.at)
    return render(request, "portals/desk/messages/messages.html", {"told": told, "fault": take_input(request)[1]})


@page(act="see_messages", methods=("POST",), back="messages")
def note_seen(request: Request) -> HttpResponse:
    """Note that one message was seen, or all that stood there."""
    form = SeenForm(request.POST)
    back, ids = form.read()["back"], form.read_ids(request.POST)
    told = ngettext("%(count)d melding is gezien.", "%(count)d meldingen zijn gezien.", len(ids)) % {"count": len(ids)}
    with tell_done(request, told):
        see_messages(actor=act_once(request, form.key), at=request.at, message_ids=ids)
    return redirect(find_way_back(request, back) if back else "messages")
