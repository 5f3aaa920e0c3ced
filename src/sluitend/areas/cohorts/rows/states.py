"""How far the approach is with each member at the end of a day: one state, worked out from what was known by then."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from sluitend.areas.cohorts.reasons import DESTROYED
from sluitend.compute.calendar.moments import find_start

# Of these cohorts everybody, or only these members.
CHOSEN = "cohort_id = ANY(%(cohorts)s) AND (%(members)s::bigint[] IS NULL OR id = ANY(%(members)s))"
# What was promised to each member and what became of it, for all that tells how somebody stands. Every fact is taken
# with the moment at which it was noted, so that a day that is over has the same figures for ever; only what was wrong
# and is put right, is put right in them too. There is whoever is promised something that covers, as the database sees
# to it that nobody is without; of whoever left with aftercare, that is all that remains. Both are read from indexes
# alone: a cohort of thousands has tens of thousands of promises behind it.
PROMISED = """
    members AS (
        SELECT *, since_on::timestamp AT TIME ZONE 'Europe/Amsterdam' AS since_at
        FROM cohorts_member WHERE {chosen} AND since_on <= %(on)s
    ), kept AS (
        SELECT member.id, bool_or(kind = 'invitation') AS is_reached, bool_or(kind = 'first_conversation') AS is_spoken,
               bool_or(kind = 'plan') AS has_plan, bool_or(kind = 'offer') AS has_offer
        FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
        WHERE state = 'kept' AND kind IN ('invitation', 'first_conversation', 'plan', 'offer')
        AND settled_at >= since_at AND settled_at < %(until)s
        AND settled_at >= (SELECT min(since_at) FROM members) GROUP BY 1
    ), present AS (
        SELECT member.id FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
        WHERE state = 'open' AND covers AND kind <> 'aftercare_contact' AND opened_at < %(until)s
        UNION
        SELECT member.id FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
        WHERE state <> 'open' AND covers AND kind <> 'aftercare_contact' AND opened_at < %(until)s
        AND settled_at >= %(until)s
    )
"""
# When the last of what covered was released, tells why somebody left.
LEFT_BECAUSE = """
    (SELECT reason FROM ledger_promise WHERE beneficiary_id = person_id AND covers AND state = 'released'
     AND settled_at < %(until)s ORDER BY settled_at DESC, id DESC LIMIT 1)
"""
# The cases are tried in order and the last one always holds: whoever is a member, is in exactly one of them.
# Whoever lives in what became of an area that was split, did not move.
# Whose invitation was taken back while its letter was still here, was not invited: nothing was tried.
STATES = f"""
    WITH {PROMISED.format(chosen=CHOSEN)}, noted AS (
        SELECT member.id,
               bool_or(note.kind IN ('conversation', 'call', 'home_visit')) AS is_spoken,
               count(*) FILTER (WHERE note.kind = 'message') AS messages,
               bool_or(note.kind = 'no_show') AS is_missed
        FROM members member JOIN contacts_note note ON note.person_id = member.person_id
        WHERE note.purpose = 'work' AND note.happened_on >= member.since_on AND note.written_at < %(until)s GROUP BY 1
    ), asked AS (
        SELECT member.id, count(attempt.id) AS attempts
        FROM members member JOIN invitations_invitation invitation ON invitation.person_id = member.person_id
        LEFT JOIN invitations_attempt attempt
        ON attempt.invitation_id = invitation.id AND attempt.result <> 'skipped' AND attempt.at < %(until)s
        WHERE invitation.made_at >= member.since_at AND invitation.made_at < %(until)s
        AND (invitation.state <> 'cancelled' OR attempt.id IS NOT NULL) GROUP BY 1
    ), known AS (
        SELECT member.*, cohort.area_id, present.id IS NOT NULL AS is_present,
               kept.is_spoken IS TRUE OR noted.is_spoken IS TRUE AS is_spoken,
               kept.is_reached IS TRUE OR noted.messages > 0 OR asked.id IS NOT NULL AS is_invited,
               noted.is_missed IS TRUE OR noted.messages > 1 OR asked.attempts > 1 AS is_attempted
        FROM members member JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id
        LEFT JOIN present ON present.id = member.id LEFT JOIN kept ON kept.id = member.id
        LEFT JOIN noted ON noted.id = member.id LEFT JOIN asked ON asked.id = member.id
    )
    SELECT known.id, known.cohort_id, known.person_id, known.because, CASE
        WHEN known.is_spoken THEN 'spoken'
        WHEN NOT known.is_present THEN 'left'
        WHEN known.area_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM parties_residence home JOIN parties_area lived ON lived.id = home.area_id
            WHERE home.person_id = known.person_id AND known.area_id = ANY(lived.id || lived.came_from)
            AND home.from_on <= %(on)s
            AND (home.until_on IS NULL OR home.until_on > %(on)s)) THEN 'moved'
        WHEN EXISTS (
            SELECT FROM cohorts_exemption exemption
            WHERE exemption.member_id = known.id AND %(on)s BETWEEN exemption.from_on AND exemption.until_on
            AND (exemption.ended_on IS NULL OR exemption.ended_on > %(on)s)) THEN 'exempt'
        WHEN known.is_attempted THEN 'attempting'
        WHEN known.is_invited THEN 'invited'
        WHEN EXISTS (
            SELECT FROM cohorts_planned planned
            WHERE planned.member_id = known.id AND planned.set_at < %(until)s
            AND (planned.taken_back_at IS NULL OR planned.taken_back_at >= %(until)s)) THEN 'planned'
        ELSE 'not_planned' END AS state
    FROM known
