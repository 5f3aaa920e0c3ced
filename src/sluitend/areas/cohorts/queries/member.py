"""The cohorts of one person, with what is planned and whether they are exempt, for whoever serves them."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.models import Member
from sluitend.areas.cohorts.rows import MemberRow, list_members
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack_of_version
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class MemberCohort:
    """A cohort that somebody is in; `reasons` are those for an exemption: code, name and the latest day."""

    cohort_id: int
    cohort_name: str
    ends_on: date
    member: MemberRow
    reasons: tuple[tuple[str, str, date], ...]


@dataclass(frozen=True, kw_only=True)
class MemberCohorts:
    """Somebody with the cohorts that they are in."""

    person_id: int
    person_name: str
    number: str
    rows: tuple[MemberCohort, ...]


@act("read_member")
def read_member(*, actor: Actor, at: datetime, person_id: int) -> Outcome[MemberCohorts]:
    """Give the cohorts of a person within the actor's scope, the newest first."""
    known = Person.objects.within(actor).filter(party=person_id).values_list("party__name", "number").first()
    if known is None:
        raise NotFound
    members = Member.objects.filter(person=person_id).select_related("cohort").order_by("-since_on", "-id")
    rows = tuple(_write_row(each, today=find_day(at)) for each in members)
    value = MemberCohorts(person_id=person_id, person_name=known[0], number=known[1], rows=rows)
    return Outcome(value=value, about=(person_id,), object=f"person:{person_id}", fields=("cohorts",))


def _write_row(member: Member, *, today: date) -> MemberCohort:
    cohort = member.cohort
    [row] = list_members(cohort.pk, on=today, members=[member.pk])
    reasons = find_pack_of_version(cohort.pack_version).exemptions
    return MemberCohort(
        cohort_id=cohort.pk,
        cohort_name=cohort.name,
        ends_on=cohort.ends_on,
        member=row,
        reasons=tuple((each.code, each.name, end_term(each.longest, start_on=today)) for each in reasons),
    )
