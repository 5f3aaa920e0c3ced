"""Finding a person by name, client number, telephone, e-mail, BSN or employer."""

import re

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from sluitend.areas.caseloads.queries import MOST_FOUND, find_person
from sluitend.gate.grants import find_scope
from sluitend.portals.page import Request, page

# Addresses are kept in histories and logs; no BSN, telephone number or e-mail belongs there, nor what looks like one.
PRIVATE = re.compile(r"[+\d .()-]{8,20}|.*@.*")


@page(act="find_person", methods=("GET", "HEAD", "POST"))
def search(request: Request) -> HttpResponse:
    """Show who is found; a name that was sent gets an address, so that going back works."""
    text = (request.POST.get("q") or request.GET.get("q") or "").strip()[:80]
    if request.method == "POST" and not PRIVATE.fullmatch(text):
        return redirect(f"{reverse('search')}?{urlencode({'q': text})}")
    found = find_person(actor=request.actor, at=request.at, text=text) if text else []
    may_admit = find_scope(role=request.actor.role, act="read_admission")
    context = {"text": text, "found": found, "is_cut": len(found) == MOST_FOUND, "may_admit": may_admit}
    return render(request, "portals/desk/search.html", context)
