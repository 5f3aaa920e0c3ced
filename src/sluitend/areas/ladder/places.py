"""Places on the ladder on a day: the steps, and beside them whoever was never measured or was not in the book."""

from datetime import date

from django.db import connection
from django.db.models import Case, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from sluitend.areas.ladder.models import LadderPlacement
from sluitend.parties.models.person import People

# Beside the six steps: in the book without a measurement, and not in the book (not yet, or no longer).
UNMEASURED, OUTSIDE = 0, -1
# Written out, as a hundred thousand people are counted: looked up for each of them, the newest measurements take nearly
# twice as long as read in one walk along their index for each day. That goes from the last person to the first, and
# so do the people, so that the two are laid side by side.
NEWEST = """
    SELECT DISTINCT ON (person_id) person_id, step FROM ladder_ladderplacement
    WHERE replaced_at IS NULL AND measured_on <= %s ORDER BY person_id DESC, measured_on DESC
"""
MOVES = f"""
    SELECT CASE WHEN was_in THEN coalesce(former.step, {UNMEASURED}) ELSE {OUTSIDE} END,
           CASE WHEN is_in THEN coalesce(latter.step, {UNMEASURED}) ELSE {OUTSIDE} END, count(*)
    FROM ({{people}}) AS person (number, was_in, is_in)
    LEFT JOIN ({NEWEST}) AS former ON former.person_id = number
    LEFT JOIN ({NEWEST}) AS latter ON latter.person_id = number
    WHERE was_in OR is_in GROUP BY 1, 2
"""  # noqa: S608 - put together from words of our own


def count_moves(people: People, *, since_on: date, on: date) -> dict[tuple[int, int], int]:
    """Count these people by where they were on both days; not whoever was in the book on neither."""
    placed = people.annotate(was_in=_is_in_book(since_on), is_in=_is_in_book(on))
    asked, values = placed.values("pk", "was_in", "is_in").order_by("-pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(MOVES.format(people=asked), [*values, since_on, on])
        return {(then, now): count for then, now, count in cursor.fetchall()}


def find_place(on: date) -> Case:
    """Where somebody is on a day: the newest measurement up to it, for whoever was in the book."""
    holding = LadderPlacement.objects.that_hold().filter(person=OuterRef("pk"), measured_on__lte=on)
    step = Coalesce(Subquery(holding.order_by("-measured_on").values("step")[:1]), Value(UNMEASURED))
    return Case(When(_is_in_book(on), then=step), default=Value(OUTSIDE))


def _is_in_book(on: date) -> Q:
    return Q(entered_on__lte=on) & (Q(left_on=None) | Q(left_on__gt=on))
