"""What somebody's work yields, at the desk: each report with its tasks, and the forms to add and withdraw."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import record_wage_value, withdraw_wage_value
from sluitend.areas.placements.queries import read_wage_values
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.wage_values import WageValueForm, WithdrawForm, begin_report
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

HERE = "wage-values"


@page(act="read_wage_values")
def show_wage_values(request: Request, person_id: int) -> HttpResponse:
    """Show every report, with the form to add one for whoever may."""
    view = read_wage_values(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    may_record = view.active and find_scope(role=request.actor.role, act="record_wage_value")
    form = WageValueForm(initial=begin_report(find_day(request.at)) | given) if may_record else None
    if form:
        form.offer(view.contestable)
    context = {
        "view": view,
        "fault": fault,
        "form": form,
        "withdraw_form": WithdrawForm(initial=given, auto_id="withdraw-%s") if may_record else None,
    }
    return render(request, "portals/desk/wage_values/page.html", context)


@page(act="record_wage_value", methods=("POST",), back=HERE)
def record(request: Request, person_id: int) -> HttpResponse:
    """Write a report down."""
    form = WageValueForm(request.POST)
    report = form.read_report()
    with tell_done(request, _("De loonwaarde is vastgelegd; de volgende meting is toegezegd.")):
        record_wage_value(actor=act_once(request, form.key), at=request.at, person_id=person_id, report=report)
    return redirect(HERE, person_id=person_id)


@page(act="withdraw_wage_value", methods=("POST",), back=HERE)
def take_back(request: Request, person_id: int) -> HttpResponse:
    """Say that a report does not hold."""
    form = WithdrawForm(request.POST)
    given = form.read()
    with tell_done(request, _("De meting is ingetrokken; wat er stond, blijft te lezen.")):
        withdraw_wage_value(
            actor=act_once(request, form.key),
            at=request.at,
            wage_value_id=given["wage_value_id"],
            because=given["because"],
        )
    return redirect(HERE, person_id=person_id)
