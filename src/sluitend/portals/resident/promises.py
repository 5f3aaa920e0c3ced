"""What the municipality owes me, by when and who does it."""

from django.http import HttpResponse
from django.shortcuts import render

from sluitend.compute.calendar.moments import find_day
from sluitend.ledger.queries import read_my_promises
from sluitend.portals.page import Request, page


@page(act="read_my_promises")
def show_promises(request: Request) -> HttpResponse:
    """Show what is owed, late or not."""
    mine = read_my_promises(actor=request.actor, at=request.at)
    context = {"mine": mine, "today": find_day(request.at), "late": sum(row.is_late for row in mine.open)}
    return render(request, "portals/resident/promises.html", context)
