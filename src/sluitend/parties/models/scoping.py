"""What a scope means, once: which owners are one's own, one's team's, one's organisation's."""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, ORGANISATION, OWN, TEAM
from sluitend.parties.models.party import Party
from sluitend.parties.models.staff import Absence, Membership


def find_owners(scope: str, actor: Actor) -> QuerySet[Party]:
    """Give the parties for whose promises this actor may speak within this scope; none when it is unknown."""
    return Party.objects.filter(_SCOPES[scope](actor)) if scope in _SCOPES else Party.objects.none()


def _own(actor: Actor) -> Q:
    """Oneself, and the colleagues whom one stands in for."""
    stood_in = Absence.objects.filter(stand_in=actor.party_id, ended_on=None).values("staff_id")
    return Q(id=actor.party_id) | Q(id__in=stood_in)


def _team(actor: Actor) -> Q:
    """The teams one belongs to, and everybody in them."""
    mine = Membership.objects.filter(staff_id=actor.party_id, until_on=None).values("team_id")
    mates = Membership.objects.filter(team_id__in=mine, until_on=None).values("staff_id")
    return _own(actor) | Q(id__in=mine) | Q(id__in=mates)


def _organisation(actor: Actor) -> Q:
    return Q(organisation_id=actor.organisation_id) & ~Q(kind="person")


def _all(_: Actor) -> Q:
    return ~Q(kind="person")


_SCOPES: dict[str, Callable[[Actor], Q]] = {OWN: _own, TEAM: _team, ORGANISATION: _organisation, ALL: _all}
