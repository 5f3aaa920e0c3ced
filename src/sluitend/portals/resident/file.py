"""My details, my requests, my file as a download, and who looked in it."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.actions import make_my_request, record_my_password
from sluitend.areas.dossiers.queries import Look, export_my_file, read_my_details, read_my_looks
from sluitend.portals.desk.views.profiles.blocks import describe
from sluitend.portals.done import tell_done
from sluitend.portals.file_export import answer_file
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input
from sluitend.portals.resident.forms import MyRequestForm, PasswordForm

ME = "resident"


@dataclass(frozen=True, kw_only=True)
class Looker:
    """Somebody who did something with my file: what, how often, and when last."""

    who: str
    role: str
    last_at: datetime
    looks: tuple[Look, ...]


@page(act="read_my_details")
def show_details(request: Request) -> HttpResponse:
    """Show the facts about me, and the form to ask something about them."""
    details = read_my_details(actor=request.actor, at=request.at)
    given, fault = take_input(request)
    context = {
        "details": details,
        "blocks": [describe(section) for section in details.profile],
        "form": MyRequestForm(initial={"asked": "rectification"} | given),
        "password_form": PasswordForm(auto_id="password-%s"),
        "fault": fault,
    }
    return render(request, "portals/resident/details.html", context)


@page(act="make_my_request", methods=("POST",), back="my-details")
def ask(request: Request) -> HttpResponse:
    """Ask something about my own data."""
    form = MyRequestForm(request.POST)
    given = form.read()
    with tell_done(request, _("Uw verzoek is verstuurd. U krijgt binnen een maand antwoord.")):
        make_my_request(actor=act_once(request, form.key), at=request.at, asked=given["asked"], wish=given["wish"])
    return redirect("my-details")


@page(act="record_my_password", methods=("POST",), back="my-details")
def choose_password(request: Request) -> HttpResponse:
    """Choose a password; without the key of the form, whose digest would be one of the password."""
    password = PasswordForm(request.POST).read()["password"]
    with tell_done(request, _("Uw wachtwoord is bewaard. Log nu opnieuw in.")):
        record_my_password(actor=request.actor, at=request.at, password=password)
    return redirect("login")


@page(act="read_my_looks")
def show_looks(request: Request) -> HttpResponse:
    """Show who looked in my file, and where to download it."""
    looks = read_my_looks(actor=request.actor, at=request.at)
    context = {"lookers": _group([look for look in looks if look.role != ME])}
    return render(request, "portals/resident/file.html", context)


@page(act="export_my_file", methods=("GET",))
def download(request: Request) -> HttpResponse:
    """Give my file."""
    return answer_file(export_my_file(actor=request.actor, at=request.at))


def _group(looks: list[Look]) -> list[Looker]:
    """Give one line for each person who looked, whoever looked last first."""
    groups: dict[tuple[str, str], list[Look]] = {}
    for look in looks:
        groups.setdefault((look.who, look.role), []).append(look)
    return [
        Looker(who=who, role=role, last_at=max(each.last_at for each in group), looks=tuple(group))
        for (who, role), group in groups.items()
    ]
