"""Walls: for which purpose somebody looks at a page, chosen in its address or sent with its form."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from sluitend.gate.actor import Actor
from sluitend.gate.purposes import PURPOSES, is_purpose_right
from sluitend.portals.page import Request, act_once

IN_ADDRESS, IN_FORM = "doel", "purpose"


def come_for(request: Request, given: Mapping[str, str] | None = None) -> Actor:
    """Give who asks, for the purpose in the address or in what was filled in; the gate decides if that is right."""
    asked = (given or {}).get(IN_FORM) or request.GET.get(IN_ADDRESS, "")
    return replace(request.actor, purpose=asked if asked in PURPOSES else request.actor.purpose)


def send_for(request: Request, key: UUID) -> Actor:
    """Give who sends a form, once, for the purpose that it was opened for."""
    return replace(act_once(request, key), purpose=come_for(request, request.POST).purpose)


def list_purposes(role: str, act: str) -> list[str]:
    """Give the purposes for which this role may come to this act."""
    return [purpose for purpose in PURPOSES if is_purpose_right(role=role, act=act, purpose=purpose)]
