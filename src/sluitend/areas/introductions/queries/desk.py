"""Sessions at the desk: the list, one of them with its candidates, and for which ones somebody was put forward."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F

from sluitend.areas.introductions.models import Candidate, Session
from sluitend.areas.introductions.rows import CandidateRow, SessionRow, list_candidates, list_ready
from sluitend.areas.introductions.rows import list_sessions as list_rows
from sluitend.areas.matching.rows import Candidate as Match
from sluitend.areas.matching.rows import Shortlist, Stop, find_shortlist, find_stop
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.employers import IntroductionReason
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.restricting import find_restricted
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

MOST_SESSIONS = 100


@dataclass(frozen=True, kw_only=True)
class SessionChoice:
    """Whom the last round found for a demand of a session, who nearly fits last; not who was put forward already."""

    demand_id: int
    title: str
    stop: Stop | None
    made_at: datetime | None
    listed: tuple[Match, ...]


@dataclass(frozen=True, kw_only=True)
class SessionView:
    """A session with whoever was put forward, and the reasons of the pack; `is_ready`: somebody can be shown now.

    `choice` is the shortlist that was asked for.
    """

    row: SessionRow
    candidates: tuple[CandidateRow, ...]
    reasons: tuple[IntroductionReason, ...]
    today: date
    is_ready: bool
    choice: SessionChoice | None


@dataclass(frozen=True, kw_only=True)
class PersonIntroductions:
    """For what somebody was put forward, the newest first, and the sessions for which that still can be done."""

    person_id: int
    person_name: str
    active: bool
    rows: tuple[CandidateRow, ...]
    sessions: tuple[SessionRow, ...]


@act("list_sessions")
def list_sessions(*, actor: Actor, at: datetime) -> Outcome[tuple[SessionRow, ...]]:
    """Give the sessions with employers, those that go on first."""
    found = Session.objects.within(actor).order_by(F("closed_at").desc(nulls_first=True), "held_on", "id")
    rows = list_rows(found[:MOST_SESSIONS], today=find_day(at))
    return Outcome(value=rows, object="sessions", fields=("session",))


@act("read_session")
def read_session(*, actor: Actor, at: datetime, session_id: int, demand_id: int | None = None) -> Outcome[SessionView]:
    """Give one session, and who can be chosen for one of its demands; of whom the data only rest, is left out."""
    today = find_day(at)
    found = list_rows(Session.objects.within(actor).filter(id=session_id), today=today)
    if not found:
        raise NotFound
    rows = list_candidates(Candidate.objects.filter(session=session_id).order_by("number"))
    resting = find_restricted([each.person_id for each in rows])
    seen = tuple(each for each in rows if each.person_id not in resting)
    reasons = find_pack(actor.organisation_id).list_introduction_reasons(on=today)
    ready, choice = bool(list_ready(session_id)), _find_choice(found[0], demand_id, actor, today)
    view = SessionView(row=found[0], candidates=seen, reasons=reasons, today=today, is_ready=ready, choice=choice)
    listed = choice.listed if choice else ()
    about = (*(each.person_id for each in seen), *(each.person_id for each in listed))
    fields = ("name", "candidate", "match_offer") if choice else ("name", "candidate")
    return Outcome(value=view, about=about, object=f"session:{session_id}", fields=fields)


@act("read_introductions")
def read_introductions(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonIntroductions]:
    """Give for which employers somebody was put forward, and what became of it."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    rows = list_candidates(Candidate.objects.filter(person=person_id).order_by("-put_at", "-id"))
    taken = {each.session_id for each in rows}
    coming = Session.objects.within(actor).are_open().order_by("held_on", "id")
    view = PersonIntroductions(
        person_id=person_id,
        person_name=person.party.name,
        active=person.active,
        rows=rows,
        sessions=tuple(each for each in list_rows(coming[:MOST_SESSIONS], today=find_day(at)) if each.id not in taken),
    )
    return Outcome(value=view, about=(person_id,), object=f"person:{person_id}", fields=("name", "candidate"))


def _find_choice(row: SessionRow, demand_id: int | None, actor: Actor, today: date) -> SessionChoice | None:
    """Give the shortlist of a demand of a session that goes on; while matching is stopped there is nobody on it."""
    title = dict(row.demands).get(demand_id or 0)
    if title is None or demand_id is None or row.closed_at:
        return None
    stop = find_stop(actor.organisation_id)
    found = Shortlist(round_id=None, made_at=None) if stop else find_shortlist(demand_id, today=today)
    put = set(Candidate.objects.filter(session=row.id).values_list("person", flat=True))
    left = [each for each in (*found.fits, *found.near) if each.person_id not in put]
    resting = find_restricted([each.person_id for each in left])
    listed = tuple(each for each in left if each.person_id not in resting)
    return SessionChoice(demand_id=demand_id, title=title, stop=stop, made_at=found.made_at, listed=listed)
