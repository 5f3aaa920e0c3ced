"""Whether somebody stands in the book twice; two files of one person become one, and can be taken apart again."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from sluitend.areas.imports.actions import merge_people, unmerge_people
from sluitend.areas.imports.doubles import BECAUSE
from sluitend.areas.imports.queries import find_doubles, list_merges, read_merge
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.imports import KeyForm, MergeForm, UnmergeForm
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input


@page(act="list_merges")
def show_merges(request: Request) -> HttpResponseBase:
    """Show who were merged; two numbers lead to both files side by side."""
    form = MergeForm(request.GET or None)
    if form.is_bound and form.is_valid():
        return redirect("merge", person_id=form.cleaned_data["person_id"], gone_id=form.cleaned_data["gone_id"])
    merges = list_merges(actor=request.actor, at=request.at)
    context = {"lines": merges.lines, "form": form, "key_form": KeyForm(auto_id=False), "fault": take_input(request)[1]}
    return render(request, "portals/desk/imports/merges.html", context)


@page(act="find_doubles")
def show_doubles(request: Request, person_id: int) -> HttpResponse:
    """Show files that may be of the same person, and with which one theirs was merged."""
    doubles, role = find_doubles(actor=request.actor, at=request.at, person_id=person_id), request.actor.role
    context = {
        "doubles": doubles,
        "lines": [(double, [BECAUSE[code] for code in double.because]) for double in doubles.found],
        "may_merge": find_scope(role=role, act="merge_people"),
        "is_closed": not find_scope(role=role, act="read_person"),
        "fault": take_input(request)[1],
    }
    return render(request, "portals/desk/imports/doubles.html", context)


@page(act="read_merge")
def show_merge(request: Request, person_id: int, gone_id: int) -> HttpResponse:
    """Show two files side by side."""
    both = read_merge(actor=request.actor, at=request.at, person_id=person_id, gone_id=gone_id)
    context = {"both": both, "kept": both[0], "gone": both[1], "form": KeyForm(), "fault": take_input(request)[1]}
    return render(request, "portals/desk/imports/merge.html", context)


@page(act="merge_people", methods=("POST",), back="merge")
def merge(request: Request, person_id: int, gone_id: int) -> HttpResponse:
    """Let the first file go on with everything of the second."""
    form = KeyForm(request.POST)
    form.read()
    try:
        merge_people(actor=act_once(request, form.key), at=request.at, person_id=person_id, gone_id=gone_id)
        told = str(_("De dossiers zijn samengevoegd; dat kan altijd weer uit elkaar."))
    except DoneBefore as before:
        told = str(before.what)
    messages.success(request, told)
    return redirect("doubles", person_id)


@page(act="unmerge_people", methods=("POST",))
def unmerge(request: Request, merge_id: int) -> HttpResponse:
    """Give both files their own rows back."""
    form = UnmergeForm(request.POST)
    person_id = form.read()["person_id"]
    try:
        stuck = unmerge_people(actor=act_once(request, form.key), at=request.at, merge_id=merge_id)
        told = str(_("De dossiers zijn weer uit elkaar."))
        if stuck:
            left = ngettext(
                "%(count)d gegeven is sindsdien veranderd en is gebleven waar het was.",
                "%(count)d gegevens zijn sindsdien veranderd en zijn gebleven waar ze waren.",
                stuck,
            )
            told = f"{told} {left % {'count': stuck}}"
    except DoneBefore as before:
        told = str(before.what)
    messages.success(request, told)
    return redirect("doubles", person_id) if person_id else redirect("merges")
