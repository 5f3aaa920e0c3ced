"""The auditor's page: whether the system keeps its own promise, and a fingerprint of the book to compare."""

from django.http import HttpResponse
from django.shortcuts import render

from sluitend.areas.correspondence.queries import read_health
from sluitend.ledger.queries import digest_book
from sluitend.portals.page import Request, page


@page(act="read_health")
def show_audit(request: Request) -> HttpResponse:
    """Show when the book was last looked after, and what can be worked out again."""
    health = read_health(actor=request.actor, at=request.at)
    return render(request, "portals/desk/audit.html", {"health": health})


@page(act="digest_book", methods=("POST",), back="audit")
def show_digest(request: Request) -> HttpResponse:
    """Work out the fingerprint of every promise that was made, and what came of it; this takes a while."""
    own = request.actor.organisation_id or 0
    digest = digest_book(actor=request.actor, at=request.at, organisation_id=own)
    return render(request, "portals/desk/audit.html", {"digest": digest})
