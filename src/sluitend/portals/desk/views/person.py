"""One person: who, what is promised, what happened, and who looked."""

from collections import defaultdict
from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render

from sluitend.areas.caseloads.queries import read_situation
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import OWN, find_scope
from sluitend.ledger.queries import PromiseRow
from sluitend.ledger.queries.dossier import Dossier, Proof
from sluitend.parties.queries import read_bsn
from sluitend.portals.page import Request, page


@page(act="read_situation")
def show_person(request: Request, person_id: int) -> HttpResponse:
    """Show a person's whole situation: left what is to be done, right what is known."""
    situation = read_situation(actor=request.actor, at=request.at, person_id=person_id)
    dossier, role = situation.dossier, request.actor.role
    context = {
        "situation": situation,
        "person_id": person_id,
        "dossier": dossier,
        "history": _tell_history(dossier),
        "today": find_day(request.at),
        "may_promise": dossier.active and find_scope(role=role, act="make_promise"),
        "may_read_promise": find_scope(role=role, act="read_promise"),
        "may_settle": find_scope(role=role, act="settle_promise"),
        "may_hand_over": dossier.active and find_scope(role=role, act="hand_over_person"),
        "may_read_rights": _may_read_rights(role, dossier),
        "may_reach": not dossier.restricted_on and find_scope(role=role, act="read_reach"),
        "may_discharge": dossier.active and find_scope(role=role, act="discharge_person"),
        "may_match": not dossier.restricted_on and find_scope(role=role, act="read_fitting_work"),
        "may_read_placements": not dossier.restricted_on and find_scope(role=role, act="read_placements"),
        "may_read_wage_values": not dossier.restricted_on and find_scope(role=role, act="read_wage_values"),
        "may_read_aftercare": not dossier.restricted_on and find_scope(role=role, act="read_aftercare"),
        "may_introduce": not dossier.restricted_on and find_scope(role=role, act="read_introductions"),
        "may_readmit": not dossier.active and find_scope(role=role, act="read_readmission"),
        "may_look_for_doubles": not dossier.restricted_on and find_scope(role=role, act="find_doubles"),
        "may_merge": find_scope(role=role, act="unmerge_people"),
        "may_read_bsn": dossier.has_bsn and not dossier.restricted_on and find_scope(role=role, act="read_bsn"),
    }
    return render(request, "portals/desk/person.html", context)


@page(act="read_bsn", methods=("POST",), back="person")
def show_bsn(request: Request, person_id: int) -> HttpResponse:
    """Show a BSN this once, for the purpose of income; a page does not keep it."""
    bsn = read_bsn(actor=replace(request.actor, purpose="income"), at=request.at, person_id=person_id)
    template = "portals/desk/_bsn.html" if request.htmx else "portals/desk/bsn.html"
    return render(request, template, {"bsn": bsn, "person_id": person_id})


def _may_read_rights(role: str, dossier: Dossier) -> bool:
    """Tell whether the page of rights would open: to a coach for the own people, and as a stand-in for a colleague."""
    scope = find_scope(role=role, act="read_rights")
    return scope is not None and (scope != OWN or dossier.is_own)


def _tell_history(dossier: Dossier) -> list[tuple[PromiseRow, list[Proof]]]:
    """Give what was settled, the newest first, each with its evidence."""
    proofs: dict[int, list[Proof]] = defaultdict(list)
    for proof in dossier.evidence:
        proofs[proof.promise_id].append(proof)
    return [(row, proofs[row.id]) for row in dossier.history]
