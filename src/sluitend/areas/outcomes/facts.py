"""What is known of the members of cohorts at the end of a day, counted by which facts they have together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from sluitend.compute.calendar.moments import find_start
from sluitend.compute.evaluation.figures import Tally
from sluitend.parties.reasons import STOPPED_REASONS

# Each fact counts from the moment at which it was noted, since somebody became a member: what was noted by the end of a
# day is the same for ever. Whoever is promised nothing that covers has left, and what was released tells why; aftercare
# is what remains of whoever left with it. As in the states of cohorts, of which these are the other side: a state tells
# where somebody is now, a fact what has happened.
FACTS = """
    WITH members AS (
        SELECT id, cohort_id, person_id, since_on, since_on::timestamp AT TIME ZONE 'Europe/Amsterdam' AS since_at
        FROM cohorts_member WHERE cohort_id = ANY(%(cohorts)s) AND since_on <= %(on)s
    ), standing AS (
        SELECT member.id,
               bool_or(promise.covers AND promise.kind <> 'aftercare_contact'
                       AND (promise.settled_at IS NULL OR promise.settled_at >= %(until)s)) AS is_present,
               (array_agg(promise.reason ORDER BY promise.settled_at DESC, promise.id DESC)
                FILTER (WHERE promise.covers AND promise.state = 'released' AND promise.settled_at < %(until)s))[1]
                   AS reason
        FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
        WHERE promise.opened_at < %(until)s GROUP BY 1
    ), facts AS (
        SELECT member.id, CASE promise.kind WHEN 'invitation' THEN 'reached' ELSE promise.kind END AS fact
        FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
        WHERE promise.kind IN ('invitation', 'first_conversation', 'plan', 'offer') AND promise.state = 'kept'
        AND promise.settled_at >= member.since_at AND promise.settled_at < %(until)s
        UNION
        SELECT member.id, CASE note.kind WHEN 'message' THEN 'written_to' ELSE 'spoken_to' END
        FROM members member JOIN contacts_note note ON note.person_id = member.person_id
        WHERE note.kind IN ('message', 'conversation', 'call', 'home_visit') AND note.purpose = 'work'
        AND note.happened_on >= member.since_on AND note.written_at < %(until)s
        UNION
        SELECT member.id, known.fact
        FROM members member JOIN invitations_invitation invitation ON invitation.person_id = member.person_id
        CROSS JOIN LATERAL (
            VALUES ('invited', true), ('answered', invitation.state = 'answered' AND invitation.settled_at < %(until)s)
        ) AS known (fact, holds)
        WHERE known.holds AND invitation.made_at >= member.since_at AND invitation.made_at < %(until)s
        UNION
        SELECT id, CASE WHEN reason = 'work' THEN 'left_to_work'
                        WHEN reason = ANY(%(stopped)s) THEN 'left_stopped' ELSE 'left_otherwise' END
        FROM standing WHERE is_present IS NOT TRUE
    ), known AS (
        SELECT member.id, member.cohort_id, array_remove(array_agg(facts.fact ORDER BY facts.fact), NULL) AS facts
        FROM members member LEFT JOIN facts ON facts.id = member.id GROUP BY 1, 2
    )
    SELECT known.cohort_id, known.facts,
           CASE WHEN standing.is_present IS TRUE THEN '' ELSE coalesce(standing.reason, '') END, count(*)
    FROM known LEFT JOIN standing ON standing.id = known.id GROUP BY 1, 2, 3
"""


@dataclass(frozen=True, kw_only=True)
class MemberTally(Tally):
    """How many members of a cohort have exactly these facts; `reason` is why they left, "" of whoever is there."""

    cohort_id: int
    reason: str


def count_facts(cohort_ids: Sequence[int], *, on: date) -> list[MemberTally]:
    """Count the members of these cohorts at the end of a day by their facts, with one query."""
    asked: dict[str, Any] = {
        "cohorts": list(cohort_ids),
        "on": on,
        "until": find_start(on + timedelta(days=1)),
        "stopped": list(STOPPED_REASONS),
    }
    with connection.cursor() as cursor:
        cursor.execute(FACTS, asked)
        return [
            MemberTally(cohort_id=cohort, facts=frozenset(facts), reason=reason, people=people)
            for cohort, facts, reason, people in cursor.fetchall()
        ]
