"""Pacts as rows: who takes part, and what each side promised the other with what came of it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, QuerySet

from sluitend.areas.pacts.models import PactAgreement, PactMember
from sluitend.areas.pacts.models.pact import OURS
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.rows import PromiseRow, list_rows


@dataclass(frozen=True, kw_only=True)
class MemberRow:
    """Who takes part in a pact; `employer_id` is None for a partner that stands in no file of employers."""

    id: int
    name: str
    kind: str
    employer_id: int | None
    from_on: date
    until_on: date | None


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """What was brought about, how much of it, and where that can be read."""

    at: datetime
    amount: int
    reference: str


@dataclass(frozen=True, kw_only=True)
class ResultRow:
    """What one side promised the other, with all that came of it; `agreed_on` is the day of the meeting, if any."""

    id: int
    pact_id: int
    theme_id: int
    theme_name: str
    member_name: str
    is_ours: bool
    promise: PromiseRow
    evidence: tuple[EvidenceRow, ...]
    agreed_on: date | None
    ended_because: str


@dataclass(frozen=True, kw_only=True)
class Membership:
    """A pact in which somebody takes part, with what is promised by them and to them."""

    pact_id: int
    pact_name: str
    kind: str
    from_on: date
    until_on: date | None
    ours: tuple[ResultRow, ...]
    theirs: tuple[ResultRow, ...]


def list_members(members: QuerySet[PactMember]) -> tuple[MemberRow, ...]:
    """Give the rows of these members, those who take part now first."""
    ordered = members.order_by(F("until_on").desc(nulls_first=True), "party__name", "id")
    named = ordered.values(
        "id", "kind", "from_on", "until_on", name=F("party__name"), employer_id=F("party__as_employer")
    )
    return tuple(MemberRow(**row) for row in named)


def list_results(agreements: QuerySet[PactAgreement], *, today: date, reader: Actor) -> tuple[ResultRow, ...]:
    """Give what was agreed, what is open and due first; with three queries."""
    ordered = agreements.order_by(F("promise__settled_at").desc(nulls_first=True), "promise__due_on", "id")
    found = list(ordered.select_related("theme", "member__party", "meeting"))
    numbers = [each.promise_id for each in found]
    promises = {row.id: row for row in list_rows(Promise.objects.filter(id__in=numbers), today=today, reader=reader)}
    evidence = _list_evidence(numbers)
    return tuple(
        ResultRow(
            id=each.pk,
            pact_id=each.theme.pact_id,
            theme_id=each.theme_id,
            theme_name=each.theme.name,
            member_name=each.member.party.name,
            is_ours=promises[each.promise_id].kind == OURS,
            promise=promises[each.promise_id],
            evidence=tuple(evidence[each.promise_id]),
            agreed_on=each.meeting.planned_on if each.meeting else None,
            ended_because=each.ended_because,
        )
        for each in found
    )


def list_memberships(party_id: int, *, today: date, reader: Actor) -> tuple[Membership, ...]:
    """Give in which pacts an organisation takes part or took part, with what was agreed both ways."""
    members = PactMember.objects.filter(party=party_id).select_related("pact")
    results = list_results(PactAgreement.objects.filter(member__party=party_id), today=today, reader=reader)
    return tuple(
        Membership(
            pact_id=each.pact_id,
            pact_name=each.pact.name,
            kind=each.kind,
            from_on=each.from_on,
            until_on=each.until_on,
            ours=tuple(row for row in results if row.pact_id == each.pact_id and row.is_ours),
            theirs=tuple(row for row in results if row.pact_id == each.pact_id and not row.is_ours),
        )
        for each in _drop_earlier(members.order_by(F("until_on").desc(nulls_first=True), "-from_on"))
    )


def _drop_earlier(members: QuerySet[PactMember]) -> list[PactMember]:
    """Leave out that somebody took part in the same pact before: what was agreed then stands with the last time."""
    last: dict[int, PactMember] = {}
    for each in members:
        last.setdefault(each.pact_id, each)
    return list(last.values())


def _list_evidence(promises: Collection[int]) -> defaultdict[int, list[EvidenceRow]]:
    found: defaultdict[int, list[EvidenceRow]] = defaultdict(list)
    for each in Evidence.objects.filter(promise__in=promises).order_by("id"):
        found[each.promise_id].append(EvidenceRow(at=each.at, amount=each.amount, reference=each.reference))
    return found
