"""The frame around every page: where somebody can go, who they are, and how long they stay logged in."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sluitend.areas.plans.funds import find_budget_policy
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.grants import EMPLOYER, ROLES, find_scope
from sluitend.gate.restricting import RESIDENT
from sluitend.gate.text import Text
from sluitend.portals.page import Request


@dataclass(frozen=True, kw_only=True)
class Place:
    """A line of the menu: the act it leads to, the names of its addresses (the first is where it goes)."""

    name: Text
    icon: str
    act: str
    addresses: tuple[str, ...]


GUARD = '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
TOLD, BUDGET = "list_messages", "read_my_budget"
MENU = (
    Place(
        name=gettext_lazy("Toezeggingen"),
        icon="list-checks",
        act="read_worklist",
        addresses=("worklist", "promise", "settle", "picked", "settle-picked"),
    ),
    Place(
        name=gettext_lazy("Mensen"),
        icon="contact-round",
        act="list_people",
        addresses=(
            *("people", "plan-hand-over", "hand-over-people", "saved-lists"),
            *("person", "bsn", "doubles", "owners", "hand-over", "person-ladder", "provisions"),
            *("contact", "note-form", "appointments", "relations", "cases", "plan", "plan-draft", "budget"),
            *("admission", "admit", "readmission", "discharge", "reach", "fitting-work", "introductions"),
        ),
    ),
    Place(
        name=gettext_lazy("Nazorg"), icon="heart-handshake", act="list_aftercare", addresses=("aftercare", "work-care")
    ),
    Place(name=gettext_lazy("Agenda"), icon="calendar-days", act="read_agenda", addresses=("agenda", "appointment")),
    Place(
        name=gettext_lazy("Capaciteit"),
        icon="calendar-clock",
        act="read_capacity",
        addresses=("capacity", "premises", "working-hours"),
    ),
    Place(
        name=gettext_lazy("Werkgevers"),
        icon="factory",
        act="list_employers",
        addresses=("employers", "employer", "contact-person", "employer-files", "employer-file"),
    ),
    Place(
        name=gettext_lazy("Werkaanbod"),
        icon="briefcase",
        act="list_demands",
        addresses=("demands", "demand", "demand-form"),
    ),
    Place(
        name=gettext_lazy("Garanties"),
        icon="handshake",
        act="list_guarantees",
        addresses=("guarantees", "guarantee", "employer-guarantees", "demand-outlook"),
    ),
    Place(
        name=gettext_lazy("Plaatsingen"),
        icon="hard-hat",
        act="list_placements",
        addresses=("placements", "placement", "person-placements", "employer-placements"),
    ),
    Place(name=gettext_lazy("Voorselecties"), icon="eye", act="list_sessions", addresses=("sessions", "session")),
    Place(
        name=gettext_lazy("Mijn overzicht"),
        icon="house",
        act="read_my_employer",
        addresses=("my-employer", "my-session"),
    ),
    Place(name=gettext_lazy("Zoeken"), icon="search", act="find_person", addresses=("search",)),
    Place(
        name=gettext_lazy("Team"),
        icon="gauge",
        act="read_board",
        addresses=("board", "absence", "start-absence", "end-absence"),
    ),
    Place(
        name=gettext_lazy("Medewerkers"),
        icon="id-card",
        act="list_staff",
        addresses=(
            *("staff", "staff-form", "colleague", "team-of-staff", "takers-of-caseload"),
            *("teams", "team-form", "partners", "areas", "area-split"),
        ),
    ),
    Place(
        name=gettext_lazy("Matchen"),
        icon="puzzle",
        act="list_match_rounds",
        addresses=("match-rounds", "match-round", "shortlist", "match-card"),
    ),
    Place(
        name=gettext_lazy("Raad"),
        icon="landmark",
        act="read_noughts",
        addresses=("council", "council-cohorts", "results", "lasting", "map", "turnout"),
    ),
    Place(name=gettext_lazy("Pacten"), icon="users-round", act="list_pacts", addresses=("pacts", "pact")),
    Place(
        name=gettext_lazy("Cohorten"),
        icon="users-round",
        act="list_cohorts",
        addresses=("cohorts", "cohort", "cohort-members", "cohort-left-out", "cohort-new", "freeze-cohort"),
    ),
    Place(
        name=gettext_lazy("Rekenhulp"),
        icon="calculator",
        act="read_offer_estimate",
        addresses=("offer-estimate",),
    ),
    Place(name=gettext_lazy("Doelgroepen"), icon="target", act="read_groups", addresses=("groups", "group-members")),
    Place(
        name=gettext_lazy("Planning"),
        icon="calendar-range",
        act="list_schedules",
        addresses=("schedules", "schedule", "schedule-places", "schedule-comparison", "mailings", "mailing"),
    ),
    Place(
        name=gettext_lazy("Doorrekening"),
        icon="gauge",
        act="list_estimates",
        addresses=("estimates", "estimate"),
    ),
    Place(
        name=gettext_lazy("Post"),
        icon="mail",
        act="list_dispatches",
        addresses=("outbox", "message", "print-runs", "wording"),
    ),
    Place(name=gettext_lazy("Gemeld aan u"), icon="bell", act=TOLD, addresses=("messages",)),
    Place(name=gettext_lazy("Bestanden"), icon="file-down", act="list_exports", addresses=("exports", "ask-export")),
    Place(
        name=gettext_lazy("Ladder"), icon="chart-no-axes-column-increasing", act="read_ladder", addresses=("ladder",)
    ),
    Place(
        name=gettext_lazy("Notities"),
        icon="message-square-text",
        act="find_notes",
        addresses=("notes", "note"),
    ),
    Place(
        name=gettext_lazy("Overleg"),
        icon="messages-square",
        act="list_conferences",
        addresses=("conferences", "case"),
    ),
    Place(
        name=gettext_lazy("Gedeeld met u"),
        icon="messages-square",
        act="list_shared_cases",
        addresses=("shared-cases", "shared-case"),
    ),
    Place(
        name=gettext_lazy("Inlezen"),
        icon="file-up",
        act="list_batches",
        addresses=("imports", "import-columns", "import", "import-row", "decide-rows", "merges", "merge"),
    ),
    Place(name=gettext_lazy("Controle"), icon="fingerprint-pattern", act="digest_book", addresses=("audit", "digest")),
    Place(name=gettext_lazy("Vernietigen"), icon="archive", act="read_destruction", addresses=("destruction",)),
    Place(
        name=gettext_lazy("Wat wij u beloofden"),
        icon="list-checks",
        act="read_my_promises",
        addresses=("my-promises",),
    ),
    Place(
        name=gettext_lazy("Afspraken"),
        icon="calendar-days",
        act="read_my_appointments",
        addresses=("my-appointments",),
    ),
    Place(
        name=gettext_lazy("Kennismaken"),
        icon="handshake",
        act="read_my_introductions",
        addresses=("my-introductions",),
    ),
    Place(name=gettext_lazy("Mijn plan"), icon="route", act="read_my_plan", addresses=("my-plan",)),
    Place(name=gettext_lazy("Mijn werk"), icon="handshake", act="read_my_placements", addresses=("my-work",)),
    Place(
        name=gettext_lazy("Hoe gaat het op mijn werk"),
        icon="briefcase",
        act="read_my_work",
        addresses=("my-aftercare",),
    ),
    Place(name=gettext_lazy("Mijn budget"), icon="wallet", act=BUDGET, addresses=("my-budget",)),
    Place(name=gettext_lazy("Mijn gegevens"), icon="user-round", act="read_my_details", addresses=("my-details",)),
    Place(name=gettext_lazy("Mijn dossier"), icon="folder", act="read_my_looks", addresses=("my-file",)),
)


def list_places(role: str) -> list[Place]:
    """Give where this role has something to do, the first place first."""
    return [place for place in MENU if find_scope(role=role, act=place.act)]


def _is_used(place: Place, request: Request) -> bool:
    """Nothing of the participation ladder or of a budget is on screen where the pack does without it."""
    if place.act == BUDGET:
        return find_budget_policy(request.pack, on=find_day(request.at)) is not None
    return place.act != "read_ladder" or request.pack.uses_ladder


def show_frame(request: Request) -> dict[str, Any]:
    """Give what the frame shows; nothing for whoever has not logged in."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.role:
        return {}
    found = request.resolver_match
    return {
        "places": [place for place in list_places(actor.role) if _is_used(place, request)],
        "here": found.url_name if found else "",
        "role_name": _(ROLES[actor.role]),
        "can_search": find_scope(role=actor.role, act="find_person"),
        "may_renew": find_scope(role=actor.role, act="renew_my_password"),
        "told_count": request.waiting if find_scope(role=actor.role, act=TOLD) else 0,
        # Whoever is not a colleague reads on every page, also where something went wrong, whom to call.
        "sender": request.pack.sender if actor.role in (RESIDENT, EMPLOYER) else None,
        "session_seconds": settings.SESSION_COOKIE_AGE - settings.SESSION_SAVED_EVERY,
    }


def guard_forms(request: HttpRequest) -> dict[str, SafeString]:
    """Give one guard for all forms of a page: making a fresh one for each takes longer than drawing the form."""
    return {"csrf_input": format_html(GUARD, get_token(request))}
