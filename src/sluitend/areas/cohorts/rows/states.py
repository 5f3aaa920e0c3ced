"""How far the approach is with each member at the end of a day: one state, worked out from what was known by then."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from sluitend.areas.cohorts.reasons import DESTROYED
from sluitend.compute.calendar.moments import find_start

# Every fact is taken with the moment at which it was noted, so that a day that is over has the same figures for ever;
# only what was wrong and is put right, is put right in them too. The cases are tried in order and the last one always
# holds: whoever is a member, is in exactly one of them.
# Whoever lives in what became of an area that was split, did not move.
# There is whoever is promised something that covers, as the database sees to it that nobody is without; when it was
# released tells who left and why. Of whoever left with aftercare, that is all that remains.
# Whose invitation was taken back while its letter was still here, was not invited: nothing was tried.
# Of these cohorts everybody, or only these members.
CHOSEN = "member.cohort_id = ANY(%(cohorts)s) AND (%(members)s::bigint[] IS NULL OR member.id = ANY(%(members)s))"
SINCE = "(member.since_on::timestamp AT TIME ZONE 'Europe/Amsterdam')"
STATES = f"""
    WITH told AS (
        SELECT member.id,
               bool_or(promise.covers AND promise.kind <> 'aftercare_contact'
                       AND (promise.settled_at IS NULL OR promise.settled_at >= %(until)s)) AS is_present,
               bool_or(promise.kind = 'first_conversation' AND promise.state = 'kept' AND promise.settled_at < %(until)s
                       AND promise.settled_at >= {SINCE}) AS is_spoken,
               bool_or(promise.kind = 'invitation' AND promise.state = 'kept' AND promise.settled_at < %(until)s
                       AND promise.settled_at >= {SINCE}) AS is_reached,
               (array_agg(promise.reason ORDER BY promise.settled_at DESC, promise.id DESC)
                FILTER (WHERE promise.covers AND promise.state = 'released' AND promise.settled_at < %(until)s))[1]
                   AS left_because
        FROM cohorts_member member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
        WHERE {CHOSEN} AND promise.opened_at < %(until)s GROUP BY 1
    ), noted AS (
        SELECT member.id,
               bool_or(note.kind IN ('conversation', 'call', 'home_visit')) AS is_spoken,
               count(*) FILTER (WHERE note.kind = 'message') AS messages,
               bool_or(note.kind = 'no_show') AS is_missed
        FROM cohorts_member member JOIN contacts_note note ON note.person_id = member.person_id
        WHERE {CHOSEN} AND note.purpose = 'work' AND note.happened_on >= member.since_on
        AND note.written_at < %(until)s GROUP BY 1
    ), asked AS (
        SELECT member.id, count(attempt.id) AS attempts
        FROM cohorts_member member JOIN invitations_invitation invitation ON invitation.person_id = member.person_id
        LEFT JOIN invitations_attempt attempt
        ON attempt.invitation_id = invitation.id AND attempt.result <> 'skipped' AND attempt.at < %(until)s
        WHERE {CHOSEN} AND invitation.made_at >= {SINCE} AND invitation.made_at < %(until)s
        AND (invitation.state <> 'cancelled' OR attempt.id IS NOT NULL) GROUP BY 1
    ), known AS (
        SELECT member.*, cohort.area_id, told.is_present, told.left_because,
               told.is_spoken IS TRUE OR noted.is_spoken IS TRUE AS is_spoken,
               told.is_reached IS TRUE OR noted.messages > 0 OR asked.id IS NOT NULL AS is_invited,
               noted.is_missed IS TRUE OR noted.messages > 1 OR asked.attempts > 1 AS is_attempted
        FROM cohorts_member member JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id
        LEFT JOIN told ON told.id = member.id LEFT JOIN noted ON noted.id = member.id
        LEFT JOIN asked ON asked.id = member.id
        WHERE {CHOSEN} AND member.since_on <= %(on)s
    )
    SELECT known.id, known.cohort_id, known.person_id, known.because, known.left_because, CASE
        WHEN known.is_spoken THEN 'spoken'
        WHEN known.is_present IS NOT TRUE THEN 'left'
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
    SELECT cohort_id, state, CASE WHEN state = 'left' THEN coalesce(left_because, '') ELSE '' END, count(*)
    FROM ({STATES}) member GROUP BY 1, 2, 3
"""  # noqa: S608 - words of our own
FIND = f"SELECT id FROM ({STATES}) member WHERE state = %(state)s"  # noqa: S608 - words of our own
TELL = f"SELECT id, state FROM ({STATES}) member"  # noqa: S608 - words of our own
# The card of a person is one question of the many that their page asks.
OF_PERSON = f"""
    SELECT member.id, member.cohort_id, cohort.name, member.because, member.since_on, member.due_on, state
    FROM ({STATES.replace(CHOSEN, "member.person_id = %(person)s")}) told JOIN cohorts_member member USING (id)
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
