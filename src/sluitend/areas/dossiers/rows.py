"""Requests, corrections, holds and tallies as rows, for the queries of this room and of those above it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.dossiers.models import Correction, Hold, RightsRequest, Tally
from sluitend.areas.dossiers.models.rights import DECIDED, GRANTED
from sluitend.parties.bsn import mask_bsn, open_bsn


@dataclass(frozen=True, kw_only=True)
class RequestRow:
    """What somebody asked; answered when its promise is settled."""

    id: int
    asked: str
    wish: str
    made_at: datetime
    due_on: date
    owner: str
    promise_id: int
    state: str
    is_late: bool
    decision: str
    decided_because: str
    decided_at: datetime | None
    extended_because: str
    ended_on: date | None

    @property
    def is_held(self) -> bool:
        """Tell whether this restriction was granted and has not ended."""
        return self.asked == "restriction" and self.decision == GRANTED and self.ended_on is None

    @property
    def asks_a_decision(self) -> bool:
        """Tell whether more than an answer is waited for."""
        return self.state == "open" and self.asked in DECIDED


@dataclass(frozen=True, kw_only=True)
class CorrectionRow:
    """What was put right."""

    field: str
    before: str
    after: str
    because: str
    at: datetime
    by: str


@dataclass(frozen=True, kw_only=True)
class HoldRow:
    """Why a file is kept longer, from when until when."""

    id: int
    because: str
    from_on: date
    until_on: date | None
    by: str


@dataclass(frozen=True, kw_only=True)
class TallyRow:
    """How many in one year, of files that are gone."""

    about: str
    code: str
    state: str
    year: int
    count: int


def list_requests(person_id: int, *, today: date) -> tuple[RequestRow, ...]:
    """Give what somebody asked about their own data, the newest first."""
    rows = RightsRequest.objects.filter(person=person_id).select_related("promise__owner").order_by("-made_at", "-id")
    return tuple(_tell_request(each, today) for each in rows)


def _tell_request(request: RightsRequest, today: date) -> RequestRow:
    promise = request.promise
    return RequestRow(
        id=request.pk,
        asked=request.asked,
        wish=request.wish,
        made_at=request.made_at,
        due_on=promise.due_on,
        owner=promise.owner.name,
        promise_id=promise.pk,
        state=promise.state,
        is_late=promise.state == "open" and promise.due_on < today,
        decision=request.decision,
        decided_because=request.decided_because,
        decided_at=request.decided_at,
        extended_because=request.extended_because,
        ended_on=request.ended_on,
    )


def is_asking_for_file(request: RequestRow) -> bool:
    """Tell whether somebody waits for their file: only then may a colleague take it out."""
    return request.asked == "access" and request.state == "open"


def list_corrections(person_id: int) -> tuple[CorrectionRow, ...]:
    """Give what was put right, the newest first."""
    rows = Correction.objects.filter(person=person_id).select_related("by").order_by("-at", "-id")
    return tuple(
        CorrectionRow(
            field=each.field,
            before=_tell_value(each.before, each.before_bsn_sealed),
            after=_tell_value(each.after, each.after_bsn_sealed),
            because=each.because,
            at=each.at,
            by=each.by.name if each.by else "",
        )
        for each in rows
    )


def _tell_value(value: str, bsn_sealed: "bytes | memoryview[int] | None") -> str:
    """A BSN is shown by its last four digits; the whole number has a door of its own."""
    return mask_bsn(open_bsn(bytes(bsn_sealed))) if bsn_sealed else value


def list_holds(people: Iterable[int]) -> tuple[HoldRow, ...]:
    """Give why the files of these people are or were kept longer, the newest first."""
    rows = Hold.objects.filter(person__in=list(people)).select_related("by").order_by("-from_on", "-id")
    return tuple(
        HoldRow(
            id=each.pk,
            because=each.because,
            from_on=each.from_on,
            until_on=each.until_on,
            by=each.by.name if each.by else "",
        )
        for each in rows
    )


def list_tallies(organisation_id: int | None) -> tuple[TallyRow, ...]:
    """Give the figures by year of a municipality's files that are gone; figures of the living add these."""
    rows = Tally.objects.filter(organisation=organisation_id)
    counts: dict[tuple[str, str, str, int], int] = {}
    for about, code, state, month_on, count in rows.values_list("about", "code", "state", "month_on", "count"):
        key = (about, code, state, month_on.year)
        counts[key] = counts.get(key, 0) + count
    return tuple(
        TallyRow(about=about, code=code, state=state, year=year, count=count)
        for (about, code, state, year), count in sorted(counts.items())
    )
