"""What a partner sees: the cases it is invited to, and what was written for it."""

from django.http import HttpResponse
from django.shortcuts import render

from sluitend.areas.conferences.queries import list_shared_cases, read_shared_case
from sluitend.portals.page import Request, page


@page(act="list_shared_cases")
def show_shared_cases(request: Request) -> HttpResponse:
    """Show the open cases to which the partner is invited."""
    cases = list_shared_cases(actor=request.actor, at=request.at)
    return render(request, "portals/desk/conferences/shared_cases.html", {"cases": cases})


@page(act="read_shared_case")
def show_shared_case(request: Request, case_id: int) -> HttpResponse:
    """Show what was written for partners about one case."""
    case = read_shared_case(actor=request.actor, at=request.at, case_id=case_id)
    return render(request, "portals/desk/conferences/shared_case.html", {"case": case})
