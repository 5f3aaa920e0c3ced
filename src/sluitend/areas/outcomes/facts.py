"""What is known of the members of cohorts at the end of a day, counted by which facts they have together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from sluitend.areas.cohorts.rows.states import LEFT_BECAUSE, PROMISED
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
# day is the same for ever. Of the states of cohorts this is the other side: a state tells where somebody is now, a fact
# what has happened.
FACTS = f"""
    WITH {PROMISED.format(chosen="cohort_id = ANY(%(cohorts)s)")}, noted AS (
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
    SELECT cohort_id, invited, answered, written_to, spoken_to, is_reached, is_spoken, has_plan, has_offer,
           present.id IS NOT NULL, CASE WHEN present.id IS NULL THEN {LEFT_BECAUSE} END, count(*)
    FROM members LEFT JOIN present USING (id) LEFT JOIN kept USING (id) LEFT JOIN noted USING (id)
    LEFT JOIN asked USING (id) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
"""  # noqa: S608 - words of our own
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
    because = reason or ""
    left = () if is_present else (_tell_exit(because),)
    return MemberTally(cohort_id=cohort_id, facts=frozenset(facts.union(left)), reason=because, people=people)


def _tell_exit(reason: str) -> str:
    """Give which fact it is that somebody left for a reason; work and a stopped benefit are never one."""
    if reason == "work":
        return LEFT_TO_WORK
    return LEFT_STOPPED if reason in STOPPED_REASONS else LEFT_OTHERWISE
