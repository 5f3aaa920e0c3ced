"""What is known of the members of cohorts at the end of a day, counted by which facts they have together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from sluitend.compute.calendar.moments import find_start
from sluitend.compute.evaluation.figures import Tally
from sluitend.compute.policy.indicators import (
    ANSWERED,
    FIRST_CONVERSATION,
    INVITED,
    LEFT_OTHERWISE,
    LEFT_STOPPED,
    LEFT_TO_WORK,
    OFFER,
    PLAN,
    REACHED,
    SPOKEN_TO,
    WRITTEN_TO,
)
from sluitend.parties.reasons import STOPPED_REASONS

# Each fact counts from the moment at which it was noted, since somebody became a member: what was noted by the end of a
# day is the same for ever. Whoever is promised nothing that covers has left, and what was released tells why; aftercare
# is what remains of whoever left with it. As in the states of cohorts, of which these are the other side: a state tells
# where somebody is now, a fact what has happened.
# Everything that is promised to people is read once, and so are the notes and invitations about them.
FACTS = """
    WITH members AS (
        SELECT id, cohort_id, person_id, since_on, since_on::timestamp AT TIME ZONE 'Europe/Amsterdam' AS since_at
        FROM cohorts_member WHERE cohort_id = ANY(%(cohorts)s) AND since_on <= %(on)s
    ), promised AS (
        SELECT id, bool_or(covers AND kind <> 'aftercare_contact' AND NOT is_settled) AS is_present,
               (array_agg(reason ORDER BY settled_at DESC, number DESC)
                FILTER (WHERE covers AND state = 'released' AND is_settled))[1] AS reason,
               bool_or(kind = 'invitation' AND is_kept) AS reached,
               bool_or(kind = 'first_conversation' AND is_kept) AS first_conversation,
               bool_or(kind = 'plan' AND is_kept) AS plan, bool_or(kind = 'offer' AND is_kept) AS offer
        FROM (
            SELECT member.id, promise.id AS number, kind, covers, state, reason, settled_at,
                   coalesce(settled_at < %(until)s, false) AS is_settled,
                   state = 'kept' AND settled_at >= since_at AND settled_at < %(until)s AS is_kept
            FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
            WHERE promise.opened_at < %(until)s
        ) theirs GROUP BY 1
    ), noted AS (
        SELECT member.id, bool_or(note.kind = 'message') AS written_to, bool_or(note.kind <> 'message') AS spoken_to
        FROM members member JOIN contacts_note note ON note.person_id = member.person_id
        WHERE note.kind IN ('message', 'conversation', 'call', 'home_visit') AND note.purpose = 'work'
        AND note.happened_on >= member.since_on AND note.written_at < %(until)s GROUP BY 1
    ), asked AS (
        SELECT member.id, true AS invited,
               bool_or(invitation.state = 'answered' AND invitation.settled_at < %(until)s) AS answered
        FROM members member JOIN invitations_invitation invitation ON invitation.person_id = member.person_id
        WHERE invitation.made_at >= member.since_at AND invitation.made_at < %(until)s GROUP BY 1
    )
    SELECT cohort_id, invited, answered, written_to, spoken_to, reached, first_conversation, plan, offer,
           is_present IS TRUE, CASE WHEN is_present IS TRUE THEN '' ELSE coalesce(reason, '') END, count(*)
    FROM members LEFT JOIN promised USING (id) LEFT JOIN noted USING (id) LEFT JOIN asked USING (id)
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
"""
# The facts of which FACTS tells, in that order, whether they hold.
TOLD = (INVITED, ANSWERED, WRITTEN_TO, SPOKEN_TO, REACHED, FIRST_CONVERSATION, PLAN, OFFER)


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
    }
    with connection.cursor() as cursor:
        cursor.execute(FACTS, asked)
        return [_write(*row) for row in cursor.fetchall()]


def _write(cohort_id: int, *told: Any) -> MemberTally:
    *held, is_present, reason, people = told
    facts = {fact for fact, holds in zip(TOLD, held) if holds}
    left = () if is_present else (_tell_exit(reason),)
    return MemberTally(cohort_id=cohort_id, facts=frozenset(facts.union(left)), reason=reason, people=people)


def _tell_exit(reason: str) -> str:
    """Give which fact it is that somebody left for a reason; work and a stopped benefit are never one."""
    if reason == "work":
        return LEFT_TO_WORK
    return LEFT_STOPPED if reason in STOPPED_REASONS else LEFT_OTHERWISE
