"""Work that is followed: its days of contact, what each side told, coaching, proof that it held, and certificates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from sluitend.areas.aftercare.models import CoachingAgreement, ContactMoment, HeldResult, SkillCertificate, WorkReport
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import OPEN, is_late

WITH_EACH = (
    *("contactmoment_set__promise", "workreport_set__by", "reportlink_set"),
    *("coachingagreement_set__visits", "heldresult_set"),
)
HELD = ("id", "placement_id", "months", "held_on", "source", "words", "withdrawn_because")
CERTIFICATE = ("id", "skills", "words", "seen_by", "function", "signed_on", "withdrawn_because")


@dataclass(frozen=True, kw_only=True)
class MomentRow:
    """A day of contact, as the pack calls it, and how its promise stands."""

    name: str
    promise_id: int
    due_on: date
    state: str
    reason: str
    is_late: bool


@dataclass(frozen=True, kw_only=True)
class ReportRow:
    """What one side told; `by` is who wrote it down, "" when it came by a link."""

    side: str
    is_working: bool
    needs: str
    told_on: date
    by: str


@dataclass(frozen=True, kw_only=True)
class AskedRow:
    """A question that waits for an answer of one side."""

    side: str
    asked_on: date
    until_on: date
    is_reminded: bool


@dataclass(frozen=True, kw_only=True)
class VisitRow:
    """A visit of a job coach."""

    visited_on: date
    minutes: int
    words: str


@dataclass(frozen=True, kw_only=True)
class CoachingRow:
    """Hours of coaching that were agreed, in minutes, and the visits that took from them."""

    id: int
    coach: str
    from_on: date
    until_on: date
    minutes: int
    used_minutes: int
    visits: tuple[VisitRow, ...]

    @property
    def left_minutes(self) -> int:
        """Give what is left."""
        return self.minutes - self.used_minutes


@dataclass(frozen=True, kw_only=True)
class HeldRow:
    """Proof that work still held after so many months; withdrawn, it says why and proves nothing."""

    id: int
    placement_id: int
    months: int
    held_on: date
    source: str
    words: str
    withdrawn_because: str


@dataclass(frozen=True, kw_only=True)
class FollowedRow:
    """One piece of work of somebody, with all that is known of how it goes; reports and proof the newest first."""

    placement_id: int
    person_id: int
    person_name: str
    number: str
    work: str
    employer: str
    hours_a_week: int
    starts_on: date
    ended_on: date | None
    moments: tuple[MomentRow, ...]
    reports: tuple[ReportRow, ...]
    asked: tuple[AskedRow, ...]
    coaching: tuple[CoachingRow, ...]
    held: tuple[HeldRow, ...]

    @property
    def next_moment(self) -> MomentRow | None:
        """Give the first day of contact that is still promised."""
        return next((each for each in self.moments if each.state == OPEN), None)

    @property
    def differs(self) -> bool:
        """Tell whether the sides said another thing the last time that each was heard."""
        last = {each.side: each.is_working for each in reversed(self.reports)}
        return len(set(last.values())) > 1


@dataclass(frozen=True, kw_only=True)
class CertificateRow:
    """What somebody showed at work; withdrawn, it says why and is not printed."""

    id: int
    person_id: int
    person_name: str
    municipality: str
    work: str
    employer: str
    skills: tuple[str, ...]
    words: str
    seen_by: str
    function: str
    signed_on: date
    withdrawn_because: str


def list_followed(placements: QuerySet[Placement], *, pack: Pack, today: date) -> list[FollowedRow]:
    """Give this work in its order, with the same few questions to the database however much it is."""
    near = placements.select_related("person__party", "employer__party").prefetch_related(*WITH_EACH)
    return [_tell(each, pack, today) for each in near]


def list_held_results(placement_ids: list[int]) -> list[HeldRow]:
    """Give the proof that this work held which nobody withdrew, by work and months: what a contract can pay on."""
    found = HeldResult.objects.filter(placement__in=placement_ids, withdrawn_at=None).order_by("placement", "months")
    return [_tell_held(each) for each in found]


def list_certificates(certificates: QuerySet[SkillCertificate]) -> list[CertificateRow]:
    """Give these certificates, the newest first."""
    near = ("placement__person__party__organisation", "placement__employer__party")
    return [_tell_certificate(each) for each in certificates.select_related(*near).order_by("-signed_on", "-id")]


def _tell(placement: Any, pack: Pack, today: date) -> FollowedRow:
    moments = sorted(placement.contactmoment_set.all(), key=lambda each: each.promise.due_on)
    reports = sorted(placement.workreport_set.all(), key=lambda each: (each.told_on, each.pk), reverse=True)
    held = sorted(placement.heldresult_set.all(), key=lambda each: (each.held_on, each.pk), reverse=True)
    return FollowedRow(
        placement_id=placement.pk,
        person_id=placement.person_id,
        person_name=placement.person.party.name,
        number=placement.person.number,
        work=placement.work,
        employer=placement.employer.party.name,
        hours_a_week=placement.hours_a_week,
        starts_on=placement.starts_on,
        ended_on=placement.ended_on,
        moments=tuple(_tell_moment(each, pack, today) for each in moments),
        reports=tuple(_tell_report(each) for each in reports),
        asked=tuple(_list_asked(placement, today)),
        coaching=tuple(_tell_coaching(each) for each in placement.coachingagreement_set.all()),
        held=tuple(_tell_held(each) for each in held),
    )


def _tell_moment(moment: ContactMoment, pack: Pack, today: date) -> MomentRow:
    promise, term = moment.promise, pack.terms.get(moment.code)
    return MomentRow(
        name=term.name if term else moment.code,
        promise_id=promise.pk,
        due_on=promise.due_on,
        state=promise.state,
        reason=promise.reason,
        is_late=is_late(state=promise.state, due_on=promise.due_on, today=today),
    )


def _tell_report(report: WorkReport) -> ReportRow:
    told = {name: getattr(report, name) for name in ("side", "is_working", "needs", "told_on")}
    return ReportRow(**told, by=report.by.name if report.by else "")


def _list_asked(placement: Any, today: date) -> Iterator[AskedRow]:
    for link in placement.reportlink_set.all():
        if link.closed_at is None and link.until_on >= today:
            asked_on, is_reminded = find_day(link.made_at), link.reminded_at is not None
            yield AskedRow(side=link.side, asked_on=asked_on, until_on=link.until_on, is_reminded=is_reminded)


def _tell_coaching(agreement: CoachingAgreement) -> CoachingRow:
    visits = sorted(agreement.visits.all(), key=lambda each: (each.visited_on, each.pk), reverse=True)
    told = {name: getattr(agreement, name) for name in ("coach", "from_on", "until_on", "minutes", "used_minutes")}
    return CoachingRow(
        id=agreement.pk,
        **told,
        visits=tuple(VisitRow(visited_on=each.visited_on, minutes=each.minutes, words=each.words) for each in visits),
    )


def _tell_held(result: HeldResult) -> HeldRow:
    return HeldRow(**{name: getattr(result, name) for name in HELD})


def _tell_certificate(certificate: SkillCertificate) -> CertificateRow:
    told = {name: getattr(certificate, name) for name in CERTIFICATE}
    placement = certificate.placement
    home = placement.person.party.organisation
    return CertificateRow(
        **told | {"skills": tuple(certificate.skills)},
        person_id=placement.person_id,
        person_name=placement.person.party.name,
        municipality=home.name if home else "",
        work=placement.work,
        employer=placement.employer.party.name,
    )
