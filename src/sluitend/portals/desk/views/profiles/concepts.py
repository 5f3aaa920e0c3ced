"""Suggestions while somebody types an occupation or a skill."""

from django.http import HttpResponse
from django.shortcuts import render

from sluitend.areas.profiles.queries import find_concepts
from sluitend.gate.errors import NotFound
from sluitend.portals import profile_names as names
from sluitend.portals.page import Request, page


@page(act="find_concepts")
def suggest(request: Request, kind: str) -> HttpResponse:
    """Show the concepts nearest to what was typed, whatever the name of the field is."""
    if kind not in names.CONCEPT_KINDS:
        raise NotFound
    text = str(next(iter(request.GET.values()), "")).strip()[:80]
    found = find_concepts(actor=request.actor, at=request.at, kind=kind, text=text)
    template = "portals/desk/profiles/_concepts.html" if request.htmx else "portals/desk/profiles/concepts.html"
    return render(request, template, {"found": found, "text": text, "kind": kind, "name": names.CONCEPT_KINDS[kind]})
