"""What a scope means, once: which owners are one's own, one's team's, one's organisation's."""

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import BooleanField, F, Func, Q, QuerySet, Value

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, ORGANISATION, OWN, TEAM
from sluitend.parties.models.party import Party
from sluitend.parties.models.staff import Absence, Membership


# The colleagues whom one stands in for.
STOOD_IN = "SELECT staff_id FROM parties_absence WHERE stand_in_id = %s AND ended_on IS NULL"


def is_among(column: str, numbers: QuerySet[Any, Any], *, also: int | None = None) -> Func:
    """Match rows whose column holds one of these numbers, worked out once and then looked up in an index.

    Written as `IN (SELECT …)` the planner takes a handful of owners for thousands, and reads all that is late.
    """
    gathered = ArraySubquery(numbers)
    return Func(
        F(column),
        gathered if also is None else Func(gathered, Value(also), function="array_append"),
        arg_joiner=" = ANY(",
        template="%(expressions)s)",
        output_field=BooleanField(),
    )


def find_owners(scope: str, actor: Actor) -> QuerySet[Party]:
    """Give the parties for whose promises this actor may speak within this scope; none when it is unknown."""
    return Party.objects.filter(_SCOPES[scope](actor)) if scope in _SCOPES else Party.objects.none()


def is_spoken_for(column: str, actor: Actor) -> Func:
    """Match rows whose owner, in this column, the actor may speak for in the scope that the gate granted."""
    if actor.scope == OWN and actor.party_id:
        return is_among(column, _find_stood_in(actor), also=actor.party_id)
    return is_among(column, find_owners(actor.scope, actor).values("id"))


def list_spoken_for(actor: Actor) -> list[int]:
    """Give the owners for whom the actor may speak in that scope, asked once for questions that are written out."""
    if actor.scope == OWN and actor.party_id:
        with connection.cursor() as cursor:
            cursor.execute(STOOD_IN, [actor.party_id])
            return [actor.party_id, *(number for (number,) in cursor.fetchall())]
    return list(find_owners(actor.scope, actor).values_list("id", flat=True))


def _find_stood_in(actor: Actor) -> QuerySet[Any, Any]:
    """Give the colleagues whom one stands in for."""
    return Absence.objects.filter(stand_in=actor.party_id, ended_on=None).values("staff_id")


def _own(actor: Actor) -> Q:
    """Oneself, and the colleagues whom one stands in for."""
    return Q(id=actor.party_id) | Q(is_among("id", _find_stood_in(actor)))


def _team(actor: Actor) -> Q:
    """The teams one belongs to, and everybody in them."""
    mine = _list_teams(actor)
    mates = Membership.objects.filter(team_id__in=mine, until_on=None).values("staff_id")
    return _own(actor) | Q(is_among("id", mine)) | Q(is_among("id", mates))


def _list_teams(actor: Actor) -> QuerySet[Membership, Any]:
    return Membership.objects.filter(staff_id=actor.party_id, until_on=None).values("team_id")


def _organisation(actor: Actor) -> Q:
    return Q(organisation_id=actor.organisation_id) & ~Q(kind="person")


def _all(_: Actor) -> Q:
    return ~Q(kind="person")


_SCOPES: dict[str, Callable[[Actor], Q]] = {OWN: _own, TEAM: _team, ORGANISATION: _organisation, ALL: _all}
