"""What a scope means, once: which owners are one's own, one's team's, one's organisation's."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, QuerySet
from django.db.models.expressions import RawSQL

from sluitend.gate.actor import Actor
from sluitend.gate.grants import ALL, ORGANISATION, OWN, TEAM
from sluitend.journal.asking import list_answers
from sluitend.parties.models.party import Party

# Written out, as every act asks for one of these: putting the question together must cost nothing.
# Oneself, and the colleagues whom one stands in for.
_OWN = "SELECT %s::bigint UNION SELECT staff_id FROM parties_absence WHERE stand_in_id = %s AND ended_on IS NULL"
# The teams one belongs to, and everybody in them.
_TEAMS = "SELECT team_id FROM parties_membership WHERE staff_id = %s AND until_on IS NULL"
_MATES = f"SELECT staff_id FROM parties_membership WHERE until_on IS NULL AND team_id IN ({_TEAMS})"  # noqa: S608 - words of our own
_TEAM = f"{_OWN} UNION {_TEAMS} UNION {_MATES}"
_ALL = "SELECT id FROM parties_party WHERE kind NOT IN ('person', 'employer', 'contact')"
_ORGANISATION = f"{_ALL} AND organisation_id = %s"
# To whom something can be told that an actor should hear, for questions that name their values.
ADDRESSEES = f"{_OWN} UNION {_TEAMS}".replace("%s", "%(me)s")
_NOBODY = "SELECT NULL::bigint WHERE false"
_REACH = {OWN: _OWN, TEAM: _TEAM, ORGANISATION: _ORGANISATION, ALL: _ALL}


def is_among(column: str, numbers: QuerySet[Any, Any]) -> Func:
    """Match rows whose column holds one of these numbers, worked out once and then looked up in an index.

    Written as `IN (SELECT …)` the planner takes a handful of owners for thousands, and reads all that is late.
    """
    return _match(column, ArraySubquery(numbers))


def find_owners(scope: str, actor: Actor) -> QuerySet[Party]:
    """Give the parties for whose promises this actor may speak within this scope; none when it is unknown."""
    return Party.objects.filter(_match("id", _gather_owners(scope, actor)))


def is_spoken_for(column: str, actor: Actor) -> Func:
    """Match rows whose owner, in this column, the actor may speak for in the scope that the gate granted."""
    return _match(column, _gather_owners(actor.scope, actor))


def list_spoken_for(actor: Actor) -> list[int]:
    """Give the owners for whom the actor may speak in that scope, asked once for questions that are written out."""
    question, values = draft_question(actor.scope, actor)
    return [number for (number,) in list_answers(question, values)]


def write_spoken_for(actor: Actor) -> tuple[str, int | None]:
    """Give the question for those owners with the value of its `%(who)s`, to be put into one that is written out."""
    question, values = draft_question(actor.scope, actor)
    return question.replace("%s", "%(who)s"), next(iter(values), None)


def _gather_owners(scope: str, actor: Actor) -> RawSQL:
    question, values = draft_question(scope, actor)
    return RawSQL(f"ARRAY({question})", values)  # noqa: S611 - words of our own


def draft_question(scope: str, actor: Actor) -> tuple[str, list[int | None]]:
    """Give the question for a scope with the one value that it asks for, wherever it does."""
    question = _REACH.get(scope, _NOBODY)
    about = actor.organisation_id if scope == ORGANISATION else actor.party_id
    return question, [about] * question.count("%s")


def _match(column: str, numbers: ArraySubquery | RawSQL) -> Func:
    return Func(F(column), numbers, arg_joiner=" = ANY(", template="%(expressions)s)", output_field=BooleanField())
