"""The post of one person: what was written, a message by hand, and a pause."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.correspondence.actions import end_pause, start_pause, write_message
from sluitend.areas.correspondence.queries import read_correspondence
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms import Form
from sluitend.portals.desk.forms import correspondence as forms
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="read_correspondence")
def show_post(request: Request, person_id: int) -> HttpResponse:
    """Show what was written to a person, and write more or wait a while."""
    post = read_correspondence(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    form = forms.MessageForm(initial=given)
    form.offer(post)
    context = {
        "post": post,
        "fault": fault,
        "form": form,
        "pause_form": forms.PauseForm(initial=given, auto_id="pause-%s"),
        "may_write": post.active and find_scope(role=request.actor.role, act="write_message"),
    }
    return render(request, "portals/desk/correspondence/person.html", context)


@page(act="write_message", methods=("POST",), back="person-post")
def write(request: Request, person_id: int) -> HttpResponse:
    """Queue a message about an appointment."""
    form = forms.MessageForm(request.POST)
    wish = form.read_wish()
    with tell_done(request, _("Het bericht staat klaar.")):
        write_message(actor=act_once(request, form.key), at=request.at, person_id=person_id, wish=wish)
    return redirect("person-post", person_id=person_id)


@page(act="start_pause", methods=("POST",), back="person-post")
def pause(request: Request, person_id: int) -> HttpResponse:
    """Send nothing for a while."""
    form = forms.PauseForm(request.POST)
    given = form.read()
    with tell_done(request, _("Er gaat niets uit tot de pauze voorbij is.")):
        actor, asked = act_once(request, form.key), {name: given[name] for name in ("because", "until_on")}
        start_pause(actor=actor, at=request.at, person_id=person_id, **asked)
    return redirect("person-post", person_id=person_id)


@page(act="end_pause", methods=("POST",), back="person-post")
def resume(request: Request, person_id: int) -> HttpResponse:
    """Let messages go out again."""
    form = Form(request.POST)
    form.read()
    with tell_done(request, _("De pauze is voorbij.")):
        end_pause(actor=act_once(request, form.key), at=request.at, person_id=person_id)
    return redirect("person-post", person_id=person_id)