"""  # noqa: S608 - words of our own
COUNT = f"""
    SELECT cohort_id, state, CASE WHEN state = 'left' THEN coalesce({LEFT_BECAUSE}, '') ELSE '' END, count(*)
    FROM ({STATES}) member GROUP BY 1, 2, 3
"""  # noqa: S608 - words of our own
FIND = f"SELECT id FROM ({STATES}) member WHERE state = %(state)s"  # noqa: S608 - words of our own
TELL = f"SELECT id, state FROM ({STATES}) member"  # noqa: S608 - words of our own
# The card of a person is one question of the many that their page asks.
OF_PERSON = f"""
    SELECT member.id, member.cohort_id, cohort.name, member.because, member.since_on, member.due_on, state
    FROM ({STATES.replace(CHOSEN, "person_id = %(person)s")}) told JOIN cohorts_member member USING (id)
    JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id ORDER BY member.since_on DESC, member.id DESC
"""  # noqa: S608 - words of our own
DESTROYED_FILES = (
    "SELECT id, %(state)s, '', destroyed FROM cohorts_cohort WHERE id = ANY(%(cohorts)s) AND destroyed > 0"
)


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many members of a cohort are in a state; of those who left, for one reason."""

    cohort_id: int
    state: str
    reason: str
    members: int


def count_states(cohort_ids: Sequence[int], *, on: date) -> list[Count]:
    """Count the members of these cohorts at the end of a day; together they are all who were members then.

    Whose file was destroyed is counted apart: when they became a member is not known any more.
    """
    counted = _ask(COUNT, cohort_ids, on=on)
    gone = _ask(DESTROYED_FILES, cohort_ids, on=on, state=DESTROYED)
    return [Count(cohort_id=a, state=b, reason=c, members=d) for a, b, c, d in [*counted, *gone]]


def find_member_ids(cohort_id: int, *, on: date, state: str) -> list[int]:
    """Give which members of a cohort are in a state at the end of a day."""
    return [number for (number,) in _ask(FIND, [cohort_id], on=on, state=state)]


def find_states(cohort_ids: Sequence[int], *, on: date, members: Collection[int]) -> dict[int, str]:
    """Give the state of each of these members at the end of a day."""
    return dict(_ask(TELL, cohort_ids, on=on, members=list(members)))


def list_standings(person_id: int, *, on: date) -> list[tuple[Any, ...]]:
    """Give the cohorts of a person, the newest first: member, cohort, its name, why, since and until when, state."""
    return _ask(OF_PERSON, (), on=on, person=person_id)


def _ask(question: str, cohort_ids: Sequence[int], *, on: date, **more: Any) -> list[Any]:
    until_at = find_start(on + timedelta(days=1))
    with connection.cursor() as cursor:
        asked: dict[str, Any] = {"cohorts": list(cohort_ids), "on": on, "until": until_at, "members": None}
        cursor.execute(question, asked | more)
        return list(cursor.fetchall())
