"""Proposals: what the text of an advertisement seems to ask, and whether what was proposed for a demand is right."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import decide_demand_proposal
from sluitend.areas.employers.queries import find_demand_proposal
from sluitend.portals.desk.forms.demands import ProposalForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page

MOST_PASTED = 1500


@page(act="find_demand_proposal")
def show_proposal(request: Request, employer_id: int) -> HttpResponse:
    """Show what a pasted text seems to ask; what is chosen of it, the form begins with."""
    text = request.GET.get("tekst", "")[:MOST_PASTED]
    found = find_demand_proposal(actor=request.actor, at=request.at, text=text)
    context = {"found": found, "employer_id": employer_id}
    template = "portals/desk/employers/_proposal.html" if request.htmx else "portals/desk/employers/proposal.html"
    return render(request, template, context)


@page(act="decide_demand_proposal", methods=("POST",), back="demand")
def decide(request: Request, demand_id: int) -> HttpResponse:
    """Tie a demand to the occupation and the skills that were proposed, or not."""
    form = ProposalForm(request.POST)
    chosen = {"is_agreed": form.read()["is_agreed"], "skills": tuple(request.POST.getlist("skill"))}
    with tell_done(request, _("Uw keuze voor het beroep is vastgelegd.")):
        actor = act_once(request, form.key)
        decide_demand_proposal(actor=actor, at=request.at, demand_id=demand_id, **chosen)
    return redirect("demand", demand_id=demand_id)
