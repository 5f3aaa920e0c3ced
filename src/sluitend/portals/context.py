"""The frame around every page: where somebody can go, who they are, and how long they stay logged in."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sluitend.gate.grants import ROLES, find_scope
from sluitend.gate.text import Text


@dataclass(frozen=True, kw_only=True)
class Place:
    """A line of the menu: the act it leads to, the names of its addresses (the first is where it goes)."""

    name: Text
    icon: str
    act: str
    addresses: tuple[str, ...]


MENU = (
    Place(
        name=gettext_lazy("Toezeggingen"),
        icon="list-checks",
        act="read_worklist",
        addresses=("worklist", "promise", "settle"),
    ),
    Place(
        name=gettext_lazy("Personen"),
        icon="users",
        act="find_person",
        addresses=("search", "person", "bsn", "owners", "hand-over"),
    ),
    Place(name=gettext_lazy("Raad"), icon="landmark", act="read_noughts", addresses=("council",)),
)


def list_places(role: str) -> list[Place]:
    """Give where this role has something to do, the first place first."""
    return [place for place in MENU if find_scope(role=role, act=place.act)]


def show_frame(request: HttpRequest) -> dict[str, Any]:
    """Give what the frame shows; nothing for whoever has not logged in."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.role:
        return {}
    found = request.resolver_match
    return {
        "places": list_places(actor.role),
        "here": found.url_name if found else "",
        "role_name": _(ROLES[actor.role]),
        "can_search": find_scope(role=actor.role, act="find_person"),
        "session_seconds": settings.SESSION_COOKIE_AGE,
    }
