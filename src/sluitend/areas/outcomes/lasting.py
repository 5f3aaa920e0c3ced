"""What came after each time that somebody left to work, by the quarter of leaving: counted, and nobody is shown."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from sluitend.compute.evaluation.figures import Tally
from sluitend.compute.policy.indicators import LASTING_MONTHS

# Each time counts by itself, whoever it was, and stays in its quarter. So many months are over on the same day of a
# later month; what came after that day, and what was told about an earlier day, changes nothing any more. Nobody is
# counted as working by default: somebody said so on or after that day, or there is proof that the work held so long.
LASTING = """
    WITH exits AS (
        SELECT spell.id, spell.person_id, spell.ended_on, date_trunc('quarter', spell.ended_on)::date AS quarter_on
        FROM parties_benefitspell spell JOIN parties_party party ON party.id = spell.person_id
        WHERE spell.end_reason = 'work' AND spell.ended_on >= %(since)s AND spell.ended_on <= %(on)s
        AND (%(all)s OR party.organisation_id = %(organisation)s)
    ), marks AS (
        SELECT exits.*, months, (ended_on + make_interval(months => months))::date AS over_on
        FROM exits CROSS JOIN unnest(%(months)s) AS months
    ), told AS (
        SELECT marks.*, EXISTS (
            SELECT FROM parties_benefitspell again
            WHERE again.person_id = marks.person_id
            AND again.started_on > marks.ended_on AND again.started_on <= over_on
        ) AS is_back, EXISTS (
            SELECT FROM aftercare_workreport report JOIN placements_placement work ON work.id = report.placement_id
            WHERE work.person_id = marks.person_id AND report.is_working
            AND report.told_on >= over_on AND report.told_on <= %(on)s
        ) OR EXISTS (
            SELECT FROM aftercare_heldresult result JOIN placements_placement work ON work.id = result.placement_id
            WHERE work.person_id = marks.person_id AND result.withdrawn_at IS NULL
            AND result.held_on >= over_on AND result.held_on <= %(on)s
        ) AS is_working
        FROM marks WHERE over_on <= %(on)s
    ), facts AS (
        SELECT id, quarter_on, array_agg('over_' || months) || array_agg(
            CASE WHEN is_back THEN 'returned_' WHEN is_working THEN 'working_' ELSE 'unheard_' END || months) AS facts
        FROM told GROUP BY 1, 2
    )
    SELECT quarter_on, facts, count(*) FROM facts GROUP BY 1, 2 ORDER BY 1 DESC
"""


@dataclass(frozen=True, kw_only=True)
class ExitTally(Tally):
    """How many times somebody left to work in a quarter of which exactly these facts are known."""

    quarter_on: date


def count_lasting(organisation_id: int | None, *, since_on: date, on: date, is_all: bool) -> list[ExitTally]:
    """Count what came after leaving to work, as it was known at the end of a day, the newest quarter first."""
    asked: dict[str, Any] = {
        "organisation": organisation_id,
        "all": is_all,
        "since": since_on,
        "on": on,
        "months": list(LASTING_MONTHS),
    }
    with connection.cursor() as cursor:
        cursor.execute(LASTING, asked)
        return [
            ExitTally(quarter_on=quarter_on, facts=frozenset(facts), people=people)
            for quarter_on, facts, people in cursor.fetchall()
        ]
