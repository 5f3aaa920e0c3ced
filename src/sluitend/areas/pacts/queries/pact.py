"""Pacts: those of the municipality, one with both of its sides, and those in which an employer takes part."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Q

from sluitend.areas.employers.models import Employer
from sluitend.areas.pacts.models import Pact, PactAgreement, PactMeeting, PactMember, PactTheme
from sluitend.areas.pacts.models.pact import OURS, THEIRS
from sluitend.areas.pacts.rows import (
    MemberRow,
    Membership,
    ResultRow,
    list_members,
    list_memberships,
    list_results,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import OPEN
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound

MEETINGS_SHOWN = 40


@dataclass(frozen=True, kw_only=True)
class PactRow:
    """A pact on the list; `ours` and `theirs` count what is open on either side, and `late` both of them."""

    id: int
    name: str
    from_on: date
    until_on: date
    members: int
    next_on: date | None
    ours: int
    theirs: int
    late: int


@dataclass(frozen=True, kw_only=True)
class PactList:
    """The pacts of a municipality, the one that lasts longest first."""

    rows: tuple[PactRow, ...]
    today: date


@dataclass(frozen=True, kw_only=True)
class ThemeRow:
    """A theme with what the municipality promised within it, and what members did."""

    id: int
    name: str
    until_on: date | None
    ours: tuple[ResultRow, ...]
    theirs: tuple[ResultRow, ...]


@dataclass(frozen=True, kw_only=True)
class MeetingRow:
    """A meeting with whoever came."""

    id: int
    planned_on: date
    place: str
    agenda: str
    outcome: str
    words: str
    came: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PactView:
    """A pact with its themes and both sides of each, its members and its meetings, the last one first."""

    id: int
    name: str
    from_on: date
    until_on: date
    themes: tuple[ThemeRow, ...]
    members: tuple[MemberRow, ...]
    meetings: tuple[MeetingRow, ...]
    today: date


@act("list_pacts")
def list_pacts(*, actor: Actor, at: datetime) -> Outcome[PactList]:
    """Give the pacts of the municipality, with how many promises are open on either side."""
    today = find_day(at)
    pacts = Pact.objects.within(actor).order_by("-until_on", "id")
    # Each counted by itself: joined in one query, members would multiply what was agreed.
    members = dict(
        pacts.annotate(found=Count("pactmember", filter=Q(pactmember__until_on=None))).values_list("id", "found")
    )
    planned = Q(pactmeeting__outcome="", pactmeeting__planned_on__gte=today)
    meetings = dict(pacts.annotate(next_on=Min("pactmeeting__planned_on", filter=planned)).values_list("id", "next_on"))
    open_, kind = Q(pacttheme__pactagreement__promise__state=OPEN), "pacttheme__pactagreement__promise__kind"
    counted = pacts.annotate(
        ours=Count("pacttheme__pactagreement", filter=open_ & Q(**{kind: OURS})),
        theirs=Count("pacttheme__pactagreement", filter=open_ & Q(**{kind: THEIRS})),
        late=Count("pacttheme__pactagreement", filter=open_ & Q(pacttheme__pactagreement__promise__due_on__lt=today)),
    )
    rows = tuple(
        PactRow(**row, members=members[row["id"]], next_on=meetings[row["id"]])
        for row in counted.values("id", "name", "from_on", "until_on", "ours", "theirs", "late")
    )
    return Outcome(value=PactList(rows=rows, today=today), object="pacts", fields=("pact",))


@act("read_pact")
def read_pact(*, actor: Actor, at: datetime, pact_id: int) -> Outcome[PactView]:
    """Give one pact: its themes with what both sides promised, its members, and its meetings."""
    today, pact = find_day(at), Pact.objects.within(actor).filter(id=pact_id).first()
    if pact is None:
        raise NotFound
    results = list_results(PactAgreement.objects.filter(theme__pact=pact), today=today, reader=actor)
    view = PactView(
        id=pact.pk,
        name=pact.name,
        from_on=pact.from_on,
        until_on=pact.until_on,
        themes=_list_themes(pact, results),
        members=list_members(PactMember.objects.filter(pact=pact)),
        meetings=_list_meetings(pact),
        today=today,
    )
    return Outcome(value=view, object=f"pact:{pact_id}", fields=("pact", "member", "agreement", "meeting"))


@act("read_employer_pacts")
def read_employer_pacts(*, actor: Actor, at: datetime, employer_id: int) -> Outcome[tuple[Membership, ...]]:
    """Give in which pacts an employer takes part, with what was agreed both ways."""
    if not Employer.objects.within(actor).filter(party=employer_id).exists():
        raise NotFound
    found = list_memberships(employer_id, today=find_day(at), reader=actor)
    return Outcome(value=found, object=f"employer:{employer_id}", fields=("member", "agreement"))


def _list_themes(pact: Pact, results: tuple[ResultRow, ...]) -> tuple[ThemeRow, ...]:
    """Give the themes that hold, and those that ended in which something was agreed."""
    agreed = {row.theme_id for row in results}
    found = PactTheme.objects.filter(Q(until_on=None) | Q(id__in=agreed), pact=pact).order_by("id")
    return tuple(
        ThemeRow(
            id=each.pk,
            name=each.name,
            until_on=each.until_on,
            ours=tuple(row for row in results if row.theme_id == each.pk and row.is_ours),
            theirs=tuple(row for row in results if row.theme_id == each.pk and not row.is_ours),
        )
        for each in found
    )


def _list_meetings(pact: Pact) -> tuple[MeetingRow, ...]:
    found = PactMeeting.objects.filter(pact=pact).prefetch_related("came__party").order_by("-planned_on", "-id")
    return tuple(
        MeetingRow(
            id=each.pk,
            planned_on=each.planned_on,
            place=each.place,
            agenda=each.agenda,
            outcome=each.outcome,
            words=each.words,
            came=tuple(sorted(member.party.name for member in each.came.all())),
        )
        for each in found[:MEETINGS_SHOWN]
    )
