"""Accounts of colleagues, with a password that is shown once; and a password of one's own."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.backends import ModelBackend
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import DoneBefore
from sluitend.parties.actions import (
    add_account,
    close_account,
    renew_my_password,
    renew_password,
    reopen_account,
)
from sluitend.parties.queries import read_my_account
from sluitend.portals.desk.forms import Form
from sluitend.portals.desk.forms.office import AccountForm
from sluitend.portals.desk.forms.password import PasswordForm
from sluitend.portals.done import tell_done
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

BACKEND = ModelBackend()


@page(act="add_account", methods=("POST",), back="colleague")
def open_account(request: Request, staff_id: int) -> HttpResponse:
    """Make an account, and show its password once."""
    form = AccountForm(request.POST)
    username = form.read()["username"]
    return _show_once(
        request,
        staff_id,
        lambda: add_account(actor=act_once(request, form.key), at=request.at, staff_id=staff_id, username=username),
    )


@page(act="renew_password", methods=("POST",), back="colleague")
def give_password(request: Request, staff_id: int) -> HttpResponse:
    """Give a colleague another password, shown once."""
    actor = act_once(request, _read_key(request))
    return _show_once(request, staff_id, lambda: renew_password(actor=actor, at=request.at, staff_id=staff_id))


@page(act="reopen_account", methods=("POST",), back="colleague")
def let_in(request: Request, staff_id: int) -> HttpResponse:
    """Let a colleague in again, with a password that is shown once."""
    actor = act_once(request, _read_key(request))
    return _show_once(request, staff_id, lambda: reopen_account(actor=actor, at=request.at, staff_id=staff_id))


@page(act="close_account", methods=("POST",), back="colleague")
def shut_out(request: Request, staff_id: int) -> HttpResponse:
    """Let a colleague log in no more."""
    actor = act_once(request, _read_key(request))
    with tell_done(request, _("Het account is afgesloten; wie nog was ingelogd, is dat niet meer.")):
        close_account(actor=actor, at=request.at, staff_id=staff_id)
    return redirect("colleague", staff_id=staff_id)


@page(act="read_my_account")
def show_own(request: Request) -> HttpResponse:
    """Show the form for a password of one's own."""
    login = read_my_account(actor=request.actor, at=request.at)
    context = {"form": PasswordForm(), "fault": take_input(request)[1], "login": login}
    return render(request, "portals/desk/office/own_password.html", context)


@page(act="renew_my_password", methods=("POST",), back="password")
def choose_own(request: Request) -> HttpResponse:
    """Choose a password of one's own; without the key of the form, whose digest would be one of the password."""
    given = PasswordForm(request.POST).read()
    with tell_done(request, _("Uw wachtwoord is gewijzigd.")):
        renew_my_password(
            actor=request.actor, at=request.at, current=given["current_password"], password=given["password"]
        )
    account = BACKEND.get_user(request.user.pk)
    if account is not None:
        update_session_auth_hash(request, account)
    return redirect("home")


def _read_key(request: Request) -> UUID:
    form = Form(request.POST)
    form.read()
    return form.key


def _show_once(request: Request, staff_id: int, draw: Callable[[], str]) -> HttpResponse:
    """Show a password this once; sent again, the form gives no other and shows none."""
    try:
        context = {"password": draw(), "staff_id": staff_id}
    except DoneBefore as before:
        messages.success(request, str(before.what))
        return redirect("colleague", staff_id=staff_id)
    return render(request, "portals/desk/office/password.html", context)
