"""Sessions and candidates as rows; what an employer sees of somebody is a type of its own, without who it is."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from sluitend.areas.employers.models import Demand
from sluitend.areas.introductions.models import DETAILS, GIVEN, MEET, Candidate, Sessions, VideoResume
from sluitend.compute.promises.rules import is_late
from sluitend.gate.restricting import find_restricted
from sluitend.parties.models import PersonContact

REACHABLE = ("phone", "email")


@dataclass(frozen=True, kw_only=True)
class BlindRow:
    """What an employer sees of a candidate before they meet; None and empty are unknown, never no."""

    id: int
    number: int
    can: tuple[str, ...]
    licences: tuple[str, ...]
    hours_least: int | None
    hours_most: int | None
    parts: tuple[str, ...]
    start_on: date | None
    ways: tuple[str, ...]
    most_minutes: int | None
    words: str
    choice: str
    choice_because: str
    outcome: str
    outcome_because: str


@dataclass(frozen=True, kw_only=True)
class ShownRow:
    """A candidate as the employer sees them: blind, and with a name once they will meet and the person agreed to it.

    `video` is the link to a film of that person, as long as the person keeps it here.
    """

    blind: BlindRow
    name: str = ""
    contacts: tuple[tuple[str, str], ...] = ()
    video: str = ""


@dataclass(frozen=True, kw_only=True)
class SessionRow:
    """A session on a list: how many were put forward, agreed, are shown and will be met."""

    id: int
    employer_id: int
    employer_name: str
    demands: tuple[tuple[int, str], ...]
    way: str
    name: str
    held_on: date
    place: str
    put: int
    agreed: int
    shown: int
    met: int
    due_on: date
    is_late: bool
    owner_name: str
    shown_at: datetime | None
    closed_at: datetime | None
    closed_because: str


@dataclass(frozen=True, kw_only=True)
class CandidateRow:
    """A candidate as colleagues and the person see them; `heard` tells the state of the promise that they hear."""

    blind: BlindRow
    person_id: int
    person_name: str
    because: str
    put_by_name: str
    consent: str
    consented_at: datetime | None
    is_shown: bool
    heard: str
    session_id: int
    employer_name: str
    held_on: date
    closed_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class IntroductionsCard:
    """For which employers somebody is put forward now, and for how many their answer waits."""

    person_id: int
    rows: tuple[CandidateRow, ...]
    waiting: int


def list_sessions(sessions: Sessions, *, today: date) -> tuple[SessionRow, ...]:
    """Give the rows of these sessions, in their order, with two queries."""
    counted = sessions.annotate(
        put=Count("candidate"),
        agreed=Count("candidate", filter=Q(candidate__consent__in=GIVEN)),
        shown=Count("candidate", filter=Q(candidate__is_shown=True)),
        met=Count("candidate", filter=Q(candidate__choice=MEET)),
    )
    told = counted.select_related("employer__party", "promise__owner").prefetch_related("demands")
    return tuple(
        SessionRow(
            **{name: getattr(each, name) for name in ("id", "employer_id", "way", "name", "held_on", "place")},
            **{name: getattr(each, name) for name in ("put", "agreed", "shown", "met")},
            **{name: getattr(each, name) for name in ("shown_at", "closed_at", "closed_because")},
            employer_name=each.employer.party.name,
            demands=_name_demands(each.demands.all()),
            due_on=each.promise.due_on,
            is_late=is_late(state=each.promise.state, due_on=each.promise.due_on, today=today),
            owner_name=each.promise.owner.name,
        )
        for each in told
    )


def list_candidates(candidates: QuerySet[Candidate]) -> tuple[CandidateRow, ...]:
    """Give the rows of these candidates, in their order, with one query."""
    named = candidates.select_related("person__party", "put_by", "session__employer__party", "promise")
    return tuple(
        CandidateRow(
            blind=mask_person(each),
            **{name: getattr(each, name) for name in ("person_id", "because", "consent", "consented_at", "is_shown")},
            person_name=each.person.party.name,
            put_by_name=each.put_by.name,
            heard=each.promise.state if each.promise else "",
            session_id=each.session_id,
            employer_name=each.session.employer.party.name,
            held_on=each.session.held_on,
            closed_at=each.session.closed_at,
        )
        for each in named
    )


def list_shown(session_id: int) -> tuple[tuple[ShownRow, ...], tuple[int, ...]]:
    """Give what an employer sees of a session now, and of whom it is; not whose data rest or who left."""
    found = Candidate.objects.filter(session=session_id, is_shown=True, person__active=True).order_by("number")
    candidates = list(found.select_related("person__party"))
    resting = find_restricted([each.person_id for each in candidates])
    seen = [each for each in candidates if each.person_id not in resting]
    known = [each.person_id for each in seen if _is_known(each)]
    contacts, videos = _list_contacts(known), _list_videos(known)
    rows = (
        ShownRow(
            blind=mask_person(each),
            name=each.person.party.name,
            contacts=contacts.get(each.person_id, ()),
            video=videos.get(each.person_id, ""),
        )
        if _is_known(each)
        else ShownRow(blind=mask_person(each))
        for each in seen
    )
    return tuple(rows), tuple(each.person_id for each in seen)


def list_ready(session_id: int) -> list[Candidate]:
    """Give who agreed and was not shown; of whom the data only rest, and whoever left, is not shown to anybody."""
    agreed = Candidate.objects.filter(session=session_id, consent__in=GIVEN, is_shown=False, person__active=True)
    ready = list(agreed.order_by("person"))
    resting = find_restricted([each.person_id for each in ready])
    return [each for each in ready if each.person_id not in resting]


def find_video(person_id: int) -> str:
    """Give the link to the film of somebody, "" when there is none."""
    return _list_videos([person_id]).get(person_id, "")


def read_introductions_card(person_id: int) -> IntroductionsCard:
    """Give for which sessions that go on somebody is put forward, with one query."""
    rows = list_candidates(Candidate.objects.filter(person=person_id, session__closed_at=None).order_by("session"))
    return IntroductionsCard(person_id=person_id, rows=rows, waiting=sum(not each.consent for each in rows))


def mask_person(candidate: Candidate) -> BlindRow:
    """Give what may be seen of a candidate before they meet: the columns of the blind row, and no other."""
    told: dict[str, Any] = {each.name: getattr(candidate, each.name) for each in fields(BlindRow)}
    listed = {name: tuple(value) for name, value in told.items() if isinstance(value, list)}
    return BlindRow(**told | listed)


def _is_known(candidate: Candidate) -> bool:
    """Tell whether the employer knows who it is: it wants to meet this person, who agreed to be met by name."""
    return candidate.choice == MEET and candidate.consent == DETAILS


def _list_contacts(people: Collection[int]) -> dict[int, tuple[tuple[str, str], ...]]:
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    points = PersonContact.objects.filter(person__in=people, until_on=None, point__kind__in=REACHABLE)
    for person_id, kind, value in points.order_by("-is_preferred", "id").values_list(
        "person", "point__kind", "point__value"
    ):
        found[person_id] = (*found.get(person_id, ()), (kind, value))
    return found


def _list_videos(people: Collection[int]) -> dict[int, str]:
    return dict(VideoResume.objects.filter(person__in=people).values_list("person", "link"))


def _name_demands(demands: QuerySet[Demand]) -> tuple[tuple[int, str], ...]:
    return tuple(sorted((each.id, each.title) for each in demands))
